package io.bottine.phrasebook.grammar;

/**
 * One reading of a word.
 *
 * @param lemma the form that stands in a dictionary: "attendre" for "attendent"
 * @param tag the tag of LanguageTool's dictionary of that language, for instance {@code V ind pres 3 p} or {@code VBZ}
 */
public record Analysis(String lemma, String tag) {}
