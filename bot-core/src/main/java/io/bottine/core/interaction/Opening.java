package io.bottine.core.interaction;

/** How an interaction will be answered: platforms have to be told before the answer is known. */
public enum Opening {
    /** A form opens at once. */
    FORM_NOW,
    /** A card that only the asker sees. */
    PRIVATE,
    /** A card that everybody in the place sees. */
    PUBLIC,
    /** The card that was pressed is replaced. */
    EDIT_IN_PLACE,
    /** Completions. */
    SUGGESTIONS
}
