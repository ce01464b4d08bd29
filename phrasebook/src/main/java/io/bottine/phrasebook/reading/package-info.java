/** Reads a customer's message: language, a cleaned copy, clauses and their kind, risks, events, emotions, demands, threats. */
@NullMarked
package io.bottine.phrasebook.reading;

import org.jspecify.annotations.NullMarked;
