package io.bottine.core.privacy;

import io.bottine.core.privacy.Redaction.Kind;

/** Something private in a text, from {@code start} to {@code end}, exclusive. */
record Found(int start, int end, Kind kind) {}
