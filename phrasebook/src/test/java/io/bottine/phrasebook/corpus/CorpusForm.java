package io.bottine.phrasebook.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.excerpts.Excerpt;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads files of the corpus and notes what is wrong about their form, with file and line. It remembers ids and texts, so that
 * one instance reads everything that must not repeat itself.
 */
final class CorpusForm {

    private static final int MOST_FACTS = 4;
    private static final int MOST_WORDS_OF_A_REFERENCE = 90;

    private static final Set<String> LABELLED = Set.of(
            "id",
            "lang",
            "source",
            "channel",
            "domain",
            "text",
            "insults",
            "emotions",
            "intensity",
            "demands",
            "threats",
            "risks",
            "abuse",
            "sincerity");

    private static final Set<String> MESSAGE = with(LABELLED, "facts", "reference");

    private static final Set<String> SENTENCE = Set.of("id", "lang", "source", "channel", "text");
    private static final Set<String> MARKED = Set.of("of", "excerpts");
    private static final Set<String> DRAFT = Set.of("id", "lang", "text", "issues");

    /** A message or a draft of the corpus. */
    record Item(Path file, int line, JsonNode json) {
        String text() {
            return json.path("text").asText();
        }

        boolean isNotes() {
            return json.path("source").asText().equals(Source.NOTES.label());
        }
    }

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private Path file = Path.of("");
    private int line;

    List<String> problems() {
        return problems;
    }

    /** Reads what is in JSON Lines: messages, sentences, excerpts, drafts. */
    List<Item> items(Path path) {
        List<Item> items = new ArrayList<>();
        eachLine(path, read -> {
            JsonNode json;
            try {
                json = new ObjectMapper().readTree(read);
            } catch (JsonProcessingException e) {
                problem("no JSON: " + e.getOriginalMessage());
                return;
            }
            if (!json.isObject()) {
                problem("no object");
                return;
            }
            items.add(new Item(file, line, json));
            item(json, path.getFileName().toString());
        });
        return items;
    }

    /** Reads {@code pairs-LANG.tsv}: what was said, then one or several right changes of person. */
    int pairs(Path path) {
        int before = ids.size();
        eachLine(path, read -> {
            String[] columns = read.split("\t", -1);
            if (columns.length < 2) {
                problem("wants what was said, a tabulator and its change of person");
            }
            for (String column : columns) {
                if (column.isBlank()) {
                    problem("an empty column");
                }
            }
            once(ids, language() + " " + columns[0], "said twice: " + columns[0]);
        });
        return ids.size() - before;
    }

