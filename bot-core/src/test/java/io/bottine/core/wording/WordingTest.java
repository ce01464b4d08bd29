package io.bottine.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Person SAM = new Person(new TeamId("console", "1"), "sam");

    private static Wording french(String pattern) {
        return Wording.of(Language.FRENCH, Map.of("key", pattern));
    }

    @Test
    void a_plural_agrees_with_its_number() {
        Wording wording = french("{n, plural, =0 {aucune promesse} one {# promesse} other {# promesses}}");

        assertThat(wording.line("key", "n", 0)).isEqualTo("aucune promesse");
        assertThat(wording.line("key", "n", 1)).isEqualTo("1 promesse");
        assertThat(wording.line("key", "n", 3)).isEqualTo("3 promesses");
    }

    @Test
    void the_number_of_a_complaint_has_no_thousands_separator() {
        assertThat(Wording.of(Language.ENGLISH, Map.of("key", "Complaint #{id}"))
                        .line("key", "id", 12345))
                .isEqualTo("Complaint #12345");
    }

    @Test
    void customers_words_are_never_read_as_a_pattern() {
        assertThat(french("Dossier de {customer}").line("key", "customer", "{n, plural, other {''#}} d'Aline"))
                .isEqualTo("Dossier de {n, plural, other {''#}} d'Aline");
        assertThat(french("Dossier de {customer}").text("key", "customer", "{0} 'x' <!channel>"))
                .isEqualTo(Text.of("Dossier de {0} 'x' <!channel>"));
    }

    @Test
    void a_mention_and_a_moment_stand_where_their_placeholders_stand() {
        Span mention = new Span.Mention(SAM);
        Span at = new Span.At(Instant.EPOCH, Span.At.Style.FULL);

        assertThat(french("{who} rappelle {when}.").text("key", "who", mention, "when", at))
                .isEqualTo(Text.of(mention, new Span.Plain(" rappelle "), at, new Span.Plain(".")));
    }

    @Test
    void a_text_of_several_spans_is_put_in_whole() {
        Text name = Text.of(new Span.Strong("Mme Roy"), new Span.Plain(" #12"));

        assertThat(french("Dossier {name} ouvert").text("key", "name", name).spans())
                .containsExactly(new Span.Plain("Dossier "), new Span.Strong("Mme Roy"), new Span.Plain(" #12 ouvert"));
    }

    @Test
    void private_use_characters_in_a_customers_words_displace_nothing() {
        assertThat(french("{a} et {b}").text("key", "a", "\uE000\uE001", "b", new Span.Mention(SAM)))
                .isEqualTo(Text.of(new Span.Plain("\uE000\uE001 et "), new Span.Mention(SAM)));
    }

    @Test
    void a_pattern_chooses_by_a_value_and_counts_by_another_in_a_text_too() {
        Wording wording = french("{who, select, me {Vous} other {{name}}} : {n, plural, one {# note} other {# notes}}");

        assertThat(wording.text("key", "who", "me", "name", "Sam", "n", 2)).isEqualTo(Text.of("Vous : 2 notes"));
        assertThat(wording.text("key", "who", "x", "name", new Span.Mention(SAM), "n", 1))
                .isEqualTo(Text.of(new Span.Mention(SAM), new Span.Plain(" : 1 note")));
    }

    @Test
    void a_missing_text_a_missing_value_and_a_span_in_a_line_are_the_authors_mistakes() {
        assertThatThrownBy(() -> french("x").line("other")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> french("{x}").line("key")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> french("{x}").line("key", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> french("{x}").line("key", "x", Text.of("y")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
