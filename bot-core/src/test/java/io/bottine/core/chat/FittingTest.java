package io.bottine.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final Reader CLAIRE = new Reading(
            new Moments(Locale.FRANCE, ZoneId.of("Europe/Paris"), Instant.parse("2026-11-23T09:00:00Z")), Person::id);
    private static final Fitting SMALL = new Fitting(10, block -> 1, 1_000, 5);
    private static final Block TITLE = new Block.Title(Text.of("Mme Roy #12"));
    private static final String LETTER = "Trois semaines que j’attends, et personne ne répond. ".repeat(10);

    @Test
    void a_card_that_fits_stays_as_it_is() {
        Card card = Card.of(TITLE, new Block.Quote("Trois semaines !"), actions(2, Optional.of(menu())));

        assertThat(SMALL.of(card, CLAIRE)).isEqualTo(card);
    }

    @Test
    void what_is_needed_to_act_stays_and_small_print_goes_first() {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(20, new Block.Note(Text.of("appelé"))));
        blocks.addFirst(TITLE);
        blocks.add(new Block.Alert(Text.of("Un enfant est concerné.")));
        blocks.add(actions(1, Optional.empty()));

        List<Block> shown = SMALL.of(new Card(blocks), CLAIRE).blocks();

        assertThat(shown)
                .hasSize(10)
                .startsWith(TITLE)
                .contains(new Block.Note(Text.of("… et 14 autres")))
                .endsWith(new Block.Alert(Text.of("Un enfant est concerné.")), actions(1, Optional.empty()));
    }

    @Test
    void a_block_that_a_platform_makes_two_of_counts_twice() {
        Block.Suggestion sentence = new Block.Suggestion("Je m’en occupe.", "", Optional.empty());
        Fitting fitting = new Fitting(10, block -> block instanceof Block.Suggestion ? 2 : 1, 10_000, 5);

        List<Block> shown =
                fitting.of(new Card(Collections.nCopies(9, sentence)), CLAIRE).blocks();

        assertThat(shown).filteredOn(sentence::equals).hasSize(4);
        assertThat(shown.getLast()).isEqualTo(new Block.Note(Text.of("… et 5 autres")));
    }

    @Test
    void a_long_letter_is_cut_where_the_room_ends() {
        Card shown = SMALL.of(Card.of(TITLE, new Block.Quote(LETTER.repeat(10))), CLAIRE);

        assertThat(shown.blocks()).hasSize(2);
        assertThat(((Block.Quote) shown.blocks().getLast()).words())
                .startsWith("Trois semaines")
                .endsWith("…")
                .hasSizeBetween(700, 1_000);
    }

    @Test
    void a_list_says_how_many_of_its_lines_are_missing() {
        List<Text> lines = Collections.nCopies(100, Text.of("rappeler Mme Roy demain matin"));

        List<Block> shown =
                SMALL.of(Card.of(new Block.Bullets(lines), TITLE), CLAIRE).blocks();

        int listed = ((Block.Bullets) shown.getFirst()).items().size();
        assertThat(listed).isBetween(8, 99);
        assertThat(shown).element(1).isEqualTo(new Block.Note(Text.of("… et " + (100 - listed) + " autres")));
        assertThat(shown).endsWith(TITLE);
    }

    @Test
    void what_says_nothing_is_left_out_without_a_word() {
        Card card = Card.of(
                new Block.Title(Text.of(" ")),
                new Block.Paragraph(Text.of(new Span.Plain("\u202E"), new Span.Strong(""))),
                new Block.Quote("\n"),
                new Block.Bullets(List.of(Text.of(""), Text.of("un remboursement"))),
                new Block.Fields(List.of()),
                new Block.Actions(List.of(), Optional.empty()));

        assertThat(SMALL.of(card, CLAIRE)).isEqualTo(Card.of(new Block.Bullets(List.of(Text.of("un remboursement")))));
        assertThat(SMALL.of(Card.of(), CLAIRE)).isEqualTo(Card.of(new Block.Note(Text.of("…"))));
    }

    @Test
    void the_words_that_people_wrote_are_harmless() {
        Card card = Card.of(new Block.Suggestion("Bonjour\u001B[31m", "\u202Etendre", Optional.empty()));

        assertThat(SMALL.of(card, CLAIRE))
                .isEqualTo(Card.of(new Block.Suggestion("Bonjour\uFFFD[31m", "tendre", Optional.empty())));
    }

    @Test
    void many_buttons_stand_in_rows_with_the_menu_at_the_end() {
        Fitting fitting = new Fitting(10, block -> 1, 10_000, 5);

        assertThat(rows(fitting, 4)).containsExactly(actions(4, Optional.of(menu())));
        assertThat(rows(fitting, 5)).containsExactly(actions(5, Optional.empty()), actions(0, Optional.of(menu())));
        assertThat(rows(fitting, 12)).hasSize(3).last().satisfies(row -> {
            assertThat(((Block.Actions) row).buttons()).hasSize(2);
            assertThat(((Block.Actions) row).more()).contains(menu());
        });
    }

    @Test
    void a_person_or_a_moment_without_room_is_not_half_shown() {
        List<Span> spans = new ArrayList<>(
                Collections.nCopies(30, new Span.At(Instant.parse("2026-11-24T14:30:00Z"), Span.At.Style.SHORT)));

        Block shown = SMALL.of(Card.of(new Block.Paragraph(new Text(spans))), CLAIRE)
                .blocks()
                .getFirst();

        assertThat(((Block.Paragraph) shown).text().spans())
                .hasSizeBetween(5, 9)
                .endsWith(new Span.Plain("…"));
    }

    private static List<Block> rows(Fitting fitting, int buttons) {
        return fitting.of(Card.of(actions(buttons, Optional.of(menu()))), CLAIRE)
                .blocks();
    }

    private static Block.Actions actions(int buttons, Optional<Menu> menu) {
        return new Block.Actions(
                IntStream.range(0, buttons)
                        .mapToObj(i -> Button.plain(ActionId.of("promise", i), "Promettre"))
                        .toList(),
                menu);
    }

    private static Menu menu() {
        return new Menu("Autre chose", List.of(new Menu.Choice(ActionId.of("note", 12), "Ajouter une note")));
    }
}
