/** What language a text is in, and a cleaned copy of it that remembers where each character came from. */
@NullMarked
package io.bottine.phrasebook.language;

import org.jspecify.annotations.NullMarked;
