package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Something a person sees: a message or a modal. */
public sealed interface Seen {

    JsonNode components();

    /** As it reads, components and all. */
    String text();

    /** When it last changed, in the order of everything that happened. */
    long changed();

    /**
     * A message.
     *
     * @param thread the message whose thread it stands in
     * @param onlyFor who alone sees it, where it is ephemeral
     * @param json as Discord tells it
     * @param edits how often it was changed, but for the card that takes the place of its announcement
     */
    record Message(
            String guild,
            String channel,
            String id,
            Optional<String> thread,
            Optional<String> onlyFor,
            ObjectNode json,
            int edits,
            long created,
            long changed)
            implements Seen {

        static final int EPHEMERAL = 1 << 6;
        static final int LOADING = 1 << 7;
        static final int COMPONENTS_V2 = 1 << 15;

        public boolean ephemeral() {
            return onlyFor.isPresent();
        }

        public boolean edited() {
            return edits > 0;
        }

        /** What notifications show, before the card itself is there: nobody can press anything yet. */
        public boolean announcing() {
            return json.has("nonce")
                    && (flags() & COMPONENTS_V2) == 0
                    && json.path("components").isEmpty()
                    && json.path("embeds").isEmpty();
        }

        /** Deferred: the bot is thinking. */
        public boolean thinking() {
            return (flags() & LOADING) != 0;
        }

        public String by() {
            return json.path("author").path("id").asText();
        }

        public int flags() {
            return json.path("flags").asInt();
        }

        @Override
        public JsonNode components() {
            return json.path("components");
        }

        @Override
        public String text() {
            return thinking() ? "…" : Shown.text(Shown.relative(json));
        }

        /** Names of attached files. */
        public List<String> files() {
            return json.path("attachments").findValuesAsText("filename");
        }

        Message changedTo(ObjectNode other, long now) {
            boolean isCard = (other.path("flags").asInt() & COMPONENTS_V2) != 0;
            boolean completed = thinking() || (announcing() && isCard);
            int edited = completed ? edits : edits + 1;
            return new Message(guild, channel, id, thread, onlyFor, other, edited, created, now);
        }
    }

    /**
     * A modal.
     *
     * @param json as the bot sent it, with ids given to its components
     * @param from the message on which a button was pressed
     */
    record Modal(String user, String channel, ObjectNode json, Optional<Message> from, long created, long changed)
            implements Seen {

        public String title() {
            return json.path("title").asText();
        }

        public String customId() {
            return json.path("custom_id").asText();
        }

        @Override
        public JsonNode components() {
            return json.path("components");
        }

        @Override
        public String text() {
            return title() + "\n" + Shown.components(components());
        }
    }
}
