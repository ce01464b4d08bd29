package io.bottine.phrasebook.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.phrasebook.corpus.CorpusForm.Item;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus that the engine is trained on and measured by, in form: what a line must look like is told in its README. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/corpus");
    private static final Path OPEN = CORPUS.resolve("open");
    private static final Path BLIND = CORPUS.resolve("blind");
    private static final Path JUDGED = CORPUS.resolve("judged");

    @TempDir
    private Path folder;

    @Test
    void every_line_has_the_form_that_the_readme_tells() throws IOException {
        CorpusForm form = new CorpusForm();

        int items = 0;
        for (Path file : files()) {
            items += file.toString().endsWith(".tsv")
                    ? form.pairs(file)
                    : form.items(file).size();
        }

        assertThat(items).isPositive();
        assertThat(form.problems()).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            return all.filter(file -> file.toString().matches(".*\\.(jsonl|tsv)"))
                    .filter(file -> !file.startsWith(JUDGED))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_open_part_holds_two_thirds_of_what_is_measured_and_more_to_learn_from(String language) {
        assertThat(read(OPEN, "messages", language)).hasSizeGreaterThanOrEqualTo(167);
        assertThat(read(OPEN, "drafts", language)).hasSizeGreaterThanOrEqualTo(100);
        assertThat(read(OPEN, "training", language)).hasSizeGreaterThanOrEqualTo(800);
        assertThat(read(OPEN, "training-drafts", language)).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void what_readers_marked_stands_in_its_message_in_order(String language) {
        Map<String, String> texts = new HashMap<>();
        for (String kind : List.of("messages", "training")) {
            read(OPEN, kind, language)
                    .forEach(item -> texts.put(item.json().path("id").asText(), item.text()));
        }
        List<Item> marked = read(OPEN, "excerpts", language);

        assertThat(marked).hasSizeGreaterThan(1_500).allSatisfy(item -> {
            String text = texts.getOrDefault(item.json().path("of").asText(), "");
            int from = 0;
            for (JsonNode excerpt : item.json().path("excerpts")) {
                int at = text.indexOf(excerpt.path("text").asText(), from);
                assertThat(at).as("%s:%s %s", item.file(), item.line(), excerpt).isNotNegative();
                from = at + excerpt.path("text").asText().length();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void with_the_blind_part_there_are_250_messages_and_150_drafts_and_a_third_is_blind(String language) {
        assumeTrue(Files.isDirectory(BLIND), "the blind part is not here");
        List<Item> blind = read(BLIND, "messages", language);
        List<Item> blindDrafts = read(BLIND, "drafts", language);

        assertThat(blind).hasSizeGreaterThanOrEqualTo(84);
        assertThat(blindDrafts).hasSizeGreaterThanOrEqualTo(50);
        assertThat(blind.size() + read(OPEN, "messages", language).size()).isGreaterThanOrEqualTo(250);
        assertThat(blindDrafts.size() + read(OPEN, "drafts", language).size()).isGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_messages_come_from_all_channels_and_trades_and_one_in_five_is_an_agents_note(String language) {
        List<Item> messages = new ArrayList<>(read(OPEN, "messages", language));
        messages.addAll(read(OPEN, "training", language));

        assertThat(messages.stream().filter(Item::isNotes).count()).isGreaterThanOrEqualTo(50);
        assertThat(messages)
                .extracting(item -> item.json().path("channel").asText())
                .containsAll(Stream.of(Channel.values()).map(Label::label).toList());
        assertThat(messages)
                .extracting(item -> item.json().path("domain").asText())
                .contains(
                        "retail",
                        "telecom",
                        "bank",
                        "travel",
                        "saas",
                        "insurance",
                        "utility",
                        "restaurant",
                        "public",
                        "b2b",
                        "craftsman",
                        "health");
    }

    private static List<Item> read(Path part, String kind, String language) {
        return new CorpusForm().items(part.resolve(kind + "-" + language + ".jsonl"));
    }

    // What the test above would say of a line that is wrong

    private static final String RIGHT = """
            {"id": "en-x-001", "lang": "en", "source": "verbatim", "channel": "email", "domain": "retail", \
            "text": "You muppets lost my kettle", "facts": ["kettle"], "insults": ["muppets"], \
            "emotions": {"primary": ["anger"], "also": []}, "intensity": 2, "demands": ["none"], "threats": [], \
            "risks": [], "abuse": true, "sincerity": "genuine", "reference": "Your kettle was lost."}
            """;

    private List<String> problemsOf(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), String.join("", lines));
        CorpusForm form = new CorpusForm();
        if (name.endsWith(".tsv")) {
            form.pairs(file);
        } else {
            form.items(file);
        }
        return form.problems();
    }

    @Test
    void a_line_that_is_right_is_not_complained_about() throws IOException {
        assertThat(problemsOf("messages-en.jsonl", RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"anger\"        -> \"rage\"          -> primary are [rage]",
                "\"also\": []     -> \"also\": [\"anger\"] -> an emotion is both",
                "2, \"demands\"   -> 4, \"demands\"    -> intensity is 4",
                "[\"none\"]       -> []              -> demands are []",
                "[\"kettle\"]     -> [\"toaster\"]     -> the text does not keep the fact toaster",
                "kettle was       -> jug was         -> the reference does not keep the fact kettle",
                "[\"kettle\"]     -> [\"(kettle\"]     -> no regular expression",
                "[\"muppets\"]    -> [\"clowns\"]      -> the insult is not in the text: clowns",
                "\"risks\": []    -> \"risk\": []      -> missing [risks], unknown [risk]",
                "\"lang\": \"en\" -> \"lang\": \"fr\"  -> lang is \"fr\"",
                "\"email\"        -> \"pigeon\"        -> channel is \"pigeon\"",
                "{\"id\"          -> \"id\"            -> no object",
            })
    void what_is_wrong_is_told_with_file_and_line(String change) throws IOException {
        String[] parts = change.split("\\s*->\\s*");
        String wrong = RIGHT.replace(parts[0].strip(), parts[1]);

        List<String> problems = problemsOf("messages-en.jsonl", "\n", wrong);

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(folder.resolve("messages-en.jsonl") + ":2: ")
                        .contains(parts[2]));
    }

    @Test
    void an_id_and_a_text_stand_once() throws IOException {
        assertThat(problemsOf("messages-en.jsonl", RIGHT, RIGHT.replace("muppets lost", "MUPPETS  lost")))
                .anyMatch(problem -> problem.contains(":2: id en-x-001 is taken, first in"))
                .anyMatch(problem -> problem.contains(":2: the text stands twice, first in"));
    }

    @Test
    void a_quote_of_a_draft_stands_in_it_word_for_word() throws IOException {
        String draft = "{\"id\": \"fr-x-001\", \"lang\": \"fr\", \"text\": \"Calmez-vous.\", \"issues\": "
                + "[{\"category\": \"orders-calm\", \"quote\": \"calmez-vous\"}]}\n";

        assertThat(problemsOf("drafts-fr.jsonl", draft))
                .singleElement()
                .asString()
                .endsWith(":1: the quote is not in the text: calmez-vous");
    }

    @Test
    void a_pair_has_two_sides() throws IOException {
        assertThat(problemsOf("pairs-en.tsv", "My kettle leaks.\tYour kettle leaks.\n", "I wait.\n"))
                .singleElement()
                .asString()
                .contains("pairs-en.tsv:2: ");
    }
}
