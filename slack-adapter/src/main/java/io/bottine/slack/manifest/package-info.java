/** What the bot asks of Slack: the app's manifest, and the scopes with their reasons. */
@NullMarked
package io.bottine.slack.manifest;

import org.jspecify.annotations.NullMarked;
