package io.bottine.phrasebook.reflecting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How sentences of one language are taken apart and put together again: patterns and rewritings, all of them content. */
final class Rules {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Map<String, Pattern> patterns;
    private final Map<String, String> words;
    private final List<Rewriting> softened;
    private final List<Rewriting> asking;
    private final List<Rewriting> demanding;
    private final List<Rewriting> notes;
    private final List<Rewriting> elisions;
    private final List<Rewriting> thirdPersons;
    private final List<Rewriting> told;
    private final List<Rewriting> completed;
    private final Map<String, String> helpers;

    /** A rewriting: what {@code from} matches becomes {@code to}. The example reads "before => after". */
    record Rewriting(Pattern from, String to, String why, String example, String counter) {

        static Rewriting of(Entry entry) {
            return new Rewriting(
                    Pattern.compile(entry.from(), FLAGS), entry.to(), entry.why(), entry.example(), entry.counter());
        }

        /** The text with every match rewritten; empty where nothing matches. */
        Optional<String> apply(String text) {
            Matcher matcher = from.matcher(text);
            return matcher.find() ? Optional.of(matcher.replaceAll(to).strip()) : Optional.empty();
        }
    }

    /** A rewriting as the file has it. */
    record Entry(
            @JsonProperty(value = "from", required = true) String from,
            @JsonProperty(value = "to", required = true) String to,
            @JsonProperty(value = "why", required = true) String why,

            @JsonProperty(value = "example", required = true)
            String example,

            @JsonProperty(value = "counter", required = true)
            String counter) {}

    private record Sheet(
            @JsonProperty(value = "patterns", required = true)
            Map<String, String> patterns,

            @JsonProperty(value = "words", required = true) Map<String, String> words,

            @JsonProperty(value = "softened", required = true)
            List<Entry> softened,

            @JsonProperty(value = "asking", required = true) List<Entry> asking,

            @JsonProperty(value = "demanding", required = true)
            List<Entry> demanding,

            @JsonProperty(value = "notes", required = true) List<Entry> notes,

            @JsonProperty(value = "elisions", required = true)
            List<Entry> elisions,

            @JsonProperty(value = "told", required = true) List<Entry> told,

            @JsonProperty(value = "completed", required = true)
            List<Entry> completed,

            @JsonProperty(value = "helpers", required = true)
            Map<String, String> helpers,

            @JsonProperty(value = "third-persons", required = true)
            List<Entry> thirdPersons) {}

    private Rules(Sheet sheet) {
        Map<String, Pattern> compiled = new HashMap<>();
        sheet.patterns().forEach((name, source) -> compiled.put(name, Pattern.compile(source, FLAGS)));
        patterns = Map.copyOf(compiled);
        words = Map.copyOf(sheet.words());
        softened = sheet.softened().stream().map(Rewriting::of).toList();
        asking = sheet.asking().stream().map(Rewriting::of).toList();
        demanding = sheet.demanding().stream().map(Rewriting::of).toList();
        notes = sheet.notes().stream().map(Rewriting::of).toList();
        helpers = Map.copyOf(sheet.helpers());
        completed = sheet.completed().stream().map(Rewriting::of).toList();
        told = sheet.told().stream().map(Rewriting::of).toList();
        thirdPersons = sheet.thirdPersons().stream().map(Rewriting::of).toList();
        elisions = sheet.elisions().stream().map(Rewriting::of).toList();
    }

    static String path(Language language) {
        return "/phrasebook/" + language.code() + "/reflecting/rules.yaml";
    }

    static Rules load(Language language) {
        try (InputStream in = Rules.class.getResourceAsStream(path(language))) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path(language));
            }
            return new Rules(YAML.readValue(in, Sheet.class));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable rules " + path(language), e);
        }
    }

    /** The pattern of that name; a missing one is a broken build. */
    Pattern pattern(String name) {
        return Optional.ofNullable(patterns.get(name))
                .orElseThrow(() -> new IllegalStateException("no pattern " + name));
    }

    boolean finds(String name, String text) {
        return pattern(name).matcher(text).find();
    }

    boolean matches(String name, String text) {
        return pattern(name).matcher(text).matches();
    }

    /** The first match of a pattern. */
    Optional<String> first(String name, String text) {
        Matcher matcher = pattern(name).matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The text with a capital where its language writes one. */
    String capitals(String text) {
        return pattern("capital").matcher(text).replaceAll(name -> Wording.capitalised(name.group()));
    }

    /** The text without what a pattern finds in it. */
    String without(String name, String text) {
        return pattern(name)
                .matcher(text)
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .replaceAll(" (?=[,.])", "")
                .strip();
    }

    /** The helper of the passive that belongs to a helper of the active: "have" → "have been". */
    Optional<String> helper(String word) {
        return Optional.ofNullable(helpers.get(word.toLowerCase(Locale.ROOT)));
    }

    String word(String name) {
        return words.getOrDefault(name, "");
    }

    List<Rewriting> asking() {
        return asking;
    }

    List<Rewriting> demanding() {
        return demanding;
    }

    List<Rewriting> notes() {
        return notes;
    }

    /** What two words become where they meet. */
    List<Rewriting> elisions() {
        return elisions;
    }

    /** What is changed in the customer's words before their person is. */
    List<Rewriting> told() {
        return told;
    }

    /** Fragments, made sentences in the customer's voice. */
    List<Rewriting> completed() {
        return completed;
    }

    /** The third person of notes, made the first. */
    List<Rewriting> thirdPersons() {
        return thirdPersons;
    }

    List<Rewriting> softened() {
        return softened;
    }

    /** The text after all rewritings of a list, one after the other. */
    static String all(List<Rewriting> rewritings, String text) {
        String changed = text;
        for (Rewriting rewriting : rewritings) {
            changed = rewriting.apply(changed).orElse(changed);
        }
        return changed;
    }

    /** What the first rewriting of a list that matches makes of a text. */
    static Optional<String> firstOf(List<Rewriting> rewritings, String text) {
        return rewritings.stream()
                .flatMap(rewriting -> rewriting.apply(text).stream())
                .findFirst();
    }
}
