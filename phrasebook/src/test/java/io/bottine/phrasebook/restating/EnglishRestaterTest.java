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

    @Test
    void a_question_within_a_sentence_keeps_its_subject() {
        restated("The doctor asked me do you have damp.", "The doctor asked you do we have damp.");
        restated("Under which word do you propose to pay me?", "Under which word do we propose to pay you?");
        restated("Please could you tell me when?", "Please could we tell you when?");
    }

    @Test
    void a_relative_clause_keeps_its_subject() {
        restated(
                "I want to see the engineer's report you say you have.",
                "You want to see the engineer's report we say we have.");
        restated("the one you \"fixed\" Thursday", "the one we \"fixed\" Thursday");
    }

    @Test
    void people_are_called_you_in_many_ways() {
        restated("told ye nut allergy", "told us nut allergy");
        restated("when are yous coming", "when are we coming");
        restated("I rang and you mob hung up.", "You rang and we hung up.");
    }

    @Test
    void a_swallowed_g_is_put_back() {
        restated("been tellin yous since MARCH", "been telling us since MARCH");
        restated("ye've been waitin on me", "we've been waiting on you");
    }

    @Test
    void a_report_of_reading_is_no_order() {
        restated("Read in the paper about it.", "Read in the paper about it.");
    }

    @Test
    void who_is_quoted_is_the_subject() {
        restated("Me: it is broken. You: \"up to 6 weeks\".", "You: it is broken. We: \"up to 6 weeks\".");
    }

    @Test
    void a_ban_is_no_statement() {
        restated("don't have food money till the 28th", "don't have food money till the 28th");
        restated("don't let him come", "you'd like us not to let him come");
    }

    @Test
    void a_question_with_please_is_no_order() {
        restated("pls can someone ring me", "please can someone ring you");
        restated("Could one person, with a desk, please ring me?", "Could one person, with a desk, please ring you?");
    }

    @Test
    void after_a_mere_thing_no_order_is_told() {
        restated("My own photos, 3 June, show it.", "Your own photos, 3 June, show it.");
    }

    @Test
    void a_number_stays_one() {
        restated("4 days without heating, 2 and 4 a.m.", "4 days without heating, 2 and 4 a.m.");
        restated("I paid 4 the room", "You paid for the room");
    }

    @Test
    void an_excerpt_without_a_subject_stays_as_it_is() {
        restated("said gradual, and left", "said gradual, and left");
        restated("was told by you", "was told by us");
        restated("sick of it", "sick of it");
    }

    @Test
    void words_within_single_quotation_marks_stay() {
        restated("Your sign says 'We're listening'.", "Our sign says 'We're listening'.");
        restated("your 'We'll look after you' promise", "our 'We'll look after you' promise");
    }

    private static void restated(String said, String expected) {
        assertThat(straight(RESTATER.restate(said).text())).isEqualToIgnoringCase(straight(expected));
    }

    private static String straight(String text) {
        return text.replace('’', '\'');
    }
}
