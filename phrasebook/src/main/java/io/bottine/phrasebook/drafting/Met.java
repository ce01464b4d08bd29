package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.words.RuleFired;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A rule where it met a draft.
 *
 * @param pattern which of its patterns
 * @param place in the original
 * @param spared why it finds nothing there all the same, as in {@link RuleFired}
 */
record Met(DraftRule rule, RulePattern pattern, Span place, Optional<String> spared) {

    /** Wherever a rule meets a draft, in the order of the rules. */
    static List<Met> all(List<DraftRule> rules, DraftText draft) {
        List<Met> met = new ArrayList<>();
        rules.forEach(rule -> met.addAll(of(rule, draft)));
        return List.copyOf(met);
    }

    /** The same, spared for a reason. */
    Met spared(String reason) {
        return new Met(rule, pattern, place, Optional.of(reason));
    }

    /** Whether it stands in a passage. */
    boolean touches(Passage passage) {
        return passage.place().touches(place.start(), place.end());
    }

    private static List<Met> of(DraftRule rule, DraftText draft) {
        List<Met> places = new ArrayList<>();
        String text = rule.original() ? draft.original() : draft.folded().text();
        for (RulePattern pattern : rule.patterns()) {
            Matcher match = pattern.pattern().matcher(text);
            while (match.find()) {
                Span found = new Span(match.start(), match.end());
                Span place = rule.original() ? found : draft.origin(found);
                if (place.start() < place.end()) {
                    places.add(new Met(
                            rule, pattern, place, rule.original() ? Optional.empty() : spared(rule, draft, found)));
                }
            }
        }
        return places;
    }

    private static Optional<String> spared(DraftRule rule, DraftText draft, Span found) {
        if (draft.isQuoted(found.start(), found.end())) {
            return Optional.of(RuleFired.QUOTED);
        }
        String all = draft.folded().text();
        String own = draft.text(draft.around(found.start(), found.end(), 0, 0));
        String near = draft.text(draft.around(found.start(), found.end(), 1, 2));
        String after = all.substring(found.end());
        return RulePattern.firstFound(rule.unlessAnywhere(), all)
                .or(() -> RulePattern.firstFound(rule.unless(), own))
                .or(() -> RulePattern.firstFound(rule.unlessNear(), near))
                .or(() -> rule.unlessAfter().stream()
                        .filter(unless -> unless.pattern().matcher(after).lookingAt())
                        .findFirst())
                .map(RulePattern::where)
                .or(() -> isDated(rule, draft, found) ? Optional.of(RuleFired.DATED) : Optional.empty());
    }

    private static boolean isDated(DraftRule rule, DraftText draft, Span found) {
        return (rule.undatedAnywhere()
                        && !draft.datesIn(new Span(0, draft.folded().text().length()))
                                .isEmpty())
                || (rule.undated()
                        && !draft.datesIn(draft.around(found.start(), found.end(), 0, 1))
                                .isEmpty());
    }
}
