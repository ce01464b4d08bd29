package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Threat;
import java.util.List;
import java.util.Set;

/** What rules and voter together say of a message, and on what grounds. */
record Verdict(
        Feelings.Mood mood,
        Set<Demand> demands,
        Set<Threat> threats,
        Set<Risk> risks,
        boolean abuse,
        List<Ground> grounds) {}
