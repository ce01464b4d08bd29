/** A whole complaint in compressed time, told by doing it. */
@NullMarked
package io.bottine.app.demo;

import org.jspecify.annotations.NullMarked;
