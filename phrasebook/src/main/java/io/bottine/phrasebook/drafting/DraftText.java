package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.dates.DateReader.Problem;
import io.bottine.phrasebook.folding.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A draft laid out for reading: its folded copy, the sentences of it, what is quoted, and the dates in it. */
final class DraftText {

    /** A full stop after a title or an abbreviation, or inside a number, ends no sentence. */
    private static final Pattern END =
            Pattern.compile("(?<!(?<![a-z])(?:m|mr|mrs|ms|dr|mme|mlle|st|no|art|tel|p\\.m|a\\.m))"
                    + "\\.(?!\\w)[\"')\\]]*|[!?]+[\"')\\]]*|\\n+");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\n]{2,250}\"");

    record Span(int start, int end) {
        boolean touches(int from, int to) {
            return start < to && from < end;
        }
    }

    private final String original;
    private final FoldedText folded;
    private final List<Span> sentences;
    private final List<Span> quotes = new ArrayList<>();
    private final List<DatePhrase> dates;

    DraftText(String original, FoldedText folded, List<DatePhrase> dates) {
        this.original = original;
        this.folded = folded;
        this.dates = dates;
        this.sentences = sentences(folded.text());
        Matcher quoted = QUOTED.matcher(folded.text());
        while (quoted.find()) {
            quotes.add(new Span(quoted.start(), quoted.end()));
        }
    }

    private static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            if (!text.substring(start, end.start()).isBlank()) {
                sentences.add(new Span(start, end.end()));
            }
            start = end.end();
        }
        if (!text.substring(start).isBlank()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    String original() {
        return original;
    }

    FoldedText folded() {
        return folded;
    }

    /** In the folded copy. */
    List<Span> sentences() {
        return sentences;
    }

    /** In the original. */
    List<DatePhrase> dates() {
        return dates;
    }

    /** The stretch of whole sentences that hold [start, end), widened by so many sentences before and after. */
    Span around(int start, int end, int before, int after) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).touches(start, end)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return new Span(start, end);
        }
        return new Span(
                sentences.get(Math.max(0, first - before)).start(),
                sentences.get(Math.min(sentences.size() - 1, last + after)).end());
    }

    String text(Span span) {
        return folded.text().substring(span.start(), span.end());
    }

    /** What stands in quotation marks is somebody else's: the customer's own words given back. */
    boolean isQuoted(int start, int end) {
        return quotes.stream().anyMatch(quote -> quote.start() <= start && end <= quote.end());
    }

    /** The dates to come that stand in a stretch of the folded copy. */
    List<DatePhrase> datesIn(Span span) {
        int from = folded.origin(span.start());
        int to = folded.originOfEnd(span.end());
        return dates.stream()
                .filter(date -> date.start() >= from && date.end() <= to && date.problem() != Problem.PAST)
                .toList();
    }

    /** Where a stretch of the folded copy stands in the original, without blanks at its edges. */
    Span origin(Span span) {
        int from = folded.origin(span.start());
        int to = folded.originOfEnd(span.end());
        while (from < to && Character.isWhitespace(original.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(original.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
