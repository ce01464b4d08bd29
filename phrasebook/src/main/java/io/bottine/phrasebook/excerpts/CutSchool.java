package io.bottine.phrasebook.excerpts;

import io.bottine.phrasebook.excerpts.CutModel.Place;
import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.voting.Voter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Teaches a voter to cut sentences: of all ways to cut one, that of the readers is to be the likeliest (a semi-Markov conditional
 * random field; Sarawagi and Cohen, 2004). Steps are taken sentence by sentence and become smaller where many have been taken
 * (AdaGrad). The same lessons always make the same voter.
 */
final class CutSchool {

    /** Of 10 to 20 rounds, steps of 0.05 and 0.1 and weights drawn to 0 by 1 to 10, none is clearly better (docs/adr/0029). */
    private static final int ROUNDS = 10;

    private static final double STEP = 0.05;
    private static final double DRAWN = 2;

    /** What the squared steps of a weight are taken to sum up to before the first. */
    private static final float START = 1;

    /** Fewer sightings than this teach nothing but the example itself. */
    private static final int FEWEST = 3;

    private static final int SEED = 7;
    /** Ways that are less likely than this are not learnt from. */
    private static final double UNLIKELY = 1e-4;

    private static final List<Excerpt.Kind> KINDS = List.of(Excerpt.Kind.values());
    private static final List<Place> PLACES = List.of(Place.values());

    /** An excerpt that readers marked, from a word of a sentence up to another, exclusive. */
    record Marked(int from, int end, Excerpt.Kind kind) {}

    /** A sentence, its words as a voter sees them, and what readers marked in it. */
    record Lesson(List<Traits> words, Pairs pairs, List<Marked> marked) {}

    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final int[] lengths = new int[CutModel.LONGEST + 1];
    private final int[] sightings;
    private final float[][] weights;
    private final float[][] steps;

