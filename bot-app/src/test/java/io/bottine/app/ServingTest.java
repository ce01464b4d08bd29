package io.bottine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bottine.discord.DiscordSettings;
import io.bottine.discord.DiscordSettings.Shards;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.SlackSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingTest {

    private static final String DISCORD_TOKEN = "MTE4NDk2MDAwMDAwMDAwMDAwMA.Gx1abc.hush";

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void without_anything_of_slacks_there_is_nothing_to_serve() {
        assertThat(serving().slack()).isEmpty();
        assertThat(serving().port()).isEmpty();
    }

    @Test
    void two_tokens_are_socket_mode_and_need_no_port() {
        set("SLACK_BOT_TOKEN=xoxb-1", "SLACK_APP_TOKEN=xapp-1");

        assertThat(slack().appToken()).contains("xapp-1");
        assertThat(slack().api()).hasToString("https://slack.com/api/");
        assertThat(serving().port()).isEmpty();
    }

    @Test
    void a_signing_secret_is_http_on_the_usual_port_or_the_one_that_is_set() {
        set("SLACK_BOT_TOKEN=xoxb-1", "SLACK_SIGNING_SECRET=0123456789abcdef");
        assertThat(serving().port()).hasValue(3000);

        set("PORT=0");
        assertThat(serving().port()).hasValue(0);
    }

    @Test
    void many_workspaces_need_the_apps_client_and_a_key() {
        set(
                "SLACK_CLIENT_ID=1.2",
                "SLACK_CLIENT_SECRET=hush",
                "SLACK_SIGNING_SECRET=0123456789abcdef",
                "BOTTINE_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        assertThat(slack().installs()).isPresent();
        assertThat(slack().toString()).doesNotContain("hush");
    }

    @Test
    void discord_takes_its_token_and_may_have_a_part_of_the_shards_and_a_peer() {
        set("DISCORD_TOKEN=" + DISCORD_TOKEN);
        DiscordSettings usual = serving().discord().orElseThrow();
        assertThat(usual.api()).hasToString("https://discord.com/api/v10/");
        assertThat(usual.gateway()).isEmpty();
        assertThat(usual.shards()).isEqualTo(Shards.ONE);
        assertThat(usual.toString()).doesNotContain("hush");
        assertThat(serving().port()).isEmpty();
        assertThat(serving().slack()).isEmpty();

        set(
                "DISCORD_SHARDS=4-7/8",
                "DISCORD_API_URL=http://127.0.0.1:4520/api/v10",
                "DISCORD_GATEWAY_URL=ws://127.0.0.1:4521/",
                "HTTPS_PROXY=http://proxy:8080");
        DiscordSettings peers = serving().discord().orElseThrow();
        assertThat(peers.shards()).isEqualTo(new Shards(4, 7, 8));
        assertThat(peers.api()).hasToString("http://127.0.0.1:4520/api/v10/");
        assertThat(peers.gateway()).hasValue(URI.create("ws://127.0.0.1:4521/"));
        assertThat(peers.proxy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DISCORD_TOKEN=not-a-token | DISCORD_TOKEN (environment): a bot’s token is three parts",
                "DISCORD_SHARDS=8-9/8 | DISCORD_SHARDS (environment): “8-9/8” names no shards",
                "DISCORD_SHARDS=two | DISCORD_SHARDS (environment): “two” names no shards",
                "DISCORD_GATEWAY_URL=https://a.b | DISCORD_GATEWAY_URL (environment): “https://a.b” is not a wss or ws",
                "DISCORD_API_URL=ws://a.b | DISCORD_API_URL (environment): “ws://a.b” is not an http or https",
                "SLACK_BOT_TOKEN=xapp-1 | SLACK_BOT_TOKEN (environment): a bot token begins with “xoxb-”",
                "SLACK_APP_TOKEN=xoxb-1 | SLACK_APP_TOKEN (environment): an app-level token begins with “xapp-”",
                "SLACK_SIGNING_SECRET=not one | SLACK_SIGNING_SECRET (environment): a signing secret is letters",
                "SLACK_BOT_TOKEN=xoxb-1 | SLACK_APP_TOKEN (environment): one of SLACK_APP_TOKEN",
                "SLACK_APP_TOKEN=xapp-1 | SLACK_BOT_TOKEN (environment): without it,",
                "SLACK_CLIENT_ID=1.2 | SLACK_CLIENT_SECRET (environment): SLACK_CLIENT_ID and",
                "SLACK_API_URL=slack.com/api | SLACK_API_URL (environment): “slack.com/api” is not an http or https",
                "PORT=70000 | PORT (environment): “70000” is not a port. Example: PORT=3000",
            })
    void what_cannot_be_used_is_told_in_one_line_that_names_the_variable(String set, String line) {
        set(set);
        WrongSetting wrong = catchThrowableOfType(WrongSetting.class, this::serving);
        assertThat(wrong.line(AppTexts.in(Language.ENGLISH))).startsWith(line).hasLineCount(1);
    }

    @Test
    void a_wrong_secret_is_not_shown() {
        set("SLACK_BOT_TOKEN=oops-xoxb-hush");
        WrongSetting wrong = catchThrowableOfType(WrongSetting.class, this::serving);
        assertThat(wrong.line(AppTexts.in(Language.FRENCH))).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://slack.com/api | - | http://proxy:8080",
                "https://slack.com/api | slack.com | -",
                "https://slack.com/api | example.com,.com | -",
                "https://slack.com/api | notslack.com | http://proxy:8080",
                "http://127.0.0.1:9000/api | - | -",
                "http://localhost:9000/api | - | -",
            })
    void the_systems_proxy_is_used_but_not_for_what_is_reached_without(String api, String without, String proxy) {
        set(
                "SLACK_BOT_TOKEN=xoxb-1",
                "SLACK_APP_TOKEN=xapp-1",
                "HTTPS_PROXY=http://proxy:8080",
                "SLACK_API_URL=" + api);
        if (without != null) {
            set("NO_PROXY=" + without);
        }
        assertThat(slack().proxy()).isEqualTo(Optional.ofNullable(proxy));
        assertThat(slack().api().toString()).endsWith("/api/");
    }

    private void set(String... settings) {
        for (String each : settings) {
            int equals = each.indexOf('=');
            environment.put(each.substring(0, equals), each.substring(equals + 1));
        }
    }

    private SlackSettings slack() {
        return serving().slack().orElseThrow();
    }

    private Serving serving() {
        return Serving.of(Values.read(Map.of(), environment), environment);
    }
}
