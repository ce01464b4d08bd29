package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.app.SlackHouse.Way;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.Ack;
import io.bottine.slack.fake.Envelope;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.SignedPosts;
import io.bottine.slack.fake.Someone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes in by HTTP and is not from Slack, or not whole: refused, without a word too much, and without a trace. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackHostileTest {

    private static final long SEED = 20261122;
    private static final int MUTATED = 10_000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> NOT_FOR_STRANGERS =
            List.of("Exception", "\tat ", "java.", "io.bottine", "org.eclipse", "Jetty", "Caused by");

    private SlackHouse house;
    private FakeSlack slack;
    private SignedPosts posts;
    private final List<Envelope> real = new ArrayList<>();

    /** Of those, what only looks. */
    private final List<Envelope> looking = new ArrayList<>();

    @BeforeAll
    void aComplaintIsThere(@TempDir Path data) {
        house = new SlackHouse(Way.HTTP, Language.ENGLISH, data);
        slack = house.slack();
        posts = new SignedPosts(
                URI.create("http://127.0.0.1:" + house.port() + "/slack/events"),
                FakeSlack.SIGNING_SECRET,
                () -> SlackHouse.MONDAY);
        Someone alex = house.user(ALEX);
        alex.complaint("open \"Mrs Roy\" Three weeks without news of my parcel");
        real.add(slack.last());
        alex.seesPrivately("Mrs Roy #1");
        alex.hears("Mrs Roy #1");
        alex.does("note");
        real.add(slack.last());
        alex.submit(Map.of("note", "prefers mornings"));
        real.add(slack.last());
        alex.seesPrivately("Note added");
        alex.opensHome();
        real.add(slack.last());
        looking.add(slack.last());
        alex.seesHome("Mrs Roy #1");
        alex.shortcut("open");
        real.add(slack.last());
        looking.add(slack.last());
        alex.seesForm();
        alex.complaint("show #1");
        real.add(slack.last());
        looking.add(slack.last());
        alex.seesPrivately("Mrs Roy #1");
    }

    @AfterAll
    void close() {
        posts.close();
        house.close();
        // Ids that were broken lead nowhere; everything else that was sent keeps to the rules of Slack.
        for (String lost : List.of("trigger", "a channel that never was", "the home of somebody who is not here")) {
            slack.forgive(violation -> violation.contains(lost));
        }
        assertThat(slack.violations()).isEmpty();
    }

    private static void isQuietlyRefused(Ack ack) {
        assertThat(ack.status()).isBetween(400, 499);
        saysNothing(ack);
    }

    private static void saysNothing(Ack ack) {
        assertThat(ack.raw()).doesNotContain(NOT_FOR_STRANGERS).doesNotContain("Roy");
    }

    private static long now() {
        return SlackHouse.MONDAY.getEpochSecond();
    }

    @Test
    void a_forged_signature_is_refused() {
        List<String> before = complaints();
        byte[] body = real.getFirst().body().getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(now());
        String right = posts.signature(timestamp, body);
        String forged = right.substring(0, right.length() - 1) + (right.endsWith("0") ? "1" : "0");

        for (String signature : List.of(
                forged, "", "v0=", "v1=" + right.substring(3), right.toUpperCase(java.util.Locale.ROOT), "nonsense")) {
            isQuietlyRefused(posts.raw(FORM, body, timestamp, signature, Map.of()));
        }

        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void a_stale_or_odd_timestamp_is_refused() {
        byte[] body = real.getFirst().body().getBytes(StandardCharsets.UTF_8);
        for (String timestamp : List.of(
                Long.toString(now() - 6 * 60),
                Long.toString(now() + 6 * 60),
                "0",
                "-1",
                "",
                "soon",
                "99999999999999999999",
                Long.toString(Long.MIN_VALUE))) {
            isQuietlyRefused(posts.raw(FORM, body, timestamp, posts.signature(timestamp, body), Map.of()));
        }
    }

    @Test
    void a_replayed_request_is_refused() {
        byte[] body = "command=%2Fcomplaint&text=help&team_id=T0ATELIER&user_id=U0ALEX&trigger_id=1.2.replayed"
                .getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(now());
        String signature = posts.signature(timestamp, body);
        assertThat(posts.raw(FORM, body, timestamp, signature, Map.of()).status())
                .isEqualTo(200);

        isQuietlyRefused(posts.raw(FORM, body, timestamp, signature, Map.of()));
    }

    @Test
    void a_retry_of_slack_with_the_same_signature_is_acknowledged_and_nothing_is_done_again() {
        Someone alex = house.user(ALEX);
        alex.complaint("promise #1 call her back tomorrow 3pm");
        Envelope note = slack.last();
        alex.seesPrivately("call her back");
        List<String> before = complaints();
        byte[] body = note.body().getBytes(StandardCharsets.UTF_8);
        // As the first was signed, to the second.
        String timestamp = Long.toString(now());
        String signature = posts.signature(timestamp, body);
        Map<String, String> again = Map.of("X-Slack-Retry-Num", "1", "X-Slack-Retry-Reason", "http_timeout");

        Ack retry = posts.raw(note.contentType(), body, timestamp, signature, again);
        Ack replay = posts.raw(note.contentType(), body, timestamp, signature, Map.of());

        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.raw()).isEmpty();
        isQuietlyRefused(replay);
        alex.complaint("help");
        alex.seesPrivately("Bottine");
        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void a_retry_that_was_tampered_with_is_refused_like_anything_else() {
        byte[] body = real.getFirst().body().getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(now());
        String signature = posts.signature(timestamp, body);
        body[body.length - 1] ^= 1;

        isQuietlyRefused(posts.raw(FORM, body, timestamp, signature, Map.of("X-Slack-Retry-Num", "1")));
    }

    @Test
    void an_oversized_body_is_refused() {
        byte[] body = ("text=" + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(now());

        Ack ack = posts.raw(FORM, body, timestamp, posts.signature(timestamp, body), Map.of());

        assertThat(ack.status()).isEqualTo(413);
        saysNothing(ack);
    }

    @Test
    void a_truncated_body_with_its_old_signature_is_refused() {
        String timestamp = Long.toString(now());
        for (Envelope envelope : real) {
            byte[] whole = envelope.body().getBytes(StandardCharsets.UTF_8);
            String signature = posts.signature(timestamp, whole);
            for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
                byte[] cut = java.util.Arrays.copyOf(whole, length);
                isQuietlyRefused(posts.raw(envelope.contentType(), cut, timestamp, signature, Map.of()));
            }
        }
    }

    @Test
    void the_challenge_of_slack_is_answered() {
        ObjectNode challenge = JsonNodeFactory.instance
                .objectNode()
                .put("token", "t")
                .put("challenge", "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P")
                .put("type", "url_verification");

        Ack ack = posts.post("application/json", challenge.toString(), now(), Map.of());

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.raw()).contains("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    @Test
    void ten_thousand_mutated_requests_are_refused_or_answered_and_change_nothing() {
        List<String> before = complaints();
        Random random = new Random(SEED);

        for (int i = 0; i < MUTATED; i++) {
            boolean signed = random.nextBoolean();
            List<Envelope> from = signed ? looking : real;
            Envelope envelope = from.get(random.nextInt(from.size()));
            String body = mutated(envelope.body(), random);
            // Half of them are signed for what they are, as if Slack itself sent nonsense; the others for what they
            // were.
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String timestamp = Long.toString(now() + random.nextInt(200) - 100);
            byte[] signedFor = signed ? bytes : envelope.body().getBytes(StandardCharsets.UTF_8);
            Ack ack = posts.raw(
                    envelope.contentType(), bytes, timestamp, posts.signature(timestamp, signedFor), Map.of());
            assertThat(ack.status()).as("request %d: %s", i, body).isLessThan(500);
            if (!signed && !body.equals(envelope.body())) {
                assertThat(ack.status()).isEqualTo(401);
            }
            saysNothing(ack);
        }

        house.user(ALEX).complaint("help");
        house.user(ALEX).seesPrivately("Bottine");
        assertThat(complaints()).isEqualTo(before);
        assertThat(slack.world().team(TEAM).id()).isEqualTo(TEAM);
    }

    /** All that is kept; what only keeps things from being done twice may grow, and messages are sent meanwhile. */
    private List<String> complaints() {
        return house.kept().stream()
                .filter(row ->
                        List.of("team|", "member|", "complaint|", "entry|", "written|", "installation|", "halt|")
                                .stream()
                                .anyMatch(row::startsWith))
                .toList();
    }

    private static String mutated(String body, Random random) {
        StringBuilder text = new StringBuilder(body);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(1, 0xd7ff));
                case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 3 -> text.setLength(at);
                case 4 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
                default -> text.replace(at, Math.min(text.length(), at + 1 + random.nextInt(30)), "");
            }
        }
        return text.toString();
    }
}
