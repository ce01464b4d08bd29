/** What goes wrong for customers: how it is heard, whatever their words, and how it is said back in ours. */
@NullMarked
package io.bottine.phrasebook.grievances;

import org.jspecify.annotations.NullMarked;
