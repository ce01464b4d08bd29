package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * The app's acknowledgement of something that was delivered to it.
 *
 * @param status of the HTTP answer; 200 for an envelope that was acknowledged
 * @param body what it carries; missing where it is empty
 * @param raw as it came
 */
public record Ack(int status, JsonNode body, String raw, Duration took) {}
