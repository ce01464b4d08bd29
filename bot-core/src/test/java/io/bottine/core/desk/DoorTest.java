package io.bottine.core.desk;

import static io.bottine.core.desk.Office.card;
import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.HomeOpened;
import io.bottine.core.interaction.Interaction.MenuChosen;
import io.bottine.core.interaction.Interaction.MessagePicked;
import io.bottine.core.interaction.Interaction.SuggestionsWanted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.team.Member;
import io.bottine.core.team.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in: Lea administers the team, Alex and Sam work in it, Gus is a guest. */
class DoorTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.outsiders.add("gus");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Settings with(String agents, String leads) {
        return new Settings(
                Optional.empty(),
                Optional.of(agents).filter(group -> !group.isEmpty()),
                Optional.of(leads).filter(group -> !group.isEmpty()),
                Settings.DEFAULT.from(),
                Settings.DEFAULT.until(),
                Optional.empty(),
                false);
    }

    private List<String> members() {
        return office.<List<Member>>read(ledger -> ledger.teams().members(Office.TEAM)).stream()
                .map(Member::name)
                .toList();
    }

    private static List<Interaction> everything(Sender sender) {
        return List.of(
                new CommandTyped(sender, "open \"Mrs Roy\" Three weeks without my parcel"),
                new CommandTyped(sender, "open"),
                new ButtonPressed(sender, Verb.TAKE.action(1)),
                new ButtonPressed(sender, Verb.DECIDE.action(1, 1)),
                new MenuChosen(sender, Verb.SHOW.action(1)),
                new FormSubmitted(sender, Verb.NOTE.action(1), Map.of("note", "let me in")),
                new MessagePicked(sender, MessagePicked.Purpose.REFLECT, "Three weeks!"),
                new HomeOpened(sender));
    }

    @Test
    void a_guest_gets_one_clear_card_whatever_they_send() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        long version = office.read(
                ledger -> ledger.complaints().find(Office.TEAM, 1).orElseThrow().version());

        for (Interaction interaction : everything(office.sender("gus"))) {
            assertThat(office.desk.opening(interaction)).isEqualTo(Opening.PRIVATE);
            assertThat(text(card(office.desk.handle(interaction))))
                    .contains("for the members of this team")
                    .doesNotContain("Roy");
        }
        assertThat(office.desk.handle(new SuggestionsWanted(office.sender("gus"), "show ")))
                .isEqualTo(new Reply.Complete(List.of()));
        assertThat(office.desk.validate(new FormSubmitted(office.sender("gus"), Verb.NOTE.action(1), Map.of())))
                .isEmpty();
        assertThat(office.<Long>read(ledger ->
                        ledger.complaints().find(Office.TEAM, 1).orElseThrow().version()))
                .isEqualTo(version);
        assertThat(members()).containsExactly("alex");
    }

    @Test
    void a_guest_is_told_in_their_language() {
        Sender guest = office.sender(Office.TEAM, "gus", Locale.FRANCE);

        assertThat(text(card(office.desk.handle(new HomeOpened(guest))))).contains("réservée aux membres");
    }

    @Test
    void while_nobody_has_set_who_the_agents_are_people_are_told_what_to_do_and_leave_no_trace() {
        office.undecided.add("sam");

        for (Interaction interaction : everything(office.sender("sam"))) {
            assertThat(office.desk.opening(interaction)).isEqualTo(Opening.PRIVATE);
            assertThat(text(card(office.desk.handle(interaction))))
                    .contains(
                            "almost ready", "whoever administers this team", "agents’ group", "only the team can read")
                    .doesNotContain("members of this team");
        }
        Sender inFrench = office.sender(Office.TEAM, "sam", Locale.FRANCE);
        assertThat(text(card(office.desk.handle(new HomeOpened(inFrench)))))
                .contains("presque prête", "groupe des agents");
        assertThat(members()).isEmpty();

        office.type("lea", "home");
        assertThat(text(office.type("sam", "home"))).contains("ask @lea to choose");

        office.undecided.remove("sam");
        assertThat(text(office.type("sam", "home"))).contains("No open complaint");
    }

    @Test
    void who_is_not_in_the_agents_group_is_told_whom_to_ask() {
        office.type("lea", "home");
        office.settings(with("agents", ""));
        office.inGroups("sam", "sales");

        for (Interaction interaction : everything(office.sender("sam"))) {
            assertThat(text(card(office.desk.handle(interaction))))
                    .contains("for the group @agents", "Ask @lea to add you");
        }
        assertThat(members()).containsExactly("lea");
        assertThat(text(office.type("alex", "home"))).contains("No open complaint");
    }

    @Test
    void where_no_lead_is_known_nobody_is_named() {
        office.settings(with("agents", ""));
        office.inGroups("sam");

        assertThat(text(office.type("sam", "home"))).contains("whoever administers this team");
    }

    @Test
    void leads_and_administrators_come_in_without_being_agents() {
        office.settings(with("agents", "chiefs"));
        office.inGroups("sam", "chiefs");
        office.inGroups("lea");

        assertThat(text(office.type("sam", "settings"))).contains("[Team settings]");
        assertThat(text(office.type("lea", "settings"))).contains("[Team settings]");
    }

    @Test
    void who_is_taken_out_of_the_group_is_refused_at_the_next_act_and_offered_no_longer() {
        office.settings(with("agents", ""));
        office.type("sam", "home");
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");

        office.inGroups("sam", "sales");

        assertThat(text(office.type("sam", "take #1"))).contains("for the group @agents");
        assertThat(text(office.type("alex", "handover #1 sam"))).contains("Nobody in the team is called “sam”");

        office.inGroups("sam", "agents");
        assertThat(text(office.type("sam", "take #1"))).contains("The complaint is yours");
    }

    @Test
    void who_comes_back_finds_their_settings() {
        office.settings(with("agents", ""));
        office.fill("sam", office.type("sam", "settings"), "My settings", "language", "fr", "zone", "America/Montreal");
        office.inGroups("sam");
        office.type("sam", "home");
        office.inGroups("sam", "agents");

        assertThat(text(office.type("sam", "reglages"))).contains("America/Montreal");
    }

    @Test
    void where_the_leads_have_a_group_being_in_it_decides() {
        office.settings(with("", "chiefs"));
        office.inGroups("sam", "chiefs");
        assertThat(text(office.type("sam", "settings"))).contains("[Team settings]");

        office.inGroups("sam", "agents");

        assertThat(text(office.type("sam", "settings"))).doesNotContain("[Team settings]");
    }

    @Test
    void without_a_group_of_leads_who_led_goes_on_to() {
        office.settings(with("", "chiefs"));
        office.inGroups("sam", "chiefs");
        office.type("sam", "home");

        office.settings(with("", ""));

        assertThat(text(office.type("sam", "settings"))).contains("[Team settings]");
    }

    @Test
    void a_global_shortcut_opens_the_form() {
        ButtonPressed shortcut = new ButtonPressed(office.sender("alex"), new ActionId("open", List.of()));

        assertThat(office.desk.opening(shortcut)).isEqualTo(Opening.FORM_NOW);
        assertThat(office.desk.handle(shortcut))
                .isInstanceOfSatisfying(
                        Reply.Ask.class,
                        ask -> assertThat(ask.form().submit().verb()).isEqualTo("open"));
    }

    @Test
    void an_old_button_is_answered_with_the_complaint_as_it_is_now() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");

        assertThat(text(card(office.desk.handle(
                        new ButtonPressed(office.sender("alex"), new ActionId("use", List.of("1", "gone", "0")))))))
                .startsWith("Mrs Roy #1")
                .contains("too old to act on", "Here is where it stands now");
    }

    @Test
    void a_button_nobody_can_read_is_answered_with_home() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");

        assertThat(text(card(
                        office.desk.handle(new ButtonPressed(office.sender("alex"), new ActionId("old", List.of()))))))
                .contains("One open complaint", "too old to act on", "Mrs Roy #1");
    }

    @Test
    void home_holds_none_and_sixty_complaints() {
        assertThat(text(office.type("alex", "home"))).contains("No open complaint", "[Open a complaint]");
        for (int i = 1; i <= 60; i++) {
            office.type("alex", "open \"Customer " + i + "\" my parcel number " + i + " is lost");
        }

        var home = office.type("alex", "home");

        assertThat(text(home)).contains("60 open complaints", "And 50 more");
        assertThat(Office.actions(home)).hasSize(4 + 25);
        assertThat(home.buttons())
                .filteredOn(button -> button.style() == io.bottine.core.chat.Button.Style.PRIMARY)
                .hasSize(1);
    }
}
