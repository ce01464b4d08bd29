package io.bottine.core.desk;

import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Interaction.TeamEvent.Kind;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.team.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a team: Lea leads, Alex has Mrs Roy’s complaint, Sam helps. */
class TeamEventsTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
        office.type("lea", "home");
        office.type("sam", "home");
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.settle();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void happens(Kind kind, String subject, String id) {
        Sender bot = office.sender(Office.TEAM, "bot", Locale.ENGLISH, id);
        assertThat(office.desk.handle(new TeamEvent(bot, kind, subject))).isEqualTo(new Reply.Nothing());
        office.settle();
    }

    private List<Card> direct(String who, String about) {
        return office.direct(who).stream()
                .filter(card -> text(card).contains(about))
                .toList();
    }

    private List<Card> greetings(TeamId team) {
        Place owner = new Place.Direct(new Person(team, "owner"));
        return office.sent.stream()
                .filter(message -> message.place().equals(owner))
                .map(Office.Sent::card)
                .filter(card -> text(card).contains("Bottine is here"))
                .toList();
    }

    @Test
    void a_team_that_left_is_written_to_again_once_it_is_back() {
        office.database.write(ledger -> {
            ledger.installations().save(Office.TEAM, "sealed");
            return true;
        });
        happens(Kind.LEFT, "", "e1");
        assertThat(office.database.halted()).containsEntry(Office.TEAM, "left");
        assertThat(office.<Optional<String>>read(
                        ledger -> ledger.installations().find(Office.TEAM)))
                .isEmpty();
        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.settle();
        assertThat(office.channel()).isEmpty();

        happens(Kind.INSTALLED, "lea", "e2");

        assertThat(office.channel()).hasSize(1);
        assertThat(direct("lea", "Bottine is here"))
                .singleElement()
                .satisfies(card -> assertThat(text(card))
                        .contains("channel", "Who works with complaints", "working hours", "[Team settings]"));
        happens(Kind.INSTALLED, "lea", "e2");
        assertThat(direct("lea", "Bottine is here")).hasSize(1);
    }

    @Test
    void a_team_that_is_there_and_was_never_greeted_is_greeted_once() {
        TeamId fresh = new TeamId("console", "fresh");

        for (String id : List.of("f1", "f2")) {
            Sender bot = office.sender(fresh, "bot", Locale.ENGLISH, id);
            office.desk.handle(new TeamEvent(bot, Kind.PRESENT, "owner"));
            office.settle();
        }

        assertThat(greetings(fresh)).hasSize(1);
        office.later(Duration.ofMinutes(1));
        Sender bot = office.sender(fresh, "bot", Locale.ENGLISH, "f3");
        office.desk.handle(new TeamEvent(bot, Kind.INSTALLED, "owner"));
        office.settle();
        assertThat(greetings(fresh)).as("it was invited again").hasSize(2);
    }

    @Test
    void a_team_that_was_invited_or_works_already_is_not_greeted_again() {
        happens(Kind.PRESENT, "lea", "e1");
        assertThat(direct("lea", "Bottine is here")).as("it works").isEmpty();

        TeamId fresh = new TeamId("console", "fresh");
        office.desk.handle(new TeamEvent(office.sender(fresh, "bot", Locale.ENGLISH, "f1"), Kind.INSTALLED, "owner"));
        office.desk.handle(new TeamEvent(office.sender(fresh, "bot", Locale.ENGLISH, "f2"), Kind.PRESENT, "owner"));
        office.settle();

        assertThat(greetings(fresh)).hasSize(1);
    }

    @Test
    void a_team_that_chose_so_leaves_nothing_behind() {
        Card settings = office.type("lea", "settings");
        assertThat(text(settings)).contains("If the bot leaves the team: Keep the complaints");
        assertThat(text(office.fill("lea", settings, "If the bot leaves", "on-leaving", "erase")))
                .contains("Erase everything");
        assertThat(text(office.type("sam", "settings"))).doesNotContain("[If the bot leaves");
        FormSubmitted sneaked =
                new FormSubmitted(office.sender("sam"), Verb.ON_LEAVING.action(), Map.of("on-leaving", "keep"));
        assertThat(text(Office.card(office.desk.handle(sneaked)))).doesNotContain("Keep the complaints");

        happens(Kind.LEFT, "", "e1");
        office.days(3);

        assertThat(office.<Optional<Complaint>>read(
                        ledger -> ledger.complaints().find(Office.TEAM, 1)))
                .isEmpty();
        assertThat(office.<List<Member>>read(ledger -> ledger.teams().members(Office.TEAM)))
                .isEmpty();
        assertThat(office.database.halted()).isEmpty();
    }

    @Test
    void when_the_channel_is_gone_the_leads_are_told_and_get_the_open_calls() {
        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.settle();

        happens(Kind.CHANNEL_GONE, "elsewhere", "e1");
        assertThat(direct("lea", "Mrs Roy")).isEmpty();
        happens(Kind.CHANNEL_GONE, "team", "e2");
        happens(Kind.CHANNEL_GONE, "team", "e2");

        assertThat(direct("lea", "#team was archived, deleted or shared"))
                .singleElement()
                .satisfies(card -> assertThat(text(card)).contains("[Team settings]"));
        assertThat(direct("sam", "#team")).isEmpty();
        Card call = direct("lea", "may I refund 180").getFirst();
        office.press("lea", call, "I’ll take it");
        office.settle();
        assertThat(direct("alex", "@lea has it")).isNotEmpty();
        assertThat(text(office.type("lea", "settings"))).contains("leads are told privately");
    }

    @Test
    void what_somebody_who_is_gone_held_is_told_to_the_leads_and_can_be_taken() {
        office.type("sam", "open \"Mr Day\" My heating is still broken");
        office.type("alex", "promise #1 call her back tomorrow noon");
        office.type("alex", "promise #2 send a fitter tomorrow 3pm");

        happens(Kind.PERSON_GONE, "alex", "e1");
        happens(Kind.PERSON_GONE, "alex", "e1");

        assertThat(direct("lea", "@alex no longer has an account"))
                .singleElement()
                .satisfies(card -> {
                    assertThat(text(card)).contains("Mrs Roy #1", "Mr Day #2 · promised: send a fitter");
                    assertThat(text(office.press("lea", card, "Mrs Roy #1"))).contains("The complaint is yours");
                });
        assertThat(text(office.type("sam", "handover #2 alex"))).contains("Nobody in the team is called");
    }

    @Test
    void who_held_nothing_goes_without_a_word() {
        int before = office.sent.size();

        happens(Kind.PERSON_GONE, "sam", "e1");

        assertThat(office.sent).hasSize(before);
    }

    @Test
    void somebody_who_cannot_be_written_to_is_mentioned_in_the_channel_once_a_day() {
        office.closed.add("alex");
        office.type("alex", "promise #1 call her back in 2 hours");
        office.later(Duration.ofMinutes(150));

        assertThat(office.channel())
                .filteredOn(card -> text(card).contains("@alex can’t be reached"))
                .singleElement()
                .satisfies(card ->
                        assertThat(text(card)).startsWith("Mrs Roy #1").doesNotContain("parcel", "call her back"));
        office.leap(Duration.ofDays(1));
        office.type("alex", "note");
        office.type("alex", "promise #1 call again in 2 hours");
        office.settle();
        assertThat(office.channel())
                .filteredOn(card -> text(card).contains("@alex can’t be reached"))
                .hasSize(2);
    }

    @Test
    void what_the_channel_does_not_take_reaches_the_leads() {
        office.closed.add("team");

        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.settle();

        assertThat(direct("lea", "takes no messages")).hasSize(1);
        Card call = direct("lea", "may I refund 180").getFirst();
        assertThat(text(office.press("lea", call, "I’ll take it"))).contains("It’s yours");
        office.settle();
        assertThat(direct("lea", "takes no messages")).hasSize(1);
        assertThat(direct("lea", "@lea has it, since")).isNotEmpty();
    }

    @Test
    void where_nobody_can_be_reached_nothing_goes_round_in_a_circle() {
        office.closed.addAll(List.of("team", "lea", "alex"));

        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.settle();

        assertThat(office.database.failed(Office.TEAM)).hasSizeLessThan(10);
    }

    @Test
    void a_call_that_was_taken_says_by_whom_and_since_when() {
        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.settle();
        Card call = office.channel().getFirst();
        office.press("sam", call, "I’ll take it");

        assertThat(text(office.press("lea", call, "I’ll take it")))
                .contains("@sam already has it, since 2026-11-23T10:00");
    }
}
