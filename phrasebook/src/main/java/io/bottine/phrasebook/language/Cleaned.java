package io.bottine.phrasebook.language;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cleaned copy of a text, beside the untouched original, with what the cleaning noticed on its way. */
public final class Cleaned {

    private final String original;
    private final MappedText copy;
    private final Manner manner;

    Cleaned(String original, MappedText copy, Manner manner) {
        this.original = original;
        this.copy = copy;
        this.manner = manner;
    }

    /**
     * How the text was typed, before it was mended.
     *
     * @param cut true where the text was longer than {@link Cleaner#LONGEST} and only its beginning is here
     * @param shouted share of the words that were in capitals without being acronyms, 0 to 1
     * @param shoutedWords how many such words
     * @param exclamations how many exclamation marks
     * @param repeatedMarks how many runs of two or more marks ("!!", "??", "?!")
     * @param emoji the emoji and emoticons, in order
     */
    public record Manner(
            boolean cut, double shouted, int shoutedWords, int exclamations, int repeatedMarks, List<String> emoji) {
        public Manner {
            emoji = List.copyOf(emoji);
        }
    }

    /** The same original, cleaned to the same copy; which character stands for which follows from both. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cleaned that
                && original.equals(that.original)
                && text().equals(that.text())
                && manner.equals(that.manner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(original, text(), manner);
    }

    public String original() {
        return original;
    }

    /** The cleaned copy. */
    public String text() {
        return copy.text();
    }

    public Manner manner() {
        return manner;
    }

    /** Where in the original, in UTF-16 units, the stretch begins that stands at {@code index} of the copy. */
    public int originalStart(int index) {
        return copy.start(index);
    }

    /** Where in the original the stretch ends that ends before {@code end} in the copy; exclusive. */
    public int originalEnd(int end) {
        return copy.end(end);
    }
}
