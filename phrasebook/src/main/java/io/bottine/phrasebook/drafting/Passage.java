package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.voting.Traits;

/**
 * A sentence of a draft, or a part of one that a semicolon ends: what the voter votes on.
 *
 * @param place in the original
 * @param traits what the voter sees of it and of what stands beside it
 */
record Passage(Span place, Traits traits) {}
