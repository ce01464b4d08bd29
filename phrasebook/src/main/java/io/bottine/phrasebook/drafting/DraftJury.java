package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.RuleFired;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Judges what the rules found in a draft together with the voter: a finding stands unless the voter thinks it very unlikely
 * where it stands; what no rule found stands only where the voter is sure. Without a voter the rules judge alone.
 */
final class DraftJury {

    /**
     * From {@code drafts/voting.yaml}: how likely the voter must think things in a passage, 0 to 1.
     *
     * @param found a category, for a rule's finding of it to stand
     * @param unfound a category, for it to stand where no rule found it, if a fault is as likely as {@code fault}
     * @param sure a fault, for the likeliest category to stand if it is as likely as {@code likeliest}
     * @param strict for some categories, by label, what stands for {@code unfound}; to be the likeliest is not enough for them
     * @param categories what is voted on, by label; the others are the rules' alone
     */
    record Settings(
            double found,
            double unfound,
            double fault,
            double sure,
            double likeliest,
            Map<String, Double> strict,
            List<String> categories) {}

    /**
     * A category that no rule found.
     *
     * @param words the words of the passage that the voter goes by
     * @param chance how likely it thinks it, 0 to 1
     */
    record Vote(Category category, Passage passage, List<String> words, double chance) {}

    /**
     * What was judged.
     *
     * @param met what the rules met; an outvoted finding is spared
     * @param votes in the order of the passages
     */
    record Verdict(List<Met> met, List<Vote> votes) {}

    /** What the voter calls a passage that has some fault, whichever. */
    static final String FAULT = "fault";

    static final String FILE = "/phrasebook/drafts/voting.yaml";
    private static final int MOST_WORDS = 4;

    private final Optional<Voter> voter;
    private final Settings settings;
    private final Set<Category> voted = EnumSet.noneOf(Category.class);

    private DraftJury(Optional<Voter> voter, Settings settings) {
        this.voter = voter;
        this.settings = settings;
        settings.categories()
                .forEach(label -> voted.add(Label.read(Category.class, label).orElseThrow()));
    }

    static DraftJury rulesAlone() {
        return new DraftJury(Optional.empty(), settings());
    }

    static DraftJury of(Voter voter, Settings settings) {
        return new DraftJury(Optional.of(voter), settings);
    }

    static Settings settings() {
        return RuleFiles.read(FILE, Settings.class);
    }

    Verdict judge(List<Met> met, List<Passage> passages) {
        return voter.map(one -> new Sitting(one, met, passages).verdict()).orElse(new Verdict(met, List.of()));
    }

    private final class Sitting {
        private final List<Passage> passages;
        private final List<Voter.Ballot> ballots;
        private final List<Met> met;

        Sitting(Voter voter, List<Met> met, List<Passage> passages) {
            this.passages = passages;
            this.ballots = passages.stream()
                    .map(passage -> voter.vote(passage.traits()))
                    .toList();
            this.met = met.stream()
                    .map(one -> one.spared().isEmpty() && isOutvoted(one) ? one.spared(RuleFired.OUTVOTED) : one)
                    .toList();
        }

        Verdict verdict() {
            List<Vote> votes = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.get(i);
                Voter.Ballot ballot = ballots.get(i);
                for (Category category : voted) {
                    if (stands(category, ballot) && !isFound(category, passage)) {
                        String label = category.label();
                        votes.add(new Vote(category, passage, ballot.words(label, MOST_WORDS), ballot.chance(label)));
                    }
                }
            }
            return new Verdict(met, List.copyOf(votes));
        }

        private boolean stands(Category category, Voter.Ballot ballot) {
            double chance = ballot.chance(category.label());
            double fault = ballot.chance(FAULT);
            Optional<Double> strict = Optional.ofNullable(settings.strict().get(category.label()));
            return (chance >= strict.orElse(settings.unfound()) && fault >= settings.fault())
                    || (strict.isEmpty()
                            && chance >= settings.likeliest()
                            && fault >= settings.sure()
                            && voted.stream().allMatch(other -> chance >= ballot.chance(other.label())));
        }

        private boolean isFound(Category category, Passage passage) {
            return met.stream()
                    .anyMatch(one ->
                            one.rule().category() == category && one.spared().isEmpty() && one.touches(passage));
        }

        /** A finding where the voter has looked nowhere stands. */
        private boolean isOutvoted(Met one) {
            Category category = one.rule().category();
            OptionalDouble chance = IntStream.range(0, passages.size())
                    .filter(i -> one.touches(passages.get(i)))
                    .mapToDouble(i -> ballots.get(i).chance(category.label()))
                    .max();
            return voted.contains(category) && chance.isPresent() && chance.getAsDouble() < settings.found();
        }
    }
}
