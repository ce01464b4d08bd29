package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * The first answer to an interaction.
 *
 * @param type as Discord counts them: 4 a message, 5 a message later, 6 an edit later, 7 an edit, 8 choices, 9 a modal
 * @param data what it carries; missing where it carries nothing
 */
public record Answer(int type, JsonNode data, Duration took) {

    public static final int MESSAGE = 4;
    public static final int DEFERRED_MESSAGE = 5;
    public static final int DEFERRED_EDIT = 6;
    public static final int EDIT = 7;
    public static final int CHOICES = 8;
    public static final int MODAL = 9;

    /** Whether what is asked for comes later. */
    public boolean deferred() {
        return type == DEFERRED_MESSAGE || type == DEFERRED_EDIT;
    }
}
