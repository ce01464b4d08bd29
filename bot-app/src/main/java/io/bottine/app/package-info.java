@NullMarked
package io.bottine.app;

import org.jspecify.annotations.NullMarked;
