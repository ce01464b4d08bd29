package io.bottine.core.chat;

/** For whom a card is written out as plain text: how they are told persons, moments and labels. */
public interface Reader {

    /** The name of a person as this reader knows them. */
    String name(Person person);

    /** A moment in this reader's language and zone. */
    String moment(Span.At moment);

    /** A label and its value, with the punctuation of this reader's language. */
    String labelled(String label, String value);

    /** How much more there is than is shown. */
    String more(int count);
}
