package io.bottine.phrasebook.words;

/** How the customer reached the agent. Decides how long a suggestion may be, and what may be repeated in public. */
public enum Channel implements Label {
    EMAIL,
    PHONE,
    CHAT,
    SOCIAL,
    COUNTER;

    /** True where the answer is said aloud, so that at least one suggestion has to be short. */
    public boolean isSpoken() {
        return this == PHONE || this == COUNTER;
    }

    /** True where others read along, so that no private detail is repeated. */
    public boolean isPublic() {
        return this == SOCIAL;
    }
}
