/** Date phrases of service talk in French and English, read in the reader's zone and region. */
@NullMarked
package io.bottine.phrasebook.dates;

import org.jspecify.annotations.NullMarked;
