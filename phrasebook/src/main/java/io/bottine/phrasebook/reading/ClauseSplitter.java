package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import io.bottine.phrasebook.language.Folding;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a cleaned text into pieces that each say one thing. */
public final class ClauseSplitter {

    /**
     * What the resource holds.
     *
     * @param abbreviations words, without their point, after which a point ends no sentence
     * @param joints patterns that begin a new clause after a comma
     * @param links patterns that begin a new clause without a comma
     */
    record Data(String abbreviations, List<String> joints, List<String> links) {}

    /** A stretch of the cleaned text, end exclusive. */
    public record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private static final int SHORTEST = 10;
    private static final Pattern BREAK =
            Pattern.compile("[.!?…]++[\"»”')]{0,2}+(?=\\s|\\z)|\\n++|[.!?…](?=\\p{Lu}\\p{Ll})");

    private final Pattern abbreviation;
    private final Pattern joint;

    private ClauseSplitter(Data data) {
        abbreviation =
                Pattern.compile("(?:^|[^\\w])(?:" + data.abbreviations().strip().replaceAll("\\s+", "|") + "|\\w)$");
        joint = Pattern.compile("(?:[,;:] |;|(?<= )- )(?=(?:" + String.join("|", data.joints()) + "))|; | (?=(?:"
                + String.join("|", data.links()) + "))");
    }

    public static ClauseSplitter load(Language language) {
        return new ClauseSplitter(
                CueBook.read("/phrasebook/" + language.code() + "/cues/clauses.yaml", new TypeReference<Data>() {}));
    }

    public List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = BREAK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (text.charAt(matcher.start()) == '.' && isAbbreviation(text, from, matcher.start())) {
                continue;
            }
            add(spans, text, from, matcher.end());
            from = matcher.end();
        }
        add(spans, text, from, text.length());
        return spans;
    }

    private boolean isAbbreviation(String text, int from, int point) {
        String before = Folding.fold(text.substring(Math.max(from, point - 10), point));
        return point - from < 400 && abbreviation.matcher(before).find();
    }

    List<Span> clauses(String text, Span sentence) {
        List<Span> spans = new ArrayList<>();
        String folded = Folding.fold(text.substring(sentence.start(), sentence.end()));
        Matcher matcher = joint.matcher(folded);
        int from = 0;
        while (matcher.find()) {
            boolean quoted = folded.substring(from, matcher.start())
                                    .chars()
                                    .filter(c -> c == '"')
                                    .count()
                            % 2
                    == 1;
            if (matcher.start() - from >= SHORTEST && folded.length() - matcher.end() >= SHORTEST && !quoted) {
                add(spans, text, sentence.start() + from, sentence.start() + matcher.end());
                from = matcher.end();
            }
        }
        add(spans, text, sentence.start() + from, sentence.end());
        return spans;
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end
                && (Character.isWhitespace(text.charAt(start)) || ",;:-–—".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1)) || ",;:-–—".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
