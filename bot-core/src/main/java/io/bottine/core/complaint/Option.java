package io.bottine.core.complaint;

import java.util.Optional;

/**
 * A way to solve it that was laid out for the customer.
 *
 * @param number from 1 within its complaint
 * @param theirs true where it is the customer's own idea
 */
public record Option(int number, Written what, Optional<Written> pros, Optional<Written> cons, boolean theirs) {}
