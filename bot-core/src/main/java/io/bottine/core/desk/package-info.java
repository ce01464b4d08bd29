/** Where requests are answered: each desk knows a subject, decides with its rules, saves, and shows a card. */
@NullMarked
package io.bottine.core.desk;

import org.jspecify.annotations.NullMarked;
