/** Block Kit: cards, forms and the home tab as Slack shows them, and what comes back from them. */
@NullMarked
package io.bottine.slack.blockkit;

import org.jspecify.annotations.NullMarked;
