/** The console as a platform like the others: lines in, cards as text, buttons and menus as numbers. */
@NullMarked
package io.bottine.app.console;

import org.jspecify.annotations.NullMarked;
