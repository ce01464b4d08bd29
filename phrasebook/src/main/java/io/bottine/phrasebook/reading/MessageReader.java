package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.words.Message;

/** Reads a message. Pure, thread-safe, and never throws for any text. */
public interface MessageReader {

    Reading read(Message message);
}
