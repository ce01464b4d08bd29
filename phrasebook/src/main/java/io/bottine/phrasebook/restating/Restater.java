package io.bottine.phrasebook.restating;

/** Changes the person of what a customer said: "j'attends mon colis" becomes "vous attendez votre colis". */
public interface Restater {

    /**
     * Restates one sentence or clause of a cleaned message (see {@code Clause.clean()}). Numbers, names, dates and
     * references are never altered; quoted speech is left alone.
     */
    Restatement restate(String sentence);

    /**
     * A sentence with its person changed.
     *
     * @param text complete, with the case and the punctuation of the original
     * @param sure false where the self-check found something left over or doubtful; then a safer frame is better
     */
    record Restatement(String text, boolean sure) {}
}
