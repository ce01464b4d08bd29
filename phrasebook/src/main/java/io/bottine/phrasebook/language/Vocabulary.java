package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/** Whether a word form exists in a language, by the morphological dictionaries that LanguageTool ships. */
final class Vocabulary {

    private static final Map<Language, String> DICTIONARIES = Map.of(
            Language.FRENCH, "/org/languagetool/resource/fr/french.dict",
            Language.ENGLISH, "/org/languagetool/resource/en/english.dict");

    /** A lookup keeps buffers of its own, so that each thread needs one; the dictionary beneath is shared. */
    private final ThreadLocal<DictionaryLookup> lookup;

    private Vocabulary(Dictionary dictionary) {
        lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    static Vocabulary of(Language language) {
        String path = Optional.ofNullable(DICTIONARIES.get(language)).orElseThrow();
        URL url = Vocabulary.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException("missing dictionary " + path);
        }
        try {
            return new Vocabulary(Dictionary.read(url));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable dictionary " + path, e);
        }
    }

    boolean knows(String word) {
        return word.length() < 40 && !lookup.get().lookup(word).isEmpty();
    }
}
