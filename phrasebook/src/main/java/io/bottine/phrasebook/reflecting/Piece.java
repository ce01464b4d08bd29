package io.bottine.phrasebook.reflecting;

/**
 * Something that can be said back.
 *
 * @param order its place in the message
 * @param sentence the number of the sentence it stands in
 * @param text in the second person, without marks at its end
 * @param weight how much it matters, 0 to 10
 * @param fragment true for a noun and what became of it, not a clause with its subject and verb
 * @param attributed true where it is said as what the customer tells, not as what is so
 */
record Piece(int order, int sentence, String text, int weight, boolean fragment, boolean attributed) {

    int words() {
        return Wording.count(text);
    }
}
