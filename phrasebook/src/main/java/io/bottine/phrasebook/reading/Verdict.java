package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Threat;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules and voter together say of a message, and on what grounds. */
record Verdict(
        Feelings.Mood mood,
        Set<Demand> demands,
        Set<Threat> threats,
        Set<Risk> risks,
        boolean abuse,
        List<Ground> grounds) {

    /** Without what the customer refuses, nor the grounds for it. */
    Verdict without(Set<Demand> refused) {
        EnumSet<Demand> wanted = EnumSet.noneOf(Demand.class);
        wanted.addAll(demands);
        wanted.removeAll(refused);
        Set<String> labels =
                refused.stream().map(demand -> "demand/" + demand.label()).collect(Collectors.toSet());
        List<Ground> kept = grounds.stream()
                .filter(ground -> !labels.contains(ground.label()))
                .toList();
        return new Verdict(mood, Collections.unmodifiableSet(wanted), threats, risks, abuse, kept);
    }
}
