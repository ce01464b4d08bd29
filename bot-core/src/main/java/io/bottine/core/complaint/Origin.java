package io.bottine.core.complaint;

import io.bottine.phrasebook.words.Label;

/** Where the problem comes from; it steers everything that follows. */
public enum Origin implements Label {
    OURS,
    CUSTOMER,
    /** Bad luck, a third party. */
    OUTSIDE
}
