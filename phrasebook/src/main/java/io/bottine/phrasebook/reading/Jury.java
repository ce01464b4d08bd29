package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Reflection.Felt;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Threat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what was heard: the rules and the voter together. A label that a cue speaks for stands unless the voter thinks it
 * very unlikely; one that no cue speaks for stands only where the voter is sure. Without a voter the rules judge alone.
 */
final class Jury {

    /**
     * How likely a label must be to stand.
     *
     * @param heard where a cue speaks for it
     * @param unheard where none does
     */
    record Bounds(double heard, double unheard) {}

    /**
     * @param bounds by label, or by kind of label where the label itself has none
     * @param always labels that stand whenever a cue speaks for them, whatever the voter says
     * @param fair what it weighs that an emotion would be fair to name, beside that it is the first to name
     * @param feeling how much of an emotion's strength is the voter's, 0 to 1; the rest is the rules'
     * @param named what is added to an emotion that is named in so many words
     * @param levels how likely each level of intensity must be
     */
    record Settings(
            Map<String, Bounds> bounds,
            List<String> always,
            double fair,
            double feeling,
            double named,
            List<Double> levels) {}

    private static final String ABUSE = "abuse";
    private static final double NAMED = 0.25;
    private static final int MOST = 4;
    private static final int MOST_WORDS = 4;

    private final Optional<Voter> voter;
    private final Settings settings;

    private Jury(Optional<Voter> voter, Settings settings) {
        this.voter = voter;
        this.settings = settings;
    }

    static Settings settings() {
        return CueBook.read("/phrasebook/cues/voting.yaml", new TypeReference<Settings>() {});
    }

    static Jury rulesAlone() {
        return new Jury(Optional.empty(), settings());
    }

    static Jury of(Voter voter, Settings settings) {
        return new Jury(Optional.of(voter), settings);
    }

    static <E extends Enum<E> & Label> Set<E> labels(Class<E> type, String namespace, List<Cue.Hit> hits) {
        Set<E> found = EnumSet.noneOf(type);
        for (Cue.Hit hit : hits) {
            for (String label : hit.cue().labels()) {
                if (label.startsWith(namespace + "/")) {
                    found.add(Label.read(type, label.substring(namespace.length() + 1))
                            .orElseThrow(
                                    () -> new IllegalStateException(hit.cue().where() + ": no label " + label)));
                }
            }
        }
        return found;
    }

    /** @param ruled what the rules alone say of the feelings */
    Verdict judge(Heard heard, Feelings.Mood ruled) {
        return judge(heard, ruled, voter.map(one -> one.vote(heard.traits())));
    }

    Verdict judge(Heard heard, Feelings.Mood ruled, Optional<Voter.Ballot> ballot) {
        return new Sitting(heard, ruled, ballot).verdict();
    }

    private final class Sitting {
        private final Heard heard;
        private final Feelings.Mood ruled;
        private final Optional<Voter.Ballot> ballot;
        private final List<Ground> grounds = new ArrayList<>();

        Sitting(Heard heard, Feelings.Mood ruled, Optional<Voter.Ballot> ballot) {
            this.heard = heard;
            this.ruled = ruled;
            this.ballot = ballot;
        }

        Verdict verdict() {
            Feelings.Mood mood = mood();
            Set<Demand> demands = stands(Demand.class, "demand");
            Set<Threat> threats = stands(Threat.class, "threat");
            Set<Risk> risks = stands(Risk.class, "risk");
            if (threats.contains(Threat.SELF_HARM)) {
                risks.add(Risk.HEALTH);
                risks.add(Risk.VULNERABLE);
            }
            boolean abuse = stands(ABUSE, heard.hits().stream().anyMatch(hit -> hit.saysAny(ABUSE)));
            mood.emotions().forEach(felt -> ground(felt.emotion()));
            demands.forEach(demand -> ground("demand/" + demand.label()));
            threats.forEach(threat -> ground("threat/" + threat.label()));
            risks.forEach(risk -> ground("risk/" + risk.label()));
            if (abuse) {
                ground(ABUSE);
            }
            return new Verdict(
                    mood,
                    Collections.unmodifiableSet(demands),
                    Collections.unmodifiableSet(threats),
                    Collections.unmodifiableSet(risks),
                    abuse,
                    List.copyOf(grounds));
        }

        private <E extends Enum<E> & Label> Set<E> stands(Class<E> type, String namespace) {
            Set<E> said = labels(type, namespace, heard.hits());
            Set<E> standing = EnumSet.noneOf(type);
            for (E label : type.getEnumConstants()) {
                if (stands(namespace + "/" + label.label(), said.contains(label))) {
                    standing.add(label);
                }
            }
            return standing;
        }

