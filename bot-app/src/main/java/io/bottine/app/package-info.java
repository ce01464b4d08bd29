/** The program itself: the command line, the configuration, and what is joined to what. */
@NullMarked
package io.bottine.app;

import org.jspecify.annotations.NullMarked;
