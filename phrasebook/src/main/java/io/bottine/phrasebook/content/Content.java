package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was read, by id and in the order it is written, with what was wrong on the way.
 *
 * @param said sentences to be said that are no phrases
 * @param overlaid the languages in which an operator's folder says something
 */
record Content(
        Map<String, Term> points,
        Map<String, Term> topics,
        Map<String, Term> placeholders,
        Map<String, Playbook> playbooks,
        Map<Language, Map<String, StepText>> steps,
        Map<Language, Map<String, Entry>> entries,
        List<Said> said,
        List<Problem> problems,
        List<Language> overlaid) {

    /** A sentence to be said, and where it stands. */
    record Said(Language language, String text, Place place) {}

    Content {
        points = inOrder(points);
        topics = inOrder(topics);
        placeholders = inOrder(placeholders);
        playbooks = inOrder(playbooks);
        steps = byLanguage(steps);
        entries = byLanguage(entries);
        said = List.copyOf(said);
        problems = List.copyOf(problems);
        overlaid = List.copyOf(overlaid);
    }

    Collection<Entry> entries(Language language) {
        return entries.getOrDefault(language, Map.of()).values();
    }

    Map<String, StepText> steps(Language language) {
        return steps.getOrDefault(language, Map.of());
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static <T> Map<Language, Map<String, T>> byLanguage(Map<Language, Map<String, T>> map) {
        Map<Language, Map<String, T>> copy = new EnumMap<>(Language.class);
        map.forEach((language, items) -> copy.put(language, inOrder(items)));
        return Collections.unmodifiableMap(copy);
    }
}
