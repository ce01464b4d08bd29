package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.SlackHouse.Way;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Fault;
import io.bottine.slack.fake.Someone;
import io.bottine.slack.fake.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bottine run} as a process of its own, killed without a warning. */
@Timeout(240)
class SlackCrashTest {

    @TempDir
    Path data;

    private final FakeSlack slack = FakeSlack.start(InstantSource.system());
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void furnish() {
        Workspaces.furnish(slack.world(), "en-GB", "Europe/London");
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        slack.close();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void what_was_confirmed_is_there_after_kill_9_and_what_was_not_sent_yet_is_sent() throws Exception {
        Process first = run();
        Someone alex = slack.user(ALEX);
        // What Alex is to have in the direct messages does not get through for now.
        slack.fail(Fault.of("chat.postMessage").in(ALEX).status(503).always());
        alex.complaint("open \"Mrs Roy\" Three weeks without news of my parcel");
        alex.seesPrivately("Mrs Roy #1");
        alex.complaint("promise call her back in 3 days");
        alex.seesPrivately("call her back");

        // SIGKILL: no hook runs, nothing is flushed.
        first.toHandle().destroyForcibly();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(slack.messages("D0" + ALEX).stream().filter(message -> !message.ephemeral()))
                .isEmpty();
        slack.allWell();
        alex.lookedAtAll();
        run();

        assertThat(alex.hears("Mrs Roy #1").text()).contains("call her back");
        alex.complaint("show #1");
        assertThat(alex.seesPrivately("Mrs Roy #1").text()).contains("call her back");
        List<String> kept = SlackHouse.kept(data);
        assertThat(kept.stream().filter(row -> row.contains("promise-made"))).hasSize(1);
        assertThat(kept).anyMatch(row -> row.startsWith("scheduled_tasks") && row.contains(TEAM));
    }

    /** Starts it on the data, and waits until it takes in what Slack sends. */
    private Process run() throws IOException {
        int before = slack.connections();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Bottine.class.getName(),
                "run");
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("BOTTINE") || name.startsWith("DATABASE") || name.startsWith("SLACK"));
        builder.environment().putAll(SlackHouse.environment(slack, Way.SOCKET_MODE, data));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        started.add(process);
        slack.await("a connection", each -> each.connections() > before && each.liveConnections() > 0);
        return process;
    }
}
