/** The change of person: what the customer said of themselves, said back to them. */
@NullMarked
package io.bottine.phrasebook.restating;

import org.jspecify.annotations.NullMarked;
