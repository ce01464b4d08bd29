package io.bottine.phrasebook.restating;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.words.Language;
import org.junit.jupiter.api.Test;

class EnglishRestaterTest {

    private static final Restater RESTATER = Restaters.of(Grammars.load().of(Language.ENGLISH));

    @Test
    void the_customer_and_the_firm_change_sides() {
        restated("I wrote to you and you never answered me.", "You wrote to us and we never answered you.");
    }

    @Test
    void you_is_we_as_a_subject_and_us_as_an_object() {
        restated("I know you know.", "You know we know.");
        restated("I trusted you.", "You trusted us.");
        restated("The card you gave me is blocked.", "The card we gave you is blocked.");
        restated("I gave you notice in June.", "You gave us notice in June.");
    }

    @Test
    void only_the_customers_own_be_changes() {
        restated("I was there and my order was not.", "You were there and your order was not.");
        restated("I called and was hung up on.", "You called and were hung up on.");
        restated("It was I who called, at 9 am.", "It was you who called, at 9 am.");
    }

    @Test
    void an_order_is_told() {
        restated("Please call me back.", "You'd like us to call you back.");
        restated("PM me.", "You'd like us to PM you.");
        restated("Please don't email me again!", "You'd like us not to email you again.");
        restated("Never call my wife again.", "You'd like us never to call your wife again.");
    }

    @Test
    void a_noun_at_the_beginning_is_no_order() {
        restated("Order 123 never reached me.", "Order 123 never reached you.");
        restated("Call quality is awful.", "Call quality is awful.");
    }

    @Test
    void idioms_are_left_alone() {
        restated("Thank you for nothing.", "Thank you for nothing.");
        restated("To tell you the truth, I'm tired.", "To tell you the truth, you're tired.");
        restated("I want to thank you.", "You want to thank us.");
        restated("I live in the US.", "You live in the US.");
    }

    @Test
    void you_people_are_we() {
        restated("You people lied to us.", "We lied to you.");
    }

    @Test
    void questions_turn_round() {
        restated("Am I going to be paid?", "Are you going to be paid?");
        restated("Why didn't you tell me?", "Why didn't we tell you?");
    }

    @Test
    void quoted_speech_is_left_alone() {
        restated("You said \"we will call you\".", "We said \"we will call you\".");
    }

    @Test
    void third_persons_stay() {
        restated(
                "My mother lost her keys because of your locksmith.",
                "Your mother lost her keys because of our locksmith.");
    }

    @Test
    void words_that_hold_the_listeners_ear_are_not_said_back() {
        restated("You know what, I'm done.", "You're done.");
        restated("Believe me, I tried.", "You tried.");
    }

    @Test
    void calling_names_cannot_be_said_back() {
        assertThat(RESTATER.restate("You useless clowns, I want my money.").sure())
                .isFalse();
    }

    @Test
    void single_quotation_marks_quote_too() {
        restated("You said 'I will call you' and hung up on me.", "We said 'I will call you' and hung up on you.");
    }

    @Test
    void a_text_message_is_readable_enough() {
        restated("ive been waiting n u dont care", "you've been waiting and we don't care");
    }

    @Test
    void numbers_names_dates_and_references_are_never_altered() {
        restated(
                "I'm May Yu, ref. US-2024/77, charged $1,249.90 on 03/04.",
                "You're May Yu, ref. US-2024/77, charged $1,249.90 on 03/04.");
    }

    @Test
    void what_is_clean_is_sure() {
        assertThat(RESTATER.restate("I want my money back.").sure()).isTrue();
    }

    private static void restated(String said, String expected) {
        assertThat(straight(RESTATER.restate(said).text())).isEqualToIgnoringCase(straight(expected));
    }

    private static String straight(String text) {
        return text.replace('’', '\'');
    }
}
