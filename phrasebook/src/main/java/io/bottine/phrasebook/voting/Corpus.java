package io.bottine.phrasebook.voting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the corpus that voters learn from: JSON Lines. */
public final class Corpus {

    /** When all of it is taken to be written: the same for all, so that the same corpus always makes the same voter. */
    public static final Moment MOMENT = new Moment(Instant.EPOCH, ZoneOffset.UTC, Locale.ROOT);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /**
     * The lines of some files of a folder, in the order of the files' names.
     *
     * @param names a regular expression that the whole name of a file matches
     */
    public static List<JsonNode> lines(Path folder, String names) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
        List<JsonNode> lines = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    /** The message that a line holds, its language known; the customer's own words in a chat, unless the line says otherwise. */
    public static Message message(JsonNode line) {
        Language language = Language.of(line.path("lang").asText()).orElseThrow();
        return new Message(
                line.path("text").asText(),
                Optional.of(language),
                Label.read(Channel.class, line.path("channel").asText()).orElse(Channel.CHAT),
                Label.read(Source.class, line.path("source").asText()).orElse(Source.VERBATIM),
                MOMENT,
                language,
                List.of());
    }
}
