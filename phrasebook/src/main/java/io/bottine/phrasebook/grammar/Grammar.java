package io.bottine.phrasebook.grammar;

import io.bottine.phrasebook.words.Language;
import java.util.List;

/**
 * The grammar of one language: tagger, disambiguator and synthesiser. Thread-safe; a sentence of twenty words takes one to
 * three milliseconds. Tags are those of LanguageTool's dictionaries.
 */
public interface Grammar {

    Language language();

    /** The tokens of a sentence, with the readings that fit their neighbours. Never throws, whatever the text. */
    List<Token> analyse(String sentence);

    /** All readings of a word alone, as the dictionary has them; empty for an unknown word. Takes microseconds. */
    List<Analysis> readings(String word);

    /**
     * The spellings of a form, for instance ("payer", "V ind pres 1 s") → "paie", "paye"; empty where the dictionary has none.
     *
     * @param lemma as it stands in the dictionary
     * @param tag the complete tag
     */
    List<String> synthesise(String lemma, String tag);
}
