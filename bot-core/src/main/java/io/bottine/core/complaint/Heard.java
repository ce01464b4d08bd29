package io.bottine.core.complaint;

import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Threat;
import java.util.List;
import java.util.Set;

/**
 * What was understood of a customer's words, as labels. A doubt about sincerity is not among them: it is never kept.
 *
 * @param emotions strongest first
 * @param intensity 0 to 3
 */
public record Heard(
        List<Emotion> emotions,
        int intensity,
        Set<Demand> demands,
        Set<Threat> threats,
        Set<Risk> risks,
        boolean abuse) {

    /** Nothing was understood, or nothing was said. */
    public static final Heard NOTHING = new Heard(List.of(), 0, Set.of(), Set.of(), Set.of(), false);

    public Heard {
        emotions = List.copyOf(emotions);
        demands = Set.copyOf(demands);
        threats = Set.copyOf(threats);
        risks = Set.copyOf(risks);
    }
}
