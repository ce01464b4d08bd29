package io.bottine.core.chat;

/** Where a message can be. */
public sealed interface Place {

    TeamId team();

    /** A person's direct messages with the bot. */
    record Direct(Person person) implements Place {
        @Override
        public TeamId team() {
            return person.team();
        }
    }

    /** A channel of the team, by the platform's own id. */
    record Channel(TeamId team, String id) implements Place {}

    /** The thread under a message. */
    record InThread(MessageRef parent) implements Place {
        @Override
        public TeamId team() {
            return parent.place().team();
        }
    }
}
