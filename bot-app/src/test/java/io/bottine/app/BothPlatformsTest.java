package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Guilds;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Someone;
import io.bottine.slack.fake.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slack and Discord in one process, on one database, for different teams. */
@Timeout(180)
class BothPlatformsTest {

    @TempDir
    Path data;

    @Test
    void each_team_has_its_own_complaints_on_its_own_platform() {
        try (FakeSlack slack = FakeSlack.start(InstantSource.system())) {
            Workspaces.furnish(slack.world(), "en-GB", "Europe/London");
            Map<String, String> beside = Map.of(
                    "SLACK_API_URL", slack.apiUrl(),
                    "SLACK_BOT_TOKEN", slack.world().team(Workspaces.TEAM).token(),
                    "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
            try (DiscordHouse house = new DiscordHouse(Language.ENGLISH, data, beside)) {
                FakeDiscord discord = house.discord();
                house.giveTheTeamAChannel();
                house.open();
                Someone alex = slack.user(Workspaces.ALEX);
                alex.complaint("open \"Mr Lee\" The charger is dead");

                alex.seesPrivately("Mr Lee #1");
                alex.hears("Mr Lee #1");
                alex.complaint("find Roy");
                assertThat(alex.seesPrivately().text()).doesNotContain("Mrs Roy");
                house.user(Guilds.ALEX).complaint("find", "text", "Lee");
                assertThat(house.user(Guilds.ALEX).seesPrivately().text()).doesNotContain("Mr Lee");
                assertThat(house.welcome()).contains("Slack", "Discord");
                assertThat(slack.violations()).isEmpty();
                assertThat(discord.violations()).isEmpty();
            }
        }
    }
}
