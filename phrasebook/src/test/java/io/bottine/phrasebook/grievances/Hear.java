package io.bottine.phrasebook.grievances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what is heard in each message of a file, for whoever writes grievances: {@code Hear fr messages-fr.jsonl}. */
final class Hear {

    private Hear() {}

    public static void main(String[] args) throws IOException {
        Language language = args[0].equals("fr") ? Language.FRENCH : Language.ENGLISH;
        Grievances grievances = Grievances.load(language, Grammars.load().of(language));
        Cleaner cleaner = Cleaner.load();
        int heardIn = 0;
        int all = 0;
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            JsonNode message = new ObjectMapper().readTree(line);
            boolean notes = message.path("source").asText().equals("notes");
            List<Grievances.Heard> heard =
                    grievances.hear(cleaner.clean(message.path("text").asText(), language, notes)
                            .text());
            all++;
            heardIn += heard.isEmpty() ? 0 : 1;
            System.out.println(message.path("id").asText() + "  "
                    + message.path("text").asText().replace('\n', ' '));
            heard.forEach(one -> System.out.println("    " + one.id() + ": " + one.said()));
        }
        System.out.println(heardIn + " of " + all);
    }
}
