package io.bottine.core.desk;

import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Place;
import io.bottine.core.interaction.Reply;
import io.bottine.core.team.Channels.Fitness;
import io.bottine.core.team.Channels.Standing;
import io.bottine.core.team.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lea chooses where calls for help go. */
class TeamChannelTest {

    /** Eighteen figures, as Discord's ids are: not to be taken for the number of a card. */
    private static final String SNOWFLAKE = "453211117890123456";

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
        return office.read(ledger -> ledger.teams().settings(Office.TEAM));
    }

    private Card choose(String channel) {
        return office.fill(
                "lea", office.type("lea", "settings"), "Team settings", "channel", channel, "ceiling", "€40");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_A_MEMBER, 'Invite the bot there, then save again'",
        "ARCHIVED, is archived",
        "SHARED, shared with another organisation",
        "UNKNOWN, can’t find",
        "LACKS_PERMISSIONS, 'then save again: SEND_MESSAGES, EMBED_LINKS'"
    })
    void a_channel_that_will_not_do_is_refused_with_what_to_do_and_nothing_typed_is_lost(Fitness fitness, String said) {
        office.standings.put(
                SNOWFLAKE,
                new Standing(
                        fitness,
                        fitness == Fitness.LACKS_PERMISSIONS ? List.of("SEND_MESSAGES", "EMBED_LINKS") : List.of()));

        Card refused = choose(SNOWFLAKE);

        assertThat(text(refused)).contains(said, "#" + SNOWFLAKE, "Nothing was saved");
        assertThat(saved()).isEqualTo(Settings.DEFAULT);
        assertThat(office.reply("lea", refused, "Correct it"))
                .isInstanceOfSatisfying(
                        Reply.Ask.class,
                        ask -> assertThat(ask.form().fields())
                                .extracting(Form.Input::initial)
                                .contains(SNOWFLAKE, "€40"));
    }

    @Test
    void once_the_bot_was_invited_the_same_form_saves() {
        office.standings.put(SNOWFLAKE, Standing.of(Fitness.NOT_A_MEMBER));
        Card refused = choose(SNOWFLAKE);
        office.standings.clear();

        Card after = office.fill("lea", refused, "Correct it");

        assertThat(saved().channel()).contains(new Place.Channel(Office.TEAM, SNOWFLAKE));
        assertThat(text(after)).contains("#" + SNOWFLAKE, "€40");
    }

    @Test
    void a_channel_that_everybody_reads_is_saved_with_a_warning() {
        office.standings.put("lobby", Standing.of(Fitness.OPEN_TO_ALL));

        assertThat(text(choose("lobby"))).contains("! Saved, but #lobby can be read by people outside");
        assertThat(saved().channel()).contains(new Place.Channel(Office.TEAM, "lobby"));
    }

    @Test
    void a_channel_nobody_could_look_at_is_saved_and_said_so() {
        office.standings.put("help", Standing.of(Fitness.UNCERTAIN));

        assertThat(text(choose("help"))).contains("could not be checked");
        assertThat(saved().channel()).isPresent();
    }

    @Test
    void groups_are_shown_as_groups() {
        Card after = office.fill("lea", office.type("lea", "settings"), "Team settings", "agents", " agents ");

        assertThat(saved().agents()).contains("agents");
        assertThat(text(after)).contains("@agents", "whoever administers the team");
    }

    @Test
    void a_lead_does_not_lock_themselves_out() {
        office.settings(new Settings(
                saved().channel(),
                saved().agents(),
                java.util.Optional.of("chiefs"),
                saved().from(),
                saved().until(),
                saved().ceiling(),
                false));
        office.inGroups("sam", "chiefs");

        Card refused = office.fill("sam", office.type("sam", "settings"), "Team settings", "leads", "others");

        assertThat(text(refused)).contains("no longer be a lead yourself");
        assertThat(saved().leads()).contains("chiefs");
    }

    @Test
    void calls_that_only_the_leads_saw_stand_in_the_channel_once_there_is_one() {
        office.type("lea", "home");
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.type("alex", "escalate #1 now may I refund 180 today?");
        office.settle();
        Card copy = office.direct("lea").getLast();

        choose("help");
        office.settle();
        assertThat(text(office.channel().getFirst())).contains("Who takes it?");
        office.press("alex", copy, "I’ll take it");
        office.settle();

        assertThat(text(office.channel().getFirst())).contains("@alex has it");
        assertThat(office.direct("lea"))
                .anySatisfy(card -> assertThat(text(card)).contains("may I refund", "@alex has it, since"));
    }
}
