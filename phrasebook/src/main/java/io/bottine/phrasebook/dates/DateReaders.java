package io.bottine.phrasebook.dates;

/** Where a date reader comes from. */
public final class DateReaders {

    private DateReaders() {}

    /**
     * The reader of French and English service talk, with the grammar and the hours that come with the phrasebook. Safe for
     * use by several threads at once; one is enough for a program.
     */
    public static DateReader standard() {
        return Holder.STANDARD;
    }

    /** Loads the grammar when it is first asked for. */
    private static final class Holder {
        static final DateReader STANDARD = GrammarReader.load();
    }
}
