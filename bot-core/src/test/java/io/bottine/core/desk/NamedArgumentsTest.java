package io.bottine.core.desk;

import static io.bottine.core.desk.Office.card;
import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.CommandGiven;
import io.bottine.core.interaction.Interaction.OptionWanted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Reply.Completion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of a platform that knows their parameters. */
class NamedArgumentsTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Reply give(String who, String command, Map<String, String> args) {
        return office.desk.handle(new CommandGiven(office.sender(who), command, args));
    }

    private List<Completion> complete(String command, String param, String typed) {
        Interaction wanted = new OptionWanted(office.sender("alex"), command, param, typed);
        assertThat(office.desk.opening(wanted)).isEqualTo(Opening.SUGGESTIONS);
        return ((Reply.Complete) office.desk.handle(wanted)).completions();
    }

    @Test
    void a_command_with_its_arguments_is_done_at_once() {
        give("alex", "open", Map.of("customer", "Mrs Roy", "words", "Three weeks without my parcel"));

        assertThat(text(card(give("alex", "promise", Map.of("complaint", "1", "what", "call her", "when", "in 2 h")))))
                .contains("call her");
        assertThat(text(card(give("alex", "show", Map.of("complaint", "#1"))))).contains("Mrs Roy");
    }

    @Test
    void what_is_missing_is_asked_for_in_a_form() {
        CommandGiven bare = new CommandGiven(office.sender("alex"), "open", Map.of("customer", "Mrs Roy"));

        assertThat(office.desk.opening(bare)).isEqualTo(Opening.FORM_NOW);
        assertThat(office.desk.handle(bare)).isInstanceOf(Reply.Ask.class);
    }

    @Test
    void a_date_that_cannot_be_read_is_said_and_nothing_typed_is_lost() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without my parcel");

        Reply wrong = give("alex", "promise", Map.of("complaint", "1", "what", "call her", "when", "some day"));

        assertThat(text(card(wrong))).contains("some day");
        assertThat(((Reply.Ask) office.reply("alex", card(wrong), "Correct"))
                        .form()
                        .fields())
                .anySatisfy(field -> assertThat(field.initial()).isEqualTo("call her"));
    }

    @Test
    void a_command_of_another_version_is_an_old_card() {
        assertThat(give("alex", "vanish", Map.of())).isEqualTo(give("alex", "pick", Map.of()));
    }

    @Test
    void complaints_are_completed_by_number_and_by_customer_mine_first() {
        office.type("sam", "open \"Mr Low\" My bill is wrong");
        office.type("alex", "open \"Mrs Roy\" Three weeks without my parcel");

        assertThat(complete("show", "complaint", ""))
                .containsExactly(new Completion("2", "#2 Mrs Roy"), new Completion("1", "#1 Mr Low"));
        assertThat(complete("show", "complaint", "mr l")).containsExactly(new Completion("1", "#1 Mr Low"));
        assertThat(complete("show", "complaint", "2")).containsExactly(new Completion("2", "#2 Mrs Roy"));
        assertThat(complete("show", "nothing", "2")).isEmpty();
    }

    @Test
    void a_date_is_given_back_as_it_will_be_kept() {
        assertThat(complete("promise", "when", "tomorrow 3pm")).singleElement().satisfies(completion -> {
            assertThat(completion.line()).isEqualTo("tomorrow 3pm");
            assertThat(completion.shown()).contains("November 24", "Paris");
        });
        assertThat(complete("promise", "when", "tomo")).isEmpty();
    }

    @Test
    void a_zone_is_found_by_its_city_and_set_at_once() {
        assertThat(complete("settings", "zone", "lond"))
                .contains(new Completion("Europe/London", "London · Europe/London"));

        assertThat(text(card(give("alex", "settings", Map.of("zone", "Europe/London")))))
                .contains("Europe/London");
        assertThat(text(card(give("alex", "settings", Map.of("zone", "Atlantis")))))
                .contains("Atlantis", "not a time zone");
        assertThat(text(office.type("alex", "settings Montreal"))).contains("America/Montreal");
    }

    @Test
    void a_customer_who_talks_of_settings_is_not_taken_for_a_command() {
        assertThat(text(office.type("alex", "settings page is broken and nobody answers me")))
                .doesNotContain("time zone");
    }

    @Test
    void a_complaint_is_handed_to_somebody_who_never_spoke_to_the_bot() {
        office.strangers.add("777");
        office.type("alex", "open \"Mrs Roy\" Three weeks without my parcel");

        assertThat(text(card(give("alex", "handover", Map.of("complaint", "1", "person", "<@777>")))))
                .contains("@777");
        office.settle();
        assertThat(office.direct("777")).isNotEmpty();
    }

    @Test
    void a_guest_is_no_colleague() {
        office.strangers.add("888");
        office.outsiders.add("888");
        office.type("alex", "open \"Mrs Roy\" Three weeks without my parcel");

        assertThat(text(card(give("alex", "handover", Map.of("complaint", "1", "person", "<@888>")))))
                .contains("888")
                .doesNotContain("handed");
        assertThat(office.direct("888")).isEmpty();
    }
}
