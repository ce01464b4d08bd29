@NullMarked
package io.bottine.discord;

import org.jspecify.annotations.NullMarked;
