package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import java.time.Instant;

/**
 * A line of a complaint's history.
 *
 * @param number from 1, without gaps, in the order of happening
 */
public record Entry(long number, Instant at, Person by, Event event) {}