    private CutSchool(List<Lesson> lessons) {
        for (Excerpt.Kind kind : KINDS) {
            PLACES.forEach(place -> labels.add(CutModel.label(kind, place)));
        }
        KINDS.forEach(kind -> labels.add(CutModel.length(kind)));
        Map<String, Integer> counts = new HashMap<>();
        for (Lesson lesson : lessons) {
            lesson.words().forEach(word -> word.values().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        }
        counts.values().removeIf(count -> count < FEWEST);
        for (int words = 1; words < lengths.length; words++) {
            counts.put(lengthTrait(words), Math.max(FEWEST, lessons.size()));
        }
        new TreeMap<>(counts).keySet().forEach(name -> columns.put(name, columns.size()));
        sightings = new int[columns.size()];
        columns.forEach((name, column) -> sightings[column] = counts.getOrDefault(name, FEWEST));
        for (int words = 1; words < lengths.length; words++) {
            lengths[words] = columns.getOrDefault(lengthTrait(words), 0);
        }
        weights = new float[columns.size()][labels.size()];
        steps = new float[columns.size()][labels.size()];
        for (float[] step : steps) {
            Arrays.fill(step, START);
        }
        lessons.forEach(lesson -> sentences.add(new Sentence(lesson)));
    }

    /** Trains a voter on sentences. */
    static Voter train(List<Lesson> lessons) {
        return new CutSchool(lessons).voter();
    }

    private static String lengthTrait(int words) {
        return CutModel.length(words).values().keySet().iterator().next();
    }

    private Voter voter() {
        Random random = new Random(SEED);
        List<Sentence> order = new ArrayList<>(sentences);
        float[][] sums = new float[columns.size()][labels.size()];
        int summed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double step = STEP * (1 - (double) round / ROUNDS);
            order.forEach(sentence -> sentence.teach(step));
            // The mean of later rounds is steadier than the last one.
            if (round >= ROUNDS / 2) {
                add(sums);
                summed++;
            }
        }
        Map<String, float[]> learnt = new HashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            float[] mean = sums[column.getValue()];
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= summed;
            }
            learnt.put(column.getKey(), mean);
        }
        return new Voter(labels, learnt, new float[labels.size()]);
    }

    private void add(float[][] sums) {
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < labels.size(); j++) {
                sums[i][j] += weights[i][j];
            }
        }
    }

    private static int place(int kind, Place place) {
        return kind * PLACES.size() + PLACES.indexOf(place);
    }

    private static int length(int kind) {
        return KINDS.size() * PLACES.size() + kind;
    }

    /** A sentence in figures. */
    private final class Sentence {
        private final int size;
        private final int[][] traits;
        private final float[][] values;
        private final Lesson lesson;

        Sentence(Lesson lesson) {
            this.lesson = lesson;
            size = lesson.words().size();
            traits = new int[size][];
            values = new float[size][];
            for (int at = 0; at < size; at++) {
                List<Map.Entry<String, Float>> known = lesson.words().get(at).values().entrySet().stream()
                        .filter(trait -> columns.containsKey(trait.getKey()))
                        .toList();
                traits[at] = new int[known.size()];
                values[at] = new float[known.size()];
                for (int i = 0; i < known.size(); i++) {
                    traits[at][i] = columns.getOrDefault(known.get(i).getKey(), 0);
                    values[at][i] = known.get(i).getValue();
                }
            }
        }

        /** Moves all weights a little towards what readers marked and away from what is thought likely now. */
        void teach(double step) {
            Lattice lattice = new Lattice();
            double[][] pull = new double[size][KINDS.size() * PLACES.size()];
            double[][] stretch = new double[KINDS.size()][CutModel.LONGEST + 1];
            for (Marked marked : lesson.marked()) {
                if (marked.end() - marked.from() <= CutModel.LONGEST
                        && lesson.pairs().isWhole(marked.from(), marked.end())) {
                    pull(pull, stretch, marked.from(), marked.end(), KINDS.indexOf(marked.kind()), 1);
                }
            }
            for (int from = 0; from < size; from++) {
                for (int end = from + 1; end <= last(from); end++) {
                    for (int kind = 0; kind < KINDS.size(); kind++) {
                        double likely = lattice.likely(from, end, kind);
                        if (likely >= UNLIKELY) {
                            pull(pull, stretch, from, end, kind, -likely);
                        }
                    }
                }
            }
            for (int at = 0; at < size; at++) {
                for (int i = 0; i < traits[at].length; i++) {
                    for (int label = 0; label < pull[at].length; label++) {
                        move(traits[at][i], label, pull[at][label], values[at][i], step);
                    }
                }
            }
            for (int kind = 0; kind < KINDS.size(); kind++) {
                for (int words = 1; words < lengths.length; words++) {
                    move(lengths[words], length(kind), stretch[kind][words], 1, step);
                }
            }
        }

        private static void pull(double[][] pull, double[][] stretch, int from, int end, int kind, double by) {
            for (int at = from; at < end; at++) {
                pull[at][place(kind, Place.IN)] += by;
            }
            pull[from][place(kind, Place.BEGIN)] += by;
            pull[end - 1][place(kind, Place.END)] += by;
            stretch[kind][end - from] += by;
        }

        private void move(int trait, int label, double pull, float value, double step) {
            if (Math.abs(pull) < UNLIKELY) {
                return;
            }
            double slope = pull * value - DRAWN / sightings[trait] * weights[trait][label];
            steps[trait][label] += (float) (slope * slope);
            weights[trait][label] += (float) (step * slope / Math.sqrt(steps[trait][label]));
        }

        private int last(int from) {
            return Math.min(size, from + CutModel.LONGEST);
        }

        /** All ways to cut the sentence, as the weights are now. */
        private final class Lattice {
            private final double[][] worth = new double[KINDS.size()][size * (CutModel.LONGEST + 1)];
            /** The logarithm of what all ways up to a word are worth together, and of all from it on. */
            private final double[] before = new double[size + 1];

            private final double[] after = new double[size + 1];

            Lattice() {
                for (int kind = 0; kind < KINDS.size(); kind++) {
                    weigh(kind);
                }
                for (int end = 1; end <= size; end++) {
                    before[end] = before[end - 1];
                    for (int from = Math.max(0, end - CutModel.LONGEST); from < end; from++) {
                        for (int kind = 0; kind < KINDS.size(); kind++) {
                            before[end] = sum(before[end], before[from] + worth[kind][place(from, end)]);
                        }
                    }
                }
                for (int from = size - 1; from >= 0; from--) {
                    after[from] = after[from + 1];
                    for (int end = from + 1; end <= last(from); end++) {
                        for (int kind = 0; kind < KINDS.size(); kind++) {
                            after[from] = sum(after[from], worth[kind][place(from, end)] + after[end]);
                        }
                    }
                }
            }

            /** How likely an excerpt is, 0 to 1. */
            double likely(int from, int end, int kind) {
                return Math.exp(before[from] + worth[kind][place(from, end)] + after[end] - before[size]);
            }

            private static int place(int from, int end) {
                return from * (CutModel.LONGEST + 1) + end - from;
            }

            private void weigh(int kind) {
                double inside = 0;
                double[] begins = new double[size];
                double[] ends = new double[size];
                double[] sums = new double[size + 1];
                for (int at = 0; at < size; at++) {
                    begins[at] = weight(at, CutSchool.place(kind, Place.BEGIN));
                    ends[at] = weight(at, CutSchool.place(kind, Place.END));
                    inside += weight(at, CutSchool.place(kind, Place.IN));
                    sums[at + 1] = inside;
                }
                for (int from = 0; from < size; from++) {
                    for (int end = from + 1; end <= last(from); end++) {
                        worth[kind][place(from, end)] = lesson.pairs().isWhole(from, end)
                                ? begins[from]
                                        + ends[end - 1]
                                        + sums[end]
                                        - sums[from]
                                        + weights[lengths[end - from]][length(kind)]
                                : Double.NEGATIVE_INFINITY;
                    }
                }
            }

            private double weight(int at, int label) {
                double weight = 0;
                for (int i = 0; i < traits[at].length; i++) {
                    weight += weights[traits[at][i]][label] * values[at][i];
                }
                return weight;
            }

            /** The logarithm of a sum, of logarithms. */
            private static double sum(double one, double other) {
                double larger = Math.max(one, other);
                return larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
            }
        }
    }
}
