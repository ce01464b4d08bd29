package io.bottine.phrasebook.restating;

/**
 * A finite verb with the clitics before it.
 *
 * @param first where the clitics begin, the subject not among them; the verb itself where there are none
 * @param verb where the verb stands
 * @param subject where its pronoun stands, before or after it; -1 for a noun, a relative or nothing
 * @param who whose verb it is
 * @param order whether it is an imperative
 * @param form the reading that was chosen
 */
record FrenchVerbGroup(int first, int verb, int subject, Who who, boolean order, FrenchVerb form) {

    /** Whose verb it is. */
    enum Who {
        /** "je" or "nous". */
        CUSTOMER,
        /** "vous" or "tu". */
        FIRM,
        OTHER
    }

    /** The same verb in the person that it has when it is said back. */
    FrenchVerb flipped() {
        return switch (who) {
            case CUSTOMER -> form.as('2', 'p');
            case FIRM -> form.as('1', 'p');
            case OTHER -> form;
        };
    }
}
