/** Workspaces: how the bot is installed in them, and the tokens they handed over. */
@NullMarked
package io.bottine.slack.install;

import org.jspecify.annotations.NullMarked;
