package io.bottine.phrasebook.voting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How likely each label is for a message, by a linear model for each: a sum of weights of traits, so that every vote can be
 * traced to words. Immutable; shared between threads.
 */
public final class Voter {

    private static final String BIAS = "*";

    private final List<String> labels;
    private final Map<String, Integer> places = new HashMap<>();
    /** For each trait the weights it has, by place of the label. */
    private final Map<String, float[]> weights;

    private final float[] bias;

    /**
     * @param labels what it votes on
     * @param weights of each trait, by the place of the label
     * @param bias what speaks for each label before anything is seen
     */
    public Voter(List<String> labels, Map<String, float[]> weights, float[] bias) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
        this.bias = bias;
        for (int i = 0; i < labels.size(); i++) {
            places.put(labels.get(i), i);
        }
    }

    /** How a message was voted on. */
    public final class Ballot {
        private final Traits traits;
        private final double[] sums;

        private Ballot(Traits traits) {
            this.traits = traits;
            sums = new double[labels.size()];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = bias[i];
            }
            traits.seen().forEach((name, seen) -> {
                float[] known = weights.get(name);
                if (known != null) {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += known[i] * seen.value();
                    }
                }
            });
        }

        /** How likely {@code label} is, 0 to 1; 0 for one that was never learnt. */
        public double chance(String label) {
            return places.containsKey(label) ? 1 / (1 + Math.exp(-sum(label))) : 0;
        }

        /** What speaks for {@code label}, less what speaks against it; 0 for one that was never learnt. */
        public double sum(String label) {
            Integer place = places.get(label);
            return place == null ? 0 : sums[place];
        }

        /** The words of the message that speak most for {@code label}, the strongest first, at most {@code most}. */
        public List<String> words(String label, int most) {
            Integer place = places.get(label);
            if (place == null) {
                return List.of();
            }
            Map<String, Double> shares = new LinkedHashMap<>();
            traits.seen().forEach((name, seen) -> {
                float[] known = weights.get(name);
                if (known != null && !seen.word().isEmpty()) {
                    shares.merge(seen.word(), (double) known[place] * seen.value(), Double::sum);
                }
            });
            return shares.entrySet().stream()
                    .filter(share -> share.getValue() > 0)
                    .filter(share -> Character.isLetter(share.getKey().charAt(0)))
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** One that votes on what either was taught, by what each has learnt; they have no label in common. */
    public Voter and(Voter other) {
        List<String> both = new ArrayList<>(labels);
        both.addAll(other.labels);
        Map<String, float[]> joined = new HashMap<>();
        weights.forEach((trait, known) -> joined.put(trait, Arrays.copyOf(known, both.size())));
        other.weights.forEach((trait, known) -> System.arraycopy(
                known, 0, joined.computeIfAbsent(trait, one -> new float[both.size()]), labels.size(), known.length));
        float[] biases = Arrays.copyOf(bias, both.size());
        System.arraycopy(other.bias, 0, biases, labels.size(), other.bias.length);
        return new Voter(both, joined, biases);
    }

    /** Votes on a message. */
    public Ballot vote(Traits traits) {
        return new Ballot(traits);
    }

    /** What it has learnt to tell. */
    public List<String> labels() {
        return labels;
    }

    /**
     * A voter that the build trained. Takes some tens of milliseconds.
     *
     * @param name of what it votes on, as the build has it
     */
    public static Voter load(String name) {
        String resource = "/phrasebook/" + name + ".tsv";
        InputStream in = Voter.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing resource " + resource + ": the build trains it");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of labels, then a line for each trait: its name and a weight for each label that it bears on. */
    static Voter read(Stream<String> lines) {
        List<String> labels = new ArrayList<>();
        Map<String, float[]> weights = new HashMap<>();
        lines.forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (labels.isEmpty()) {
                labels.addAll(List.of(cells));
                return;
            }
            float[] values = new float[labels.size()];
            for (int i = 1; i < cells.length; i++) {
                int colon = cells[i].indexOf(':');
                values[Integer.parseInt(cells[i], 0, colon, 10)] =
                        Integer.parseInt(cells[i], colon + 1, cells[i].length(), 10) / 1000f;
            }
            weights.put(cells[0], values);
        });
        float[] bias = weights.getOrDefault(BIAS, new float[labels.size()]);
        weights.remove(BIAS);
        return new Voter(labels, weights, bias);
    }

    /** Writes it for {@link #load} to read, in a folder that is made where there is none. */
    public void write(Path file) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join("\t", labels) + "\n");
            write(out, BIAS, bias);
            for (Map.Entry<String, float[]> entry : new TreeMap<>(weights).entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void write(Writer out, String name, float[] values) throws IOException {
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < values.length; i++) {
            int thousandths = Math.round(values[i] * 1000);
            if (thousandths != 0) {
                line.append(String.format(Locale.ROOT, "\t%d:%d", i, thousandths));
            }
        }
        out.write(line.append('\n').toString());
    }
}
