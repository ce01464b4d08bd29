package io.bottine.core.command;

import io.bottine.core.resource.Resources;
import io.bottine.phrasebook.words.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people type beside the commands' own words: {@code typing.yaml}. */
record Typing(
        List<String> prefixes,
        List<String> all,
        List<String> to,
        Map<String, Map<String, List<String>>> choices,
        List<String> titles,
        List<String> outcries,
        List<Lookalike> lookalikes) {

    /** Far more than the longest beginning that a look-alike names. */
    private static final int BEGINNING = 60;

    /** Whose words a look-alike is. */
    enum Reads implements Label {
        CUSTOMER,
        EITHER
    }

    /**
     * A beginning that a customer's sentence shares with a command.
     *
     * @param unless {@code date} where a usable date makes it the command after all
     */
    record Lookalike(
            List<String> after,
            List<String> next,
            String reads,
            Optional<String> unless,
            String why,
            String example,
            String counter) {

        Reads whose() {
            return Label.read(Reads.class, reads).orElseThrow(() -> new IllegalStateException("reads: " + reads));
        }

        boolean unlessDated() {
            return unless.isPresent();
        }

        private boolean matches(String word, String beginning) {
            return after.contains(word) && next.stream().anyMatch(start -> begins(beginning, start));
        }
    }

    static Typing load() {
        return Resources.yaml(Typing.class, Typing.class, "typing.yaml");
    }

    /** The look-alike that a line begins with, given its folded first word and what follows it. */
    Optional<Lookalike> lookalike(String word, String rest) {
        String beginning = Folding.fold(rest.substring(0, Math.min(rest.length(), BEGINNING)));
        return lookalikes.stream()
                .filter(candidate -> candidate.matches(word, beginning))
                .findFirst();
    }

    /** True where {@code words} begin with {@code start} as a whole word; {@code d'} is whole before anything. */
    static boolean begins(String words, String start) {
        if (!words.startsWith(start)) {
            return false;
        }
        return words.length() == start.length()
                || !Character.isLetterOrDigit(start.charAt(start.length() - 1))
                || !Character.isLetterOrDigit(words.charAt(start.length()));
    }
}
