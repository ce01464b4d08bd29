package io.bottine.benchmarks.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a customer's own first person in what is said back to them. */
final class FirstPerson {

    private final Pattern turn;
    private final Pattern firm;

    private FirstPerson(JsonNode patterns) {
        turn = Pattern.compile(patterns.path("turn").asText(), Pattern.UNICODE_CHARACTER_CLASS);
        firm = Pattern.compile(patterns.path("firm").asText(), Pattern.UNICODE_CHARACTER_CLASS);
    }

    static FirstPerson of(String language) {
        try (InputStream yaml = Objects.requireNonNull(FirstPerson.class.getResourceAsStream("person.yaml"))) {
            return new FirstPerson(new YAMLMapper().readTree(yaml).required(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The turns of the message that stand unchanged in the suggestion. */
    Set<String> left(String message, String suggestion) {
        Set<String> said = turns(suggestion);
        return turns(message).stream().filter(said::contains).collect(Collectors.toSet());
    }

    private Set<String> turns(String text) {
        return turn.matcher(Folded.lower(text))
                .results()
                .map(MatchResult::group)
                .filter(found -> !firm.matcher(found).lookingAt())
                .collect(Collectors.toSet());
    }
}
