package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.cues.CueIndex;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules, kept so that few of their patterns are tried at each word of a draft. */
final class RuleBook {

    private final List<DraftRule> rules;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> originals = new ArrayList<>();
    private final CueIndex index;

    /** One of the patterns of a rule. */
    private record Line(DraftRule rule, RulePattern pattern) {}

    private RuleBook(List<DraftRule> rules) {
        this.rules = List.copyOf(rules);
        for (DraftRule rule : rules) {
            rule.patterns().forEach(pattern -> (rule.original() ? originals : lines).add(new Line(rule, pattern)));
        }
        index = new CueIndex(
                lines.stream().map(line -> line.pattern().pattern()).toList(), RuleFiles::isOfWord);
    }

    /** The rules of a language, after those that hold in any. */
    static RuleBook of(Language language) {
        return new RuleBook(Stream.concat(DraftRule.ofEveryLanguage().stream(), DraftRule.of(language).stream())
                .toList());
    }

    /** The rules that hold in any language. */
    static RuleBook ofEveryLanguage() {
        return new RuleBook(DraftRule.ofEveryLanguage());
    }

    List<DraftRule> rules() {
        return rules;
    }

    /** Wherever a rule meets a draft: in the order of the rules and their patterns, then of the draft. */
    List<Met> meet(DraftText draft) {
        List<Met> met = new ArrayList<>();
        for (Line line : originals) {
            Matcher match = line.pattern().pattern().matcher(draft.original());
            while (match.find()) {
                Met.original(line.rule(), line.pattern(), new Span(match.start(), match.end()))
                        .ifPresent(met::add);
            }
        }
        List<List<Span>> found = find(draft.folded().text());
        for (int i = 0; i < found.size(); i++) {
            for (Span span : found.get(i)) {
                Met.folded(lines.get(i).rule(), lines.get(i).pattern(), draft, span)
                        .ifPresent(met::add);
            }
        }
        return List.copyOf(met);
    }

    /** For each pattern where it stands. */
    private List<List<Span>> find(String text) {
        List<List<Span>> found = new ArrayList<>();
        lines.forEach(line -> found.add(new ArrayList<>(0)));
        Matcher matcher =
                Pattern.compile("").matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        int[] done = new int[lines.size()];
        for (int at = 0; at < text.length(); at++) {
            for (int i : index.at(text, at)) {
                matcher.usePattern(lines.get(i).pattern().pattern()).region(at, text.length());
                if (at >= done[i] && matcher.lookingAt() && matcher.end() > at) {
                    done[i] = matcher.end();
                    found.get(i).add(new Span(at, matcher.end()));
                }
            }
        }
        return found;
    }
}
