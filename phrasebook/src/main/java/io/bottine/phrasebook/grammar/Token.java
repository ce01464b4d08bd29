package io.bottine.phrasebook.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A word or a mark of a sentence; white space is no token.
 *
 * @param text as it stands in the sentence
 * @param start offset in UTF-16 units of the sentence
 * @param end likewise, exclusive
 * @param analyses the readings that fit the sentence, likeliest not necessarily first; empty for an unknown word
 */
public record Token(String text, int start, int end, List<Analysis> analyses) {

    /** A word of many readings is known by the first few. */
    private static final int MOST_TAGS = 2;

    public Token {
        analyses = List.copyOf(analyses);
    }

    /** What it may be in its sentence, for voters: the tags of its readings, each once, the first few by the alphabet. */
    public List<String> tags() {
        return analyses.stream()
                .map(Analysis::tag)
                .distinct()
                .sorted()
                .limit(MOST_TAGS)
                .toList();
    }

    /** What sort of word it is, for voters: its plain tags, "#" for a number, "?" for an unknown word, or the mark itself. */
    public String kind() {
        if (analyses.isEmpty()) {
            char first = text.charAt(0);
            return Character.isDigit(first) ? "#" : Character.isLetter(first) ? "?" : text;
        }
        return tags().stream().map(Token::plain).distinct().collect(Collectors.joining("|"));
    }

    /** Without gender and number of things, which say nothing of the sort; a verb's tense and person do. */
    private static String plain(String tag) {
        return tag.startsWith("V") ? tag : tag.split(" ", 2)[0];
    }

    /** The first reading whose tag begins so. */
    public Optional<Analysis> as(String tagPrefix) {
        return as(analysis -> analysis.tag().startsWith(tagPrefix));
    }

    /** The first reading that is wanted. */
    public Optional<Analysis> as(Predicate<Analysis> wanted) {
        return analyses.stream().filter(wanted).findFirst();
    }

    /** Whether a reading's tag begins so. */
    public boolean is(String tagPrefix) {
        return as(tagPrefix).isPresent();
    }
}
