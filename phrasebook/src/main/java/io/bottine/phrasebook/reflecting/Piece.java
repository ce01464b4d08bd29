package io.bottine.phrasebook.reflecting;

/**
 * A clause that can be said back.
 *
 * @param order its place among the clauses
 * @param sentence the number of the sentence it stands in
 * @param text in the second person, without marks at its end
 * @param comma true where a comma or a stop parts it from the clause after it
 * @param weight how much it matters
 * @param verbless true where no word of it can be a finite verb
 * @param attributed true where it is said as what the customer tells, not as what is so
 */
record Piece(int order, int sentence, String text, boolean comma, int weight, boolean verbless, boolean attributed) {

    int words() {
        return Wording.count(text);
    }
}
