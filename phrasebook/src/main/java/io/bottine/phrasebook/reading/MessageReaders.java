package io.bottine.phrasebook.reading;

/** Where readers of messages come from. */
public final class MessageReaders {

    private MessageReaders() {}

    /**
     * A reader that needs no network, with the built-in cues of both languages. Loading takes some hundred milliseconds:
     * keep it and share it, also between threads.
     */
    public static MessageReader offline() {
        return new OfflineMessageReader();
    }
}
