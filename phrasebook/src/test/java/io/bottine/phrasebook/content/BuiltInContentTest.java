package io.bottine.phrasebook.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds for all that ships with the bot; a failure names file and line. */
class BuiltInContentTest {

    private static final Phrasebook BOOK = Phrasebook.builtIn();

    /** A line of content and where it stands. */
    private record Line(Place place, String text) {}

    @Test
    void the_built_in_content_has_no_problem() {
        CheckReport report = PhrasebookCheck.run(Optional.empty());

        assertThat(report.problems().stream()
                        .map(problem -> problem.line(Language.ENGLISH))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void two_phrases_or_more_serve_every_point(Language language) {
        assertThat(PhrasebookCheck.run(Optional.empty()).coverage())
                .hasSize(37)
                .allSatisfy(row -> assertThat(row.entries(language))
                        .as("phrases for %s", row.point().id())
                        .isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_phrase_has_one_and_every_topic_too(Language language) {
        for (Entry.Kind kind : Entry.Kind.values()) {
            assertThat(BOOK.ofKind(language, kind)).as(kind.label()).isNotEmpty();
        }
        assertThat(BOOK.topics(language)).hasSameSizeAs(BOOK.content().topics().values());
    }

    @Test
    void the_schemas_list_the_same_kinds_and_leavings_as_the_code() throws IOException {
        JsonNode phrases = schema("phrases");
        JsonNode playbook = schema("playbook");

        assertThat(texts(phrases.at("/properties/phrases/items/properties/kind/enum")))
                .isEqualTo(labels(Entry.Kind.values()));
        assertThat(texts(playbook.at("/properties/steps/items/properties/leaves/items/enum")))
                .isEqualTo(labels(Playbook.Leaves.values()));
    }

    @Test
    void french_is_set_with_typographic_apostrophes_and_no_break_spaces() {
        Pattern wrong = Pattern.compile("'| [;:!?»]|« |\"|\\d h\\b");

        assertThat(lines(Language.FRENCH))
                .noneSatisfy(line -> assertThat(line.text()).containsPattern(wrong));
    }

    @Test
    void english_is_set_with_typographic_apostrophes_and_quotes() {
        assertThat(lines(Language.ENGLISH))
                .noneSatisfy(line -> assertThat(line.text()).containsPattern("['\"]"));
    }

    /** An agent chooses how adjectives agree for them, and nobody guesses a customer's gender. */
    @Test
    void french_to_be_said_makes_nobody_a_man_or_a_woman() {
        Pattern gendered = Pattern.compile("(?i)\\b(je suis|vous êtes|vous serez|je serai|vous étiez) (\\p{L}+ )?"
                + "(désolé|navré|déçu|satisfait|content|prêt|sûr|certain|fâché|inquiet|énervé|venu|resté|allé|parti)");

        assertThat(said(Language.FRENCH))
                .noneSatisfy(line -> assertThat(line.text()).containsPattern(gendered));
        assertThat(said(Language.FRENCH))
                .noneSatisfy(line -> assertThat(line.text()).containsPattern("(?i)\\b(désolé|navré)|\\(e\\)"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_example_shows_the_words_with_their_blanks_filled_in(Language language) {
        assertThat(BOOK.entries(language))
                .allSatisfy(entry -> assertThat(entry.example().words())
                        .as("%s", entry.place())
                        .doesNotContain("{", "["));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_two_phrases_say_the_same(Language language) {
        assertThat(BOOK.entries(language)).extracting(Entry::text).doesNotHaveDuplicates();
        assertThat(BOOK.entries(language)).extracting(Entry::title).doesNotHaveDuplicates();
        assertThat(BOOK.entries(language)).extracting(Entry::why).doesNotHaveDuplicates();
    }

    private static List<Line> said(Language language) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : BOOK.entries(language)) {
            if (entry.kind() != Entry.Kind.LOSING) {
                lines.add(new Line(entry.place(), entry.text()));
            }
            entry.instead().ifPresent(instead -> lines.add(new Line(entry.place(), instead)));
            lines.add(new Line(entry.place(), entry.example().words()));
        }
        for (StepText step : BOOK.steps(language)) {
            step.say().forEach(text -> lines.add(new Line(step.place(), text)));
        }
        return lines;
    }

    private static List<Line> lines(Language language) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : BOOK.entries(language)) {
            Stream.of(
                            List.of(
                                    entry.title(),
                                    entry.text(),
                                    entry.why(),
                                    entry.counterExample(),
                                    entry.example().situation(),
                                    entry.example().words()),
                            entry.forms(),
                            entry.instead().stream().toList())
                    .flatMap(List::stream)
                    .forEach(text -> lines.add(new Line(entry.place(), text)));
        }
        for (StepText step : BOOK.steps(language)) {
            Stream.of(List.of(step.title(), step.goal(), step.note()), step.actions(), step.say(), step.avoid())
                    .flatMap(List::stream)
                    .forEach(text -> lines.add(new Line(step.place(), text)));
        }
        Stream.of(BOOK.points(), BOOK.topics(language), List.copyOf(BOOK.placeholders()))
                .flatMap(List::stream)
                .forEach(term -> lines.add(new Line(term.place(), term.name(language))));
        return lines;
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in =
                BuiltInContentTest.class.getResourceAsStream("/phrasebook/schema/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> labels(Label... values) {
        return Stream.of(values).map(Label::label).toList();
    }
}
