package io.bottine.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.util.http.SlackHttpClient;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.outbox.Messenger.Delivery;
import io.bottine.core.team.Channels;
import io.bottine.core.team.Channels.Fitness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SlackMessengerTest {

    private static final TeamId TEAM = new TeamId("slack", "T1");
    private static final Place CHANNEL = new Place.Channel(TEAM, "C1");
    private static final Place DIRECT = new Place.Direct(new Person(TEAM, "U1"));
    private static final Card CARD = Card.of(new Block.Paragraph(Text.of("Mrs Roy <!channel> waits")));

    private Peer slack;
    private Api api;
    private Messenger messenger;
    private final List<Person> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @BeforeEach
    void start() throws IOException {
        slack = new Peer();
        api = new Api(Api.slack(slack.settings()), team -> slack.settings().botToken(), () -> now);
        People people = new People(api, person -> false, () -> now, Runnable::run);
        messenger = new SlackMessenger(api, people, told::add);
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"D7\",\"ts\":\"1700.0001\"}");
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_message_is_posted_so_that_nothing_in_it_pings_or_unfolds() {
        Delivery delivery = messenger.post(DIRECT, CARD, "key");

        assertThat(delivery).isEqualTo(new Delivery.Sent(new MessageRef(DIRECT, "D7/1700.0001")));
        assertThat(slack.asked("chat.postMessage").getFirst().body())
                .contains("channel=U1", "unfurl_links=0", "unfurl_media=0", "parse=none", "link_names=0")
                .contains("&text=Mrs Roy &lt;!channel&gt; waits");
        assertThat(told).containsExactly(new Person(TEAM, "U1"));
    }

    @Test
    void what_was_posted_is_edited_and_answered_in_its_thread_by_its_reference() {
        MessageRef message = new MessageRef(CHANNEL, "C1/1700.0001");

        assertThat(messenger.edit(message, CARD)).isEqualTo(new Delivery.Sent(message));
        assertThat(slack.asked("chat.update").getFirst().body()).contains("channel=C1", "ts=1700.0001");

        messenger.post(new Place.InThread(message), CARD, "key");
        assertThat(slack.asked("chat.postMessage").getFirst().body()).contains("channel=C1", "thread_ts=1700.0001");
    }

    @Test
    void a_429_is_obeyed_for_that_channel_without_asking_again_while_others_go_on() {
        slack.asksToWait("chat.postMessage", "42");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(42)));

        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1\"}");
        now = now.plusSeconds(2);
        assertThat(messenger.post(CHANNEL, CARD, "2")).isEqualTo(new Delivery.RetryAfter(Duration.ofSeconds(40)));
        assertThat(slack.asked("chat.postMessage")).hasSize(1);
        assertThat(messenger.edit(new MessageRef(CHANNEL, "C1/17.1"), CARD))
                .as("another method there")
                .isInstanceOf(Delivery.Sent.class);
        assertThat(messenger.post(DIRECT, CARD, "3")).isInstanceOf(Delivery.Sent.class);

        now = now.plusSeconds(40);
        assertThat(messenger.post(CHANNEL, CARD, "4")).isInstanceOf(Delivery.Sent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable"})
    void slacks_own_troubles_leave_everything_uncertain(String error) {
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isEqualTo(new Delivery.Uncertain(error));
    }

    @Test
    void a_broken_answer_leaves_everything_uncertain() {
        slack.fails("chat.postMessage", 503, "<html>busy</html>");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isEqualTo(new Delivery.Uncertain("HTTP 503"));

        slack.fails("chat.postMessage", 200, "<html>a proxy</html>");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isInstanceOf(Delivery.Uncertain.class);

        slack.fails("chat.postMessage", 200, "");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isInstanceOf(Delivery.Uncertain.class);

        slack.close();
        assertThat(messenger.post(CHANNEL, CARD, "1")).isInstanceOf(Delivery.Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_not_found",
                "is_archived",
                "not_in_channel",
                "cannot_dm_bot",
                "user_disabled",
                "messages_tab_disabled"
            })
    void what_will_never_arrive_is_given_up(String error) {
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isEqualTo(new Delivery.Unreachable(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message"})
    void a_message_that_was_deleted_is_gone_and_can_be_posted_anew(String error) {
        slack.answers("chat.update", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(messenger.edit(new MessageRef(CHANNEL, "C1/17.1"), CARD)).isEqualTo(new Delivery.Gone(error));
    }

    @Test
    void a_thread_whose_first_message_was_deleted_is_gone() {
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"thread_not_found\"}");
        Place thread = new Place.InThread(new MessageRef(CHANNEL, "C1/17.1"));
        assertThat(messenger.post(thread, CARD, "1")).isEqualTo(new Delivery.Gone("thread_not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "account_inactive", "token_revoked", "not_authed"})
    void a_token_that_is_refused_makes_the_team_wait(String error) {
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(messenger.post(CHANNEL, CARD, "1")).isEqualTo(new Delivery.TeamDown(error));
    }

    @Test
    void a_missing_scope_is_named_and_only_what_needs_it_waits_for_it() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(Api.class)).addAppender(log);
        slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"im:write\"}");

        assertThat(messenger.post(DIRECT, CARD, "1")).isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(5)));

        ((Logger) LoggerFactory.getLogger(Api.class)).detachAppender(log);
        assertThat(log.list.stream().filter(line -> line.getLevel() == Level.ERROR))
                .singleElement()
                .asString()
                .contains("im:write", "chat.postMessage");
        slack.answers("conversations.info", "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"groups:read\"}");
        assertThat(new SlackChannels(api).of((Place.Channel) CHANNEL))
                .isEqualTo(new Channels.Standing(Fitness.LACKS_PERMISSIONS, List.of("groups:read")));
    }

    @Test
    void a_slack_that_does_not_answer_in_time_leaves_everything_uncertain() {
        slack.holds("chat.postMessage");
        Slack sdk = Api.slack(slack.settings());
        assertThat(sdk.getConfig().getHttpClientCallTimeoutMillis()).isEqualTo(10_000);
        SlackHttpClient impatient = new SlackHttpClient(
                new OkHttpClient.Builder().callTimeout(Duration.ofMillis(100)).build());
        impatient.setConfig(sdk.getConfig());
        Api hasty = new Api(
                Slack.getInstance(sdk.getConfig(), impatient),
                team -> slack.settings().botToken(),
                () -> now);
        People people = new People(hasty, person -> false, () -> now, Runnable::run);

        assertThat(new SlackMessenger(hasty, people, told::add).post(CHANNEL, CARD, "1"))
                .isEqualTo(new Delivery.Uncertain("InterruptedIOException"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOOD | \"is_member\":true",
                "NOT_A_MEMBER | \"is_member\":false",
                "ARCHIVED | \"is_member\":true,\"is_archived\":true",
                "SHARED | \"is_member\":true,\"is_ext_shared\":true",
            })
    void a_channel_is_known_by_what_slack_tells_of_it(Fitness fitness, String told) {
        slack.answers("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C1\"," + told + "}}");
        assertThat(new SlackChannels(api).of((Place.Channel) CHANNEL).fitness()).isEqualTo(fitness);
    }

    @Test
    void a_channel_that_is_not_told_of_is_unknown_and_slack_that_is_silent_leaves_it_uncertain() {
        SlackChannels channels = new SlackChannels(api);
        slack.answers("conversations.info", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        assertThat(channels.of((Place.Channel) CHANNEL).fitness()).isEqualTo(Fitness.UNKNOWN);

        slack.fails("conversations.info", 500, "");
        assertThat(channels.of((Place.Channel) CHANNEL).fitness()).isEqualTo(Fitness.UNCERTAIN);
    }
}
