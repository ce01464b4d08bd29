/** Measures the built program from outside, with a Slack around it. */
@NullMarked
package io.bottine.benchmarks;

import org.jspecify.annotations.NullMarked;
