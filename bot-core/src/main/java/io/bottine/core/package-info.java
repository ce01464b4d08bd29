@NullMarked
package io.bottine.core;

import org.jspecify.annotations.NullMarked;
