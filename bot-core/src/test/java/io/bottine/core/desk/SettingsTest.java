package io.bottine.core.desk;

import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Place;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Profile;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.team.Member;
import io.bottine.core.team.Settings;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

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

    private Settings saved() {
        return office.database.read(ledger -> ledger.teams().settings(Office.TEAM));
    }

    private Map<String, String> problems(Verb verb, Locale locale, Map<String, String> answers) {
        FormSubmitted form = new FormSubmitted(office.sender(Office.TEAM, "alex", locale, "x"), verb.action(), answers);
        return office.desk.validate(form);
    }

    @Test
    void the_zone_of_whoever_chose_none_is_called_utc() {
        Member alex = new Member(
                office.sender("alex").person(), "alex", Locale.UK, ZoneOffset.UTC, Member.Agreement.NEUTRAL, false);
        office.database.write(ledger -> {
            ledger.teams().save(alex);
            return alex;
        });

        Card settings = office.type("alex", "settings");

        assertThat(text(settings)).contains("zone: UTC");
        Form form = ((Reply.Ask) office.reply("alex", settings, "My settings")).form();
        assertThat(form.fields())
                .extracting(Form.Input::initial)
                .contains("UTC")
                .doesNotContain("Z");
    }

    @Test
    void an_agent_sets_their_language_zone_and_agreement() {
        Card settings = office.type("alex", "settings");

        Card mine = office.fill(
                "alex", settings, "My settings", "language", "fr", "zone", "America/Montreal", "agreement", "feminine");

        assertThat(text(mine)).contains("Réglages", "Français", "America/Montreal", "éminin");
        assertThat(text(office.type("alex", "accueil"))).contains("Aucun dossier");
    }

    @Test
    void whoever_set_nothing_follows_their_platform_and_whoever_did_does_not() {
        comesFrom(Locale.UK, "Europe/London");
        assertThat(member().zone()).isEqualTo(ZoneId.of("Europe/London"));
        comesFrom(Locale.FRANCE, "Europe/Paris");
        assertThat(member().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(member().locale()).isEqualTo(Locale.FRANCE);

        office.fill("alex", office.type("alex", "settings"), "My settings", "zone", "America/Montreal");
        comesFrom(Locale.UK, "Europe/London");

        assertThat(member().zone()).isEqualTo(ZoneId.of("America/Montreal"));
    }

    private void comesFrom(Locale locale, String zone) {
        Sender alex = office.sender("alex");
        Profile told = new Profile("alex", locale, ZoneId.of(zone), alex.standing(), List.of());
        office.desk.handle(new CommandTyped(
                told.sender("from " + zone + locale, alex.person(), alex.place(), alex.groups(), alex.at()), "help"));
    }

    private Member member() {
        return office.database.read(
                ledger -> ledger.teams().member(office.sender("alex").person()).orElseThrow());
    }

    @Test
    void the_form_shows_what_is_set() {
        Reply reply = office.reply("alex", office.type("alex", "settings"), "My settings");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Ask.class,
                        ask -> assertThat(ask.form().fields())
                                .extracting(Form.Input::initial)
                                .containsExactly("en", "Europe/Paris", "neutral"));
    }

    @Test
    void their_own_zone_says_when_tomorrow_noon_is() {
        office.fill("alex", office.type("alex", "settings"), "My settings", "zone", "America/Montreal");
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");

        // Noon in Montréal is six in the evening in Paris, in which tests show moments.
        assertThat(text(office.type("alex", "promise call her back tomorrow noon")))
                .contains("2026-11-24T18:00");
    }

    @Test
    void a_lead_sets_the_teams_channel_hours_and_ceiling() {
        Card settings = office.type("lea", "settings");

        Card after = office.fill(
                "lea", settings, "Team settings", "channel", " #complaints ", "hours", "8:30 – 17", "ceiling", "€30");

        assertThat(saved().channel()).contains(new Place.Channel(Office.TEAM, "complaints"));
        assertThat(saved().from()).isEqualTo(LocalTime.of(8, 30));
        assertThat(saved().until()).isEqualTo(LocalTime.of(17, 0));
        assertThat(saved().ceiling()).contains("€30");
        assertThat(text(after)).contains("complaints", "08:30–17:00", "€30");
    }

    @Test
    void what_is_shown_can_be_sent_back_as_it_is() {
        office.openTeamChannel();
        Settings before = saved();

        office.fill("lea", office.type("lea", "settings"), "Team settings");

        assertThat(saved()).isEqualTo(before);
    }

    @Test
    void a_channel_that_is_emptied_is_none() {
        office.openTeamChannel();

        Card after = office.fill("lea", office.type("lea", "settings"), "Team settings", "channel", " # ");

        assertThat(saved().channel()).isEmpty();
        assertThat(text(after)).contains("leads are told privately");
    }

    @Test
    void an_agent_neither_sees_nor_does_what_is_a_leads() {
        assertThat(text(office.type("alex", "settings"))).doesNotContain("[Team settings]");

        Card forged = Office.card(office.desk.handle(new FormSubmitted(
                office.sender("alex"), new ActionId("set-team", java.util.List.of()), Map.of("hours", "0-23"))));

        assertThat(text(forged)).contains("Only a lead");
        assertThat(saved()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void a_zone_that_is_none_is_told_beside_its_field() {
        Map<String, String> answers = Map.of("language", "en", "zone", "Atlantis/Capital");

        assertThat(problems(Verb.SET_MINE, Locale.ENGLISH, answers))
                .containsOnlyKeys("zone")
                .hasEntrySatisfying(
                        "zone", problem -> assertThat(problem).contains("Atlantis/Capital", "Europe/London"));
        assertThat(problems(Verb.SET_MINE, Locale.FRENCH, answers).get("zone")).contains("fuseau");
        assertThat(problems(Verb.SET_MINE, Locale.ENGLISH, Map.of("language", "en", "zone", " Europe/London ")))
                .isEmpty();
    }

    @Test
    void hours_that_cannot_be_read_and_answers_that_lack_are_told_beside_their_fields() {
        assertThat(problems(Verb.SET_TEAM, Locale.ENGLISH, Map.of("hours", "always")))
                .containsOnlyKeys("hours");
        assertThat(problems(Verb.SET_TEAM, Locale.ENGLISH, Map.of())).containsOnlyKeys("hours");
        assertThat(problems(Verb.SET_MINE, Locale.ENGLISH, Map.of("language", "de", "zone", "UTC")))
                .containsOnlyKeys("language");
    }

    @Test
    void whoever_is_made_administrator_later_is_a_lead_from_then_on() {
        office.type("alex", "settings");

        Card settings = Office.card(office.desk.handle(new io.bottine.core.interaction.Interaction.CommandTyped(
                new io.bottine.core.interaction.Sender(
                        "y",
                        office.sender("alex").person(),
                        "alex",
                        office.sender("alex").place(),
                        Locale.ENGLISH,
                        java.time.ZoneId.of("Europe/Paris"),
                        io.bottine.core.interaction.Sender.Standing.ADMINISTRATOR,
                        java.util.Set.of(),
                        office.now()),
                "settings")));

        assertThat(text(settings)).contains("[Team settings]");
    }
}
