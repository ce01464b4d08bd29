package io.bottine.app;

import static io.bottine.discord.fake.Guilds.AGENTS;
import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.CUSTOMER;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.LOBBY;
import static io.bottine.discord.fake.Guilds.OTHER_AGENT;
import static io.bottine.discord.fake.Guilds.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Seen;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers share the server with the team: told that Bottine is not for them, whatever they try, and told nothing else. */
@Timeout(180)
class DiscordOutsidersTest {

    private static final List<String> COMMANDS =
            List.of("help", "home", "show", "find", "settings", "open", "sos", "take");

    @ParameterizedTest
    @CsvSource({CUSTOMER + ", false", CUSTOMER + ", true", OTHER_AGENT + ", false", OTHER_AGENT + ", true"})
    void whoever_is_not_of_the_team_is_refused_whatever_they_try(String who, boolean role, @TempDir Path data) {
        try (DiscordHouse house = new DiscordHouse(Language.ENGLISH, data)) {
            FakeDiscord discord = house.discord();
            discord.world().member(TEAM, OTHER_AGENT);
            house.giveTheTeamAChannel();
            if (role) {
                Someone leah = house.user(LEAH);
                leah.complaint("settings");
                leah.does("set-team");
                leah.submit(Map.of("agents", AGENTS));
                leah.seesPrivately();
            }
            house.open();
            Someone alex = house.user(ALEX);
            alex.complaint("escalate", "urgency", "now", "ask", "may I refund 180 today?");
            alex.seesPrivately("The team has been called");
            Message call = house.user(LEAH).lookBack().reads(HELP, "may I refund 180 today?");
            Message words = discord.says(ALEX, LOBBY, "They keep ignoring me!");
            List<String> before = kept(house);

            Someone outsider = house.user(who).in(LOBBY);
            for (String command : COMMANDS) {
                switch (command) {
                    case "find" -> outsider.complaint("find", "text", "Roy");
                    case "open" -> outsider.complaint("open", "customer", "Mr Lee", "words", "It is broken");
                    case "show", "take" -> outsider.complaint(command, "complaint", "1");
                    default -> outsider.complaint(command);
                }
                isRefused(outsider.seesPrivately());
            }
            assertThat(outsider.completions("show", "complaint", "")).isEmpty();
            outsider.press(call, "I’ll take it");
            isRefused(outsider.seesPrivately());
            for (String id : List.of("1:show:1", "1:note:1", "1:set-team", "0:xyz")) {
                outsider.pressWithId(call, id);
                isRefused(outsider.seesModalOrMessage(""));
            }
            for (String menu : List.of("Open a complaint", "Reflect these words", "Check this draft")) {
                outsider.on(words, menu);
                isRefused(outsider.seesPrivately());
            }

            assertThat(kept(house)).isEqualTo(before);
            assertThat(discord.messages(discord.world().person(who).direct()))
                    .as("nothing but what the owner of a server is told once")
                    .allMatch(message -> message.text().contains("Three things to set"));
            assertThat(discord.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ALEX + ", en-GB, almost ready, agents’ group", CUSTOMER + ", fr, presque prête, groupe des agents"})
    void where_nothing_is_set_up_people_are_told_what_has_to_be_done(
            String who, String locale, String ready, String group, @TempDir Path data) {
        try (DiscordHouse house = new DiscordHouse(Language.ENGLISH, data)) {
            house.discord().world().person(who).speaks(locale);
            Someone asks = house.user(who).in(LOBBY);

            asks.complaint("open", "customer", "Mr Lee", "words", "The charger is dead");

            assertThat(asks.seesPrivately().text()).contains(ready, group);
            assertThat(house.kept()).noneMatch(row -> row.contains("charger"));
            assertThat(house.discord().violations()).isEmpty();
        }
    }

    private static List<String> kept(DiscordHouse house) {
        return house.kept().stream()
                .filter(row -> row.startsWith("complaint|") || row.startsWith("entry|") || row.startsWith("member|"))
                .toList();
    }

    private static void isRefused(Seen seen) {
        assertThat(seen).isInstanceOf(Message.class);
        assertThat(seen.text())
                .contains("Bottine is for")
                .doesNotContain("#1", "Roy", "parcel", "refund", "Alex", "ignoring");
    }
}
