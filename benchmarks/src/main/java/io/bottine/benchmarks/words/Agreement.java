package io.bottine.benchmarks.words;

import java.util.Set;

/**
 * How labels that were answered agree with labels that were expected.
 *
 * @param right answered and expected
 * @param tooMany answered only
 * @param missed expected only
 */
record Agreement(int right, int tooMany, int missed) {

    static final Agreement NONE = new Agreement(0, 0, 0);

    static Agreement of(Set<String> expected, Set<String> answered) {
        int right = (int) answered.stream().filter(expected::contains).count();
        return new Agreement(right, answered.size() - right, expected.size() - right);
    }

    Agreement plus(Agreement other) {
        return new Agreement(right + other.right, tooMany + other.tooMany, missed + other.missed);
    }

    int wrong() {
        return tooMany + missed;
    }

    double precision() {
        return ratio(right, right + tooMany);
    }

    double recall() {
        return ratio(right, right + missed);
    }

    /** Their harmonic mean; 1 where nothing was expected and nothing answered. */
    double f1() {
        return ratio(2 * right, 2 * right + tooMany + missed);
    }

    /** Of nothing, all is right. */
    static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
