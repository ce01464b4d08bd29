/** A small trained voter beside the rules: what it looks at, how it is trained by the build, how it votes. */
@NullMarked
package io.bottine.phrasebook.voting;

import org.jspecify.annotations.NullMarked;
