package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.words.RuleFired;
import java.util.Optional;

/**
 * A rule where it met a draft.
 *
 * @param pattern which of its patterns
 * @param place in the original
 * @param spared why it finds nothing there all the same, as in {@link RuleFired}
 */
record Met(DraftRule rule, RulePattern pattern, Span place, Optional<String> spared) {

    /** A rule that met the draft as it was written; empty where it met nothing. */
    static Optional<Met> original(DraftRule rule, RulePattern pattern, Span place) {
        return Optional.of(new Met(rule, pattern, place, Optional.empty())).filter(Met::isSomewhere);
    }

    /** A rule that met the folded copy of a draft. */
    static Optional<Met> folded(DraftRule rule, RulePattern pattern, DraftText draft, Span found) {
        return Optional.of(draft.origin(found))
                .map(place -> new Met(rule, pattern, place, Optional.empty()))
                .filter(Met::isSomewhere)
                .map(met -> new Met(rule, pattern, met.place(), spared(rule, draft, found)));
    }

    private boolean isSomewhere() {
        return place.start() < place.end();
    }

    /** The same, spared for a reason. */
    Met spared(String reason) {
        return new Met(rule, pattern, place, Optional.of(reason));
    }

    /** Whether it stands in a passage. */
    boolean touches(Passage passage) {
        return passage.place().touches(place.start(), place.end());
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