    private void eachLine(Path path, Consumer<String> use) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = path;
        line = 0;
        for (String read : lines) {
            line++;
            if (!read.isBlank()) {
                use.accept(read);
            }
        }
    }

    private void problem(String what) {
        problems.add(place() + ": " + what);
    }

    private String place() {
        return file + ":" + line;
    }

    private String language() {
        return file.getFileName().toString().replaceFirst(".*-(\\w\\w)\\.\\w+", "$1");
    }

    private void once(Map<String, String> seen, String what, String otherwise) {
        String first = seen.putIfAbsent(what, place());
        if (first != null) {
            problem(otherwise + ", first in " + first);
        }
    }

    private void item(JsonNode json, String name) {
        if (name.startsWith("excerpts")) {
            marked(json);
            return;
        }
        boolean sentence = name.startsWith("sentences");
        boolean draft = name.startsWith("drafts") || name.startsWith("training-drafts");
        boolean full = name.startsWith("messages");
        if (!sentence) {
            keys(json, draft ? DRAFT : full ? MESSAGE : LABELLED);
        }
        String id = json.path("id").asText();
        if (!id.matches(language() + "-[a-z]{1,3}-\\d{3,4}")) {
            problem("id is " + id);
        }
        once(ids, id, "id " + id + " is taken");
        if (!json.path("lang").asText().equals(language())) {
            problem("lang is " + json.path("lang"));
        }
        if (json.path("text").asText().isBlank()) {
            problem("no text");
        }
        String folded = Folded.of(json.path("text").asText()).toLowerCase(Locale.ROOT);
        if (folded.contains(" ")) { // "??" may come as often as it comes
            once(texts, folded, "the text stands twice");
        }
        if (draft) {
            issues(json);
        } else if (sentence) {
            sentence(json);
        } else {
            labels(json);
        }
        if (full) {
            facts(json);
        }
    }

    /** A piece of a message, labelled with one kind of label. */
    private void sentence(JsonNode json) {
        oneOf(json, "source", of(Source.class));
        oneOf(json, "channel", of(Channel.class));
        Set<String> wanted = new TreeSet<>(SENTENCE);
        if (json.has("emotions")) {
            wanted.addAll(Set.of("emotions", "intensity"));
            emotions(json.path("emotions"));
            intensity(json);
        } else if (json.has("threats")) {
            wanted.addAll(Set.of("threats", "risks", "abuse"));
            someOf(json, "threats", of(Threat.class));
            someOf(json, "risks", of(Risk.class));
        } else {
            wanted.add("demands");
            someOf(json, "demands", of(Demand.class));
        }
        keys(json, wanted);
    }

    /** What readers marked in a message, in the message's order; whether it stands there, {@link CorpusTest} asks. */
    private void marked(JsonNode json) {
        keys(json, MARKED);
        once(ids, "excerpts of " + json.path("of").asText(), "marked twice");
        for (JsonNode excerpt : json.path("excerpts")) {
            keys(excerpt, Set.of("text", "kind"));
            oneOf(excerpt, "kind", of(Excerpt.Kind.class));
        }
    }

    private void keys(JsonNode json, Set<String> wanted) {
        Set<String> keys = new TreeSet<>();
        json.fieldNames().forEachRemaining(keys::add);
        if (!keys.equals(wanted)) {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(keys);
            keys.removeAll(wanted);
            problem("missing " + missing + ", unknown " + keys);
        }
    }

    private void labels(JsonNode json) {
        oneOf(json, "source", of(Source.class));
        oneOf(json, "channel", of(Channel.class));
        oneOf(json, "sincerity", of(Sincerity.class));
        if (!json.path("domain").asText().matches("[a-z][a-z0-9-]+")) {
            problem("domain is " + json.path("domain"));
        }
        someOf(json, "threats", of(Threat.class));
        someOf(json, "risks", of(Risk.class));
        List<String> demands = someOf(json, "demands", with(of(Demand.class), "none"));
        if (demands.isEmpty() || (demands.contains("none") && demands.size() > 1)) {
            problem("demands are " + demands + ": \"none\" stands alone, and only where there is no other");
        }
        emotions(json.path("emotions"));
        intensity(json);
        if (!json.path("abuse").isBoolean()) {
            problem("abuse is " + json.path("abuse"));
        }
        for (String insult : strings(json, "insults")) {
            quoted(json, insult, "insult");
        }
    }

    private void intensity(JsonNode json) {
        JsonNode intensity = json.path("intensity");
        if (!intensity.isInt() || intensity.asInt() < 0 || intensity.asInt() > 3) {
            problem("intensity is " + intensity);
        }
    }

    private void emotions(JsonNode emotions) {
        keys(emotions, Set.of("primary", "also"));
        List<String> primary = someOf(emotions, "primary", of(Emotion.class));
        List<String> also = someOf(emotions, "also", of(Emotion.class));
        if (primary.isEmpty() || primary.size() > 2) {
            problem("one or two primary emotions, not " + primary);
        }
        if (primary.stream().anyMatch(also::contains)) {
            problem("an emotion is both primary and also");
        }
    }

    private void facts(JsonNode json) {
        List<String> facts = strings(json, "facts");
        if (facts.size() > MOST_FACTS) {
            problem(facts.size() + " facts");
        }
        for (String fact : facts) {
            if (fact.contains("(?<")) {
                problem("a fact looks behind: " + fact);
            }
            try {
                Pattern pattern = Pattern.compile(
                        fact, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
                for (String where : List.of("text", "reference")) {
                    String folded = Folded.of(json.path(where).asText());
                    if (!pattern.matcher(folded).find()) {
                        problem("the " + where + " does not keep the fact " + fact);
                    }
                }
            } catch (PatternSyntaxException e) {
                problem("a fact is no regular expression: " + fact);
            }
        }
        String reference = json.path("reference").asText();
        int words = reference.isBlank() ? 0 : Folded.of(reference).split(" ").length;
        if (words == 0 || words > MOST_WORDS_OF_A_REFERENCE) {
            problem("a reference of " + words + " words");
        }
    }

    private void issues(JsonNode json) {
        Set<String> categories = Stream.of(DraftCheck.Category.values())
                .filter(category -> !category.isMissing())
                .map(Label::label)
                .collect(Collectors.toSet());
        for (JsonNode issue : json.path("issues")) {
            keys(issue, Set.of("category", "quote"));
            oneOf(issue, "category", categories);
            quoted(json, issue.path("quote").asText(), "quote");
        }
        if (!json.path("issues").isArray()) {
            problem("issues is no list");
        }
    }

    private void quoted(JsonNode json, String quote, String what) {
        if (quote.isBlank() || !json.path("text").asText().contains(quote)) {
            problem("the " + what + " is not in the text: " + quote);
        }
    }

    private void oneOf(JsonNode json, String key, Set<String> known) {
        if (!known.contains(json.path(key).asText())) {
            problem(key + " is " + json.path(key));
        }
    }

    private List<String> someOf(JsonNode json, String key, Set<String> known) {
        List<String> values = strings(json, key);
        if (!known.containsAll(values) || new HashSet<>(values).size() < values.size()) {
            problem(key + " are " + values);
        }
        return values;
    }

    private List<String> strings(JsonNode json, String key) {
        List<String> values = new ArrayList<>();
        json.path(key).forEach(value -> values.add(value.asText()));
        if (!json.path(key).isArray()) {
            problem(key + " is no list");
        }
        return values;
    }

    private static <E extends Enum<E> & Label> Set<String> of(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Label::label).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    /** Apostrophes and spaces as facts are written: straight, and one. */
    static final class Folded {
        static String of(String text) {
            return text.replace('’', '\'')
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                    .strip();
        }

        private Folded() {}
    }
}
