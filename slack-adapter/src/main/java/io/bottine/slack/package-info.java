@NullMarked
package io.bottine.slack;

import org.jspecify.annotations.NullMarked;
