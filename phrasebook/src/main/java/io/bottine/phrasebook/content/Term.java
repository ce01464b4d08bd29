package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Language;
import java.util.Map;
import java.util.Objects;

/**
 * Something with one id in all languages and a name in each: a point of the method, a topic, a blank to fill in.
 *
 * @param id e.g. {@code D3}, {@code waiting}, {@code hour}
 * @param names one line for each language
 * @param place where it is written
 */
public record Term(String id, Map<Language, String> names, Place place) {

    public Term {
        names = Map.copyOf(names);
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language), "the schema asks for every language");
    }
}
