package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.voting.Voter;

/** Where readers of messages come from. */
public final class MessageReaders {

    private MessageReaders() {}

    /**
     * A reader that needs no network, with the built-in cues of both languages and the voter that the build trained. Loading takes some hundred milliseconds:
     * keep it and share it, also between threads.
     */
    public static MessageReader offline() {
        return new OfflineMessageReader(Jury.of(Voter.load("voter"), Jury.settings()));
    }
}
