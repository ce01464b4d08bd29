/**
 * A Slack inside the JVM: the Web API, signed requests, response URLs, Socket Mode and the OAuth exchange, on loopback and by the
 * real wire format, with people who type, press and read. It keeps to Slack's published rules and collects every breach of them.
 */
@NullMarked
package io.bottine.slack.fake;

import org.jspecify.annotations.NullMarked;
