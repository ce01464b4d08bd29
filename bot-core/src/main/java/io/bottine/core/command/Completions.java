package io.bottine.core.command;

import io.bottine.core.chat.Cut;
import io.bottine.core.command.Param.Kind;
import io.bottine.core.interaction.Reply.Completion;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes the words of commands. */
final class Completions {

    /** A line that is completed word by word has few of them. */
    private static final int LONGEST = 100;

    private Completions() {}

    static List<Completion> of(String typed, Language language) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        int end = Folding.endOfWord(typed);
        if (end == typed.length()) {
            List<Completion> first = words(typed, language);
            return first.isEmpty() ? words(typed, language.other()) : first;
        }
        String word = Folding.fold(typed.substring(0, end));
        return Verb.commands().stream()
                .flatMap(verb ->
                        in(verb, word, language).stream().flatMap(spoken -> choices(verb, spoken, typed, end).stream()))
                .toList();
    }

    private static List<Completion> words(String typed, Language language) {
        Naming naming = new Naming(Wording.in(language));
        String beginning = Folding.fold(typed);
        return Verb.commands().stream()
                .filter(verb -> Folding.fold(naming.word(verb)).startsWith(beginning))
                .map(verb ->
                        new Completion(naming.word(verb) + (takesMore(verb) ? " " : ""), shown(naming.listed(verb))))
                .toList();
    }

    /** The language that {@code word} names the verb in, the asker's own first. */
    private static Optional<Language> in(Verb verb, String word, Language language) {
        return List.of(language, language.other()).stream()
                .filter(candidate -> Folding.fold(new Naming(Wording.in(candidate)).word(verb))
                        .equals(word))
                .findFirst();
    }

    private static List<Completion> choices(Verb verb, Language language, String typed, int end) {
        int last = Math.max(typed.lastIndexOf(' '), end) + 1;
        String before = typed.substring(end, last).strip();
        String beginning = Folding.fold(typed.substring(last));
        Wording wording = Wording.in(language);
        List<Completion> found = new ArrayList<>();
        for (Param param : verb.params()) {
            boolean several = param.kind() == Kind.COMPLAINT && takesAll(verb) && before.isEmpty();
            boolean oneOfFew = param.kind() == Kind.CHOICE && (before.isEmpty() || before.matches("#\\d{1,9}"));
            List<String> labels = several ? List.of("all") : oneOfFew ? param.choices() : List.of();
            for (String label : labels) {
                String word = wording.line("command.typed." + param.name() + "." + label);
                if (Folding.fold(word).startsWith(beginning)) {
                    found.add(new Completion(typed.substring(0, last) + word + " ", shown(word)));
                }
            }
        }
        return found;
    }

    /** A person can be given all one's complaints at once. */
    private static boolean takesAll(Verb verb) {
        return verb.params().stream().anyMatch(param -> param.kind() == Kind.PERSON);
    }

    private static boolean takesMore(Verb verb) {
        return !verb.params().isEmpty();
    }

    private static String shown(String line) {
        return Cut.to(Completion.MOST_CHARACTERS, line);
    }
}