        private boolean stands(String label, boolean said) {
            if (ballot.isEmpty() || (said && settings.always().contains(label))) {
                return said;
            }
            String kind = label.indexOf('/') < 0 ? label : label.substring(0, label.indexOf('/'));
            Bounds bounds = Optional.ofNullable(settings.bounds().get(label))
                    .or(() -> Optional.ofNullable(settings.bounds().get(kind)))
                    .orElseThrow();
            return ballot.get().chance(label) >= (said ? bounds.heard() : bounds.unheard());
        }

        private Feelings.Mood mood() {
            if (ballot.isEmpty() || ruled.equals(Feelings.CALM)) {
                return ruled;
            }
            Voter.Ballot votes = ballot.get();
            int intensity = 0;
            for (int level = 1; level <= settings.levels().size(); level++) {
                intensity +=
                        votes.chance("intensity/" + level) >= settings.levels().get(level - 1) ? 1 : 0;
            }
            EnumMap<Emotion, Double> strength = new EnumMap<>(Emotion.class);
            double all = ruled.scores().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double voted = 0;
            for (Emotion emotion : Emotion.values()) {
                voted += voted(votes, emotion);
            }
            for (Emotion emotion : Emotion.values()) {
                String named = "feeling/" + emotion.label();
                double said = heard.hits().stream().anyMatch(hit -> hit.says(named)) ? settings.named() : 0;
                double rules = all == 0 ? 0 : ruled.scores().getOrDefault(emotion, 0.0) / all;
                strength.put(
                        emotion,
                        settings.feeling() * voted(votes, emotion) / voted + (1 - settings.feeling()) * rules + said);
            }
            if (intensity > 0 || stings()) {
                // Whoever stings or burns is not calm, however courteous their words.
                strength.remove(Emotion.CALM);
            }
            List<Map.Entry<Emotion, Double>> ranked = strength.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<Emotion, Double> entry) -> -entry.getValue()))
                    .toList();
            double strongest = ranked.getFirst().getValue();
            int together = intensity;
            List<Felt> felt = ranked.stream()
                    .filter(entry -> entry.getValue() >= NAMED * strongest)
                    .limit(MOST)
                    .filter(entry -> entry.getKey() != Emotion.CALM || entry.equals(ranked.getFirst()))
                    .map(entry -> new Felt(
                            entry.getKey(),
                            entry.getKey() == Emotion.CALM
                                    ? 0
                                    : Math.max(1, (int) Math.round(together * entry.getValue() / strongest)),
                            evidence(votes, entry.getKey())))
                    .toList();
            return new Feelings.Mood(felt, intensity, ruled.scores(), ruled.heat(), ruled.evidence());
        }

        private boolean stings() {
            return heard.hits().stream().anyMatch(hit -> hit.says("tone/sarcasm"));
        }

        private double voted(Voter.Ballot votes, Emotion emotion) {
            return votes.chance("emotion/" + emotion.label())
                    + settings.fair() * votes.chance("fair/" + emotion.label());
        }

        private String evidence(Voter.Ballot votes, Emotion emotion) {
            String ruled = this.ruled.evidence().getOrDefault(emotion, "");
            return ruled.isEmpty() ? String.join(", ", votes.words("emotion/" + emotion.label(), 2)) : ruled;
        }

        private void ground(Emotion emotion) {
            String label = "emotion/" + emotion.label();
            for (Cue.Hit hit : heard.hits()) {
                if (heard.feels(hit, emotion)) {
                    cue(label, hit);
                }
            }
            votes(label);
        }

        private void ground(String label) {
            for (Cue.Hit hit : heard.hits()) {
                if (label.equals(ABUSE) ? hit.saysAny(ABUSE) : hit.says(label)) {
                    cue(label, hit);
                }
            }
            votes(label);
        }

        private void cue(String label, Cue.Hit hit) {
            String words =
                    heard.cleaned().text().substring(hit.start(), hit.end()).strip();
            grounds.add(
                    new Ground(label, Ground.By.CUE, hit.cue().id(), hit.cue().where(), List.of(words), chance(label)));
        }

        private void votes(String label) {
            ballot.ifPresent(votes -> grounds.add(
                    new Ground(label, Ground.By.VOTER, "", "", votes.words(label, MOST_WORDS), votes.chance(label))));
        }

        private double chance(String label) {
            return ballot.map(votes -> votes.chance(label)).orElse(0.0);
        }
    }
}
