package io.bottine.phrasebook.language;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text changed step by step, which knows for each of its characters the stretch of the original it stands for. */
final class MappedText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private MappedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static MappedText of(String original) {
        int[] starts = new int[original.length()];
        int[] ends = new int[original.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new MappedText(original, starts, ends);
    }

    String text() {
        return text;
    }

    int start(int index) {
        return index < starts.length ? starts[index] : end(index);
    }

    int end(int exclusive) {
        return exclusive == 0 ? (starts.length == 0 ? 0 : starts[0]) : ends[exclusive - 1];
    }

    /** The beginning, up to {@code end}. */
    MappedText until(int end) {
        return new MappedText(text.substring(0, end), Arrays.copyOf(starts, end), Arrays.copyOf(ends, end));
    }

    MappedText replace(Pattern pattern, String replacement) {
        return replace(pattern, match -> replacement);
    }

    /** Every match replaced by what {@code replacement} says of it; letters common to both keep their own offsets. */
    MappedText replace(Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return this;
        }
        Builder builder = new Builder(text.length());
        int done = 0;
        do {
            builder.keep(done, matcher.start());
            builder.change(matcher.start(), matcher.end(), replacement.apply(matcher.toMatchResult()));
            done = matcher.end();
        } while (matcher.find());
        builder.keep(done, text.length());
        return builder.build();
    }

    final class Builder {
        private final StringBuilder out;
        private int[] outStarts;
        private int[] outEnds;

        Builder(int expected) {
            out = new StringBuilder(expected + 16);
            outStarts = new int[expected + 16];
            outEnds = new int[expected + 16];
        }

        void keep(int from, int to) {
            for (int i = from; i < to; i++) {
                add(text.charAt(i), starts[i], ends[i]);
            }
        }

        void change(int from, int to, String with) {
            int same = Math.min(to - from, with.length());
            int head = 0;
            while (head < same && text.charAt(from + head) == with.charAt(head)) {
                head++;
            }
            int tail = 0;
            while (tail < same - head && text.charAt(to - 1 - tail) == with.charAt(with.length() - 1 - tail)) {
                tail++;
            }
            keep(from, from + head);
            int middleFrom = from + head;
            int middleTo = to - tail;
            for (int i = head; i < with.length() - tail; i++) {
                int start = middleFrom < middleTo ? starts[middleFrom] : MappedText.this.end(middleFrom);
                int end = middleFrom < middleTo ? ends[middleTo - 1] : MappedText.this.end(middleFrom);
                add(with.charAt(i), start, end);
            }
            keep(middleTo, to);
        }

        private void add(char c, int start, int end) {
            if (out.length() == outStarts.length) {
                outStarts = Arrays.copyOf(outStarts, outStarts.length * 2);
                outEnds = Arrays.copyOf(outEnds, outEnds.length * 2);
            }
            outStarts[out.length()] = start;
            outEnds[out.length()] = end;
            out.append(c);
        }

        MappedText build() {
            return new MappedText(
                    out.toString(), Arrays.copyOf(outStarts, out.length()), Arrays.copyOf(outEnds, out.length()));
        }
    }
}
