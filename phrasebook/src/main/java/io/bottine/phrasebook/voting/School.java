package io.bottine.phrasebook.voting;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Trains voters: logistic regression, a label against all others, drawn to small weights (L2). The same examples always make
 * the same voter. Needs liblinear, which only the build has.
 */
public final class School {

    /** Fewer sightings than this teach nothing but the example itself. */
    private static final int FEWEST = 3;

    private static final double STOP = 0.01;

    /**
     * A message and what is true of it.
     *
     * @param labels label by true or false; one that is not there is open, and the example is not used for it
     */
    public record Example(Traits traits, Map<String, Boolean> labels) {}

    private final double cost;
    private final int fewest;
    private final BiPredicate<String, String> bears;

    /** @param cost how much an error on an example costs beside a large weight; larger fits closer */
    public School(double cost) {
        this(cost, FEWEST, (label, trait) -> true);
    }

    /**
     * @param cost how much an error on an example costs beside a large weight; larger fits closer
     * @param fewest in how many examples a trait has to be seen; where there are thousands, more make a smaller voter
     * @param bears whether a trait may bear on a label at all, by their names
     */
    public School(double cost, int fewest, BiPredicate<String, String> bears) {
        this.cost = cost;
        this.fewest = fewest;
        this.bears = bears;
    }

    /** Trains a voter on examples. */
    public Voter train(List<Example> examples) {
        Linear.disableDebugOutput();
        Map<String, Integer> columns = columns(examples);
        List<Feature[]> rows =
                examples.stream().map(example -> row(example.traits(), columns)).toList();
        TreeSet<String> labels = new TreeSet<>();
        examples.forEach(example -> labels.addAll(example.labels().keySet()));
        List<String> taught = new ArrayList<>(labels);
        Map<String, float[]> weights = new HashMap<>();
        columns.keySet().forEach(name -> weights.put(name, new float[taught.size()]));
        float[] bias = new float[taught.size()];
        taught.parallelStream().forEach(label -> {
            int place = taught.indexOf(label);
            boolean[] seen = new boolean[columns.size() + 2];
            seen[columns.size() + 1] = true;
            columns.forEach((name, column) -> seen[column] = bears.test(label, name));
            double[] learnt = learn(examples, rows, seen, label);
            columns.forEach((name, column) -> of(weights, name)[place] = (float) learnt[column - 1]);
            bias[place] = (float) learnt[columns.size()];
        });
        return new Voter(taught, weights, bias);
    }

    private static float[] of(Map<String, float[]> weights, String name) {
        return java.util.Objects.requireNonNull(weights.get(name));
    }

    private Map<String, Integer> columns(List<Example> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(
                example -> example.traits().seen().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        Map<String, Integer> columns = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((name, count) -> {
            if (count >= fewest) {
                columns.put(name, columns.size() + 1);
            }
        });
        return columns;
    }

    private static Feature[] row(Traits traits, Map<String, Integer> columns) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        traits.seen().forEach((name, seen) -> {
            Integer column = columns.get(name);
            if (column != null) {
                values.put(column, (double) seen.value());
            }
        });
        List<Feature> row = new ArrayList<>();
        values.forEach((column, value) -> row.add(new FeatureNode(column, value)));
        row.add(new FeatureNode(columns.size() + 1, 1));
        return row.toArray(Feature[]::new);
    }

    /** The weights of a label, the bias last; {@code seen} tells which columns it may look at. */
    private double[] learn(List<Example> examples, List<Feature[]> rows, boolean[] seen, String label) {
        int columns = seen.length - 2;
        List<Feature[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Boolean truth = examples.get(i).labels().get(label);
            if (truth != null) {
                x.add(Stream.of(rows.get(i))
                        .filter(feature -> seen[feature.getIndex()])
                        .toArray(Feature[]::new));
                y.add(truth ? 1.0 : -1.0);
            }
        }
        Problem problem = new Problem();
        problem.l = x.size();
        problem.n = columns + 1;
        problem.x = x.toArray(Feature[][]::new);
        problem.y = y.stream().mapToDouble(Double::doubleValue).toArray();
        double[] learnt = new double[columns + 1];
        if (y.stream().distinct().count() < 2) {
            learnt[columns] = y.contains(1.0) ? 10 : -10;
            return learnt;
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, STOP));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        for (int i = 0; i <= columns; i++) {
            learnt[i] = sign * model.getFeatureWeights()[i];
        }
        return learnt;
    }
}
