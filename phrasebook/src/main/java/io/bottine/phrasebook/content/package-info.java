/**
 * What there is to say, as data: the points of the method, the steps of the walk, and the phrases that serve them, in every
 * language we speak. Read from YAML beside the code, overlaid by an operator's own folder, checked against schemas.
 */
@NullMarked
package io.bottine.phrasebook.content;

import org.jspecify.annotations.NullMarked;
