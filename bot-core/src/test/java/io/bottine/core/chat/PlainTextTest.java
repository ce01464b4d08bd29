package io.bottine.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Block.Actions;
import io.bottine.core.chat.Block.Alert;
import io.bottine.core.chat.Block.Bullets;
import io.bottine.core.chat.Block.Field;
import io.bottine.core.chat.Block.Fields;
import io.bottine.core.chat.Block.Note;
import io.bottine.core.chat.Block.Paragraph;
import io.bottine.core.chat.Block.Quote;
import io.bottine.core.chat.Block.Suggestion;
import io.bottine.core.chat.Block.Title;
import io.bottine.core.command.Verb;
import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final Person SAM = new Person(new TeamId("console", "1"), "u1");

    private static final Reader READER = new Reading(
            new Moments(Locale.FRANCE, ZoneId.of("Europe/Paris"), Instant.parse("2026-11-23T09:00:00Z")),
            person -> "Sam");

    private static final Card CARD = Card.of(
            new Title(Text.of("Mme Roy · #12")),
            new Alert(Text.of("Un enfant est concerné.")),
            new Quote("Trois semaines !\nPersonne ne répond."),
            new Suggestion(
                    "Trois semaines, et personne pour vous répondre.",
                    "les faits d’abord",
                    Optional.of(Button.plain(Verb.USE.action(12, 7, 1), "Utiliser celle-ci"))),
            new Suggestion("Je reprends tout avec vous.", "court, pour le téléphone", Optional.empty()),
            new Fields(List.of(
                    new Field(
                            "Promesse",
                            Text.of(new Span.At(Instant.parse("2026-11-24T14:00:00Z"), Span.At.Style.FULL))),
                    new Field("Pour", Text.of(new Span.Mention(SAM))))),
            new Bullets(List.of(Text.of("un remboursement"), Text.of("un nouvel envoi"))),
            new Paragraph(Text.of(new Span.Plain("Le mot "), new Span.Strong("juste"), new Span.Plain("."))),
            new Note(Text.of("Ouvert hier")),
            new Actions(
                    List.of(
                            Button.primary(Verb.PROMISE.action(12), "Noter une promesse"),
                            Button.plain(Verb.CLOSE.action(12), "Fermer le dossier")),
                    Optional.of(new Menu(
                            "Autre chose", List.of(new Menu.Choice(Verb.NOTE.action(12), "Ajouter une note"))))));

    @Test
    void a_channel_and_a_group_are_told_apart_from_words() {
        TeamId team = new TeamId("console", "1");
        Text text = Text.of(
                new Span.InChannel(new Place.Channel(team, "aide\u001b[2J")),
                new Span.Plain(" / "),
                new Span.Group(team, "équipe"));

        assertThat(PlainText.of(text, READER)).isEqualTo("#aide\uFFFD[2J / @équipe");
    }

    @Test
    void a_card_is_read_from_top_to_bottom() {
        assertThat(PlainText.of(CARD, READER).replace('\u00A0', ' ').replace('\u202F', ' '))
                .isEqualTo("""
                        Mme Roy · #12

                        ⚠ Un enfant est concerné.

                        > Trois semaines !
                        > Personne ne répond.

                        ▸ Trois semaines, et personne pour vous répondre.
                          (les faits d’abord)
                          [Utiliser celle-ci]

                        ▸ Je reprends tout avec vous.
                          (court, pour le téléphone)

                        Promesse : mardi 24 novembre à 15 h (Paris)
                        Pour : Sam

                        • un remboursement
                        • un nouvel envoi

                        Le mot juste.

                        Ouvert hier

                        [Noter une promesse]   [Fermer le dossier]
                        Autre chose : [Ajouter une note]""");
    }

    @Test
    void a_number_chooses_what_stands_beside_it() {
        String numbered = PlainText.numbered(CARD, READER, 5);
        List<PlainText.Choice> choices = PlainText.choices(CARD);

        assertThat(choices).hasSize(4);
        for (int i = 0; i < choices.size(); i++) {
            assertThat(numbered)
                    .containsOnlyOnce("[" + (5 + i) + "] " + choices.get(i).label());
        }
        assertThat(choices)
                .extracting(choice -> choice.action().verb())
                .containsExactly("use", "promise", "close", "note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[2J\u001B[31mRoy",
                "Roy\u0007",
                "Roy\u202Etxt.exe",
                "Roy\u2066x",
                "\uD83D Roy",
                "Roy\u009B31m",
                "Roy\u0000",
                "Roy\rMoi"
            })
    void nobodys_words_reach_into_the_terminal(String words) {
        Card card = Card.of(
                new Title(Text.of(words)),
                new Quote(words),
                new Suggestion(words, words, Optional.empty()),
                new Fields(List.of(new Field(words, Text.of(new Span.Strong(words))))));

        String shown = PlainText.of(
                card, new Reading(new Moments(Locale.FRANCE, ZoneId.of("UTC"), Instant.EPOCH), person -> words));

        assertThat(shown.codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> Character.getType(point) == Character.CONTROL
                        || Character.getType(point) == Character.SURROGATE
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069));
        assertThat(shown).contains("Roy");
    }

    @Test
    void emoji_accents_and_other_scripts_stay_as_they_are() {
        String words = "😡👩‍👧 ça suffit ! مرحبا ½ ﬁn";

        assertThat(PlainText.of(Text.of(words), READER)).isEqualTo(words);
    }

    @Test
    void a_title_stays_on_one_line() {
        Card card = Card.of(new Title(Text.of("Roy\nfaux : #99")));

        assertThat(PlainText.of(card, READER)).isEqualTo("Roy faux : #99");
        assertThat(PlainText.numbered(card, READER, 1)).isEqualTo("Roy faux : #99\n" + "─".repeat(14));
    }
}
