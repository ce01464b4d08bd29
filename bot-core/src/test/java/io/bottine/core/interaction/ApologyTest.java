package io.bottine.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApologyTest {

    private static final Person NOE = new Person(new TeamId("slack", "T1"), "U1");
    private static final Sender SENDER = new Sender(
            "1",
            NOE,
            "Noé",
            new Place.Direct(NOE),
            Locale.FRANCE,
            ZoneOffset.UTC,
            Standing.MEMBER,
            Set.of(),
            Instant.EPOCH);

    @ParameterizedTest
    @EnumSource
    void every_apology_is_said_in_both_languages(Apology apology) {
        assertThat(apology.line(Language.FRENCH))
                .isNotBlank()
                .isNotEqualTo(apology.line(Language.ENGLISH))
                .doesNotContain("apology.");
    }

    @Test
    void what_was_typed_into_a_form_is_given_back() {
        Map<String, String> answers = Map.of("what", "rappeler Mme Roy", "when", "");
        Card card = Apology.STRANGER.card(new Interaction.FormSubmitted(SENDER, ActionId.of("promise", 12), answers));

        assertThat(card.blocks())
                .filteredOn(Block.Quote.class::isInstance)
                .containsExactly(new Block.Quote("rappeler Mme Roy"));
        assertThat(card.blocks()).noneMatch(Block.Actions.class::isInstance);
    }

    @Test
    void what_was_pressed_can_be_pressed_again() {
        Card card = Apology.EXPIRED.card(new Interaction.ButtonPressed(SENDER, ActionId.of("promise", 12)));

        assertThat(card.blocks().getLast())
                .isInstanceOfSatisfying(
                        Block.Actions.class,
                        actions -> assertThat(actions.buttons())
                                .extracting(Button::action)
                                .containsExactly(ActionId.of("promise", 12)));
    }
}
