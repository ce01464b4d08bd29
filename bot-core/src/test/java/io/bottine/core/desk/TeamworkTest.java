package io.bottine.core.desk;

import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.interaction.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamworkTest {

    private static final String CALL = "escalate #1 now may I refund 180 today?";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void alexHasMrsRoy() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
    }

    private Card called() {
        alexHasMrsRoy();
        office.type("alex", CALL);
        office.settle();
        return office.channel().getFirst();
    }

    private List<String> news(String who) {
        return office.direct(who).stream()
                .map(Office::text)
                .filter(card -> card.startsWith("Mrs Roy #1 · help"))
                .toList();
    }

    @Test
    void at_the_end_of_a_shift_everything_is_handed_over() {
        office.type("sam", "home");
        alexHasMrsRoy();
        office.type("alex", "open \"Mr Lee\" the charger is dead");
        office.type("alex", "open \"Ms Diaz\" billed twice");

        Card done = office.type("alex", "handover all Sam");
        office.settle();

        assertThat(text(done)).contains("3 complaints are now @sam’s");
        assertThat(text(office.type("sam", "home"))).contains("Mrs Roy #1", "Mr Lee #2", "Ms Diaz #3");
        assertThat(text(office.type("alex", "home"))).contains("No open complaint", "3 more are open in the team");
        assertThat(office.direct("sam"))
                .filteredOn(card -> text(card).contains("hands this complaint over"))
                .hasSize(3);
    }

    @Test
    void whoever_has_nothing_hands_nothing_over() {
        office.type("sam", "home");

        assertThat(text(office.type("alex", "handover all Sam"))).contains("No complaint to hand over");
    }

    @Test
    void a_colleague_takes_a_complaint_and_what_it_owes() {
        alexHasMrsRoy();
        office.type("alex", "promise call her back in 2 hours");

        Card taken = office.type("sam", "take #1");
        office.settle();

        assertThat(text(taken)).contains("The complaint is yours", "call her back", "@sam");
        assertThat(office.direct("alex"))
                .last()
                .satisfies(
                        card -> assertThat(text(card)).startsWith("Mrs Roy #1").contains("@sam has the complaint now"));
    }

    @Test
    void a_complaint_for_nobody_we_know_asks_again_with_what_was_typed() {
        alexHasMrsRoy();
        office.type("sam", "home");

        Card unknown = office.type("alex", "handover #1 Zed she is kind and wants her parcel");
        assertThat(text(unknown)).contains("Nobody in the team is called “Zed”", "alex, sam");

        assertThat(office.reply("alex", unknown, "Correct it")).isInstanceOfSatisfying(Reply.Ask.class, ask -> {
            assertThat(ask.form().fields())
                    .extracting(Form.Input::initial)
                    .contains("Zed", "she is kind and wants her parcel");
            Card handed = office.submit("alex", ask.form(), "person", "sam");
            assertThat(text(handed)).startsWith("Mrs Roy #1").contains("now @sam’s");
        });
    }

    @Test
    void two_colleagues_of_one_name_are_told_apart() {
        alexHasMrsRoy();
        office.type("sam", "home");
        office.type("samira", "home");

        assertThat(text(office.type("alex", "handover #1 sa"))).contains("Several people", "sam, samira");
        assertThat(text(office.type("alex", "handover #1 sam"))).contains("now @sam’s");
    }

    @Test
    void a_released_call_is_free_again_and_who_asked_hears_of_it() {
        Card call = called();
        office.press("sam", call, "I’ll take it");
        office.settle();
        assertThat(news("alex")).last().asString().contains("@sam has it");

        office.press("sam", office.channel().getFirst(), "I can’t do it after all");
        office.settle();
        assertThat(news("alex")).last().asString().contains("nobody has it now");

        office.press("lea", office.channel().getFirst(), "I’ll take it");
        office.settle();
        assertThat(news("alex")).hasSize(3).last().asString().contains("@lea has it");
        assertThat(text(office.channel().getFirst())).contains("@lea has it");
    }

    @Test
    void a_decision_needs_no_claim_and_is_told_once() {
        Card call = called();

        office.fill("lea", call, "Decide", "decision", "yes, all of it");
        office.settle();

        assertThat(text(office.channel().getFirst())).contains("Decided by @lea: yes, all of it");
        assertThat(news("alex")).singleElement().asString().contains("@lea has decided: yes, all of it");
        assertThat(office.threads()).hasSize(1);
    }

    @Test
    void the_one_who_decided_is_named_and_not_the_one_who_had_it() {
        Card call = called();
        office.press("sam", call, "I’ll take it");
        office.settle();

        office.fill("lea", office.channel().getFirst(), "Decide", "decision", "yes");
        office.settle();

        assertThat(text(office.channel().getFirst())).contains("Decided by @lea");
    }

    @Test
    void a_decision_that_is_taken_back_is_told_to_who_counts_on_it() {
        Card call = called();
        Card decided = office.fill("lea", call, "Decide", "decision", "yes, all of it");
        office.settle();

        office.press("lea", decided, "Undo");
        office.settle();

        assertThat(text(office.channel().getFirst())).contains("Who takes it?").doesNotContain("yes, all of it");
        assertThat(news("alex")).hasSize(2).last().asString().contains("don’t count on an earlier answer");
    }

    @Test
    void a_call_by_a_slip_is_taken_back() {
        alexHasMrsRoy();
        Card asked = office.type("alex", CALL);
        office.settle();

        Card undone = office.press("alex", asked, "Undo");
        office.settle();

        assertThat(text(undone)).contains("Undone").doesNotContain("[Undo]");
        assertThat(text(office.channel().getFirst()))
                .startsWith("Mrs Roy #1")
                .contains("@alex took this call back")
                .doesNotContain("[I’ll take it]");
    }

    @Test
    void the_team_is_called_once_at_a_time() {
        called();

        Card again = office.type("sam", "escalate #1 now is anybody there?");
        office.settle();

        assertThat(text(again)).startsWith("Mrs Roy #1").contains("@alex has already called for help");
        assertThat(office.channel()).hasSize(1);
    }

    @Test
    void without_a_channel_the_leads_are_told_each_in_their_language() {
        try (Office young = new Office(folder.resolve("young"))) {
            young.french("lea");
            young.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");

            Card asked = young.type("alex", CALL);
            young.settle();

            assertThat(text(asked)).contains("the leads were told privately");
            Card told = young.direct("lea").getLast();
            assertThat(text(told)).startsWith("Mrs Roy #1").contains("Qui s’en charge");
            young.press("lea", told, "Je m’en charge");
            young.settle();
            assertThat(young.direct("alex"))
                    .anySatisfy(card -> assertThat(text(card)).contains("@lea has it"));
        }
    }

    @Test
    void without_a_channel_and_without_a_lead_nobody_is_said_to_be_told() {
        try (Office lonely = new Office(folder.resolve("lonely"))) {
            lonely.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");

            assertThat(text(lonely.type("alex", CALL))).contains("nobody else was told");
        }
    }

    @Test
    void each_sees_their_own_language() {
        office.french("zoe");
        alexHasMrsRoy();

        Card hers = office.type("zoe", "voir #1");
        Card his = office.type("alex", "show #1");
        assertThat(text(hers)).contains("Reformuler");
        assertThat(text(his)).contains("Reflect");

        office.type("alex", "handover #1 zoe");
        office.settle();
        assertThat(office.direct("zoe"))
                .allSatisfy(card -> assertThat(text(card)).startsWith("Mrs Roy #1"));
        assertThat(text(office.direct("zoe").getLast())).contains("@alex vous");
    }
}
