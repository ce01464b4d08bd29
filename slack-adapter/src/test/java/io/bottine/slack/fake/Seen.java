package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Something a person sees: a message or a view. */
public sealed interface Seen {

    JsonNode blocks();

    /** As it reads, blocks and all. */
    String text();

    /** When it last changed, in the order of everything that happened. */
    long changed();

    /**
     * A message.
     *
     * @param thread the ts of the message it hangs below
     * @param onlyFor who alone sees it, where it is ephemeral
     */
    record Message(
            String team,
            String channel,
            String ts,
            Optional<String> thread,
            Optional<String> onlyFor,
            String by,
            String fallback,
            JsonNode blocks,
            long created,
            long changed)
            implements Seen {

        public boolean ephemeral() {
            return onlyFor.isPresent();
        }

        public boolean edited() {
            return changed > created;
        }

        @Override
        public String text() {
            return blocks.isEmpty() ? Shown.mrkdwn(fallback) : Shown.text(blocks);
        }

        Message changedTo(String newFallback, JsonNode newBlocks, long now) {
            return new Message(team, channel, ts, thread, onlyFor, by, newFallback, newBlocks, created, now);
        }
    }

    /**
     * A modal or a home.
     *
     * @param json with id and hash, as Slack tells it
     */
    record View(String team, String user, ObjectNode json, long created, long changed) implements Seen {

        public String id() {
            return json.path("id").asText();
        }

        public String title() {
            return json.path("title").path("text").asText();
        }

        public boolean home() {
            return json.path("type").asText().equals("home");
        }

        public boolean canBeSubmitted() {
            return json.hasNonNull("submit");
        }

        @Override
        public JsonNode blocks() {
            return json.path("blocks");
        }

        @Override
        public String text() {
            String submit = json.path("submit").path("text").asText();
            return (title().isEmpty() ? "" : title() + "\n")
                    + Shown.text(blocks())
                    + (submit.isEmpty() ? "" : "\n[" + submit + "]");
        }
    }
}
