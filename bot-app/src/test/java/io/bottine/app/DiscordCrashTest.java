package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Fault;
import io.bottine.discord.fake.Guilds;
import io.bottine.discord.fake.Someone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code bottine run} as a process of its own, killed without a warning. */
@Timeout(240)
class DiscordCrashTest {

    @TempDir
    Path data;

    private final FakeDiscord discord =
            FakeDiscord.start(InstantSource.system()).withCardsToFollow();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void furnish() {
        Guilds.furnish(discord.world(), "en-GB");
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void what_was_confirmed_is_there_after_kill_9_and_what_was_not_sent_yet_is_sent() throws Exception {
        Process first = run();
        Someone leah = discord.user(LEAH);
        leah.complaint("settings");
        leah.does("set-team");
        leah.submit(Map.of("channel", HELP));
        leah.seesPrivately("#" + HELP);
        Someone alex = discord.user(ALEX);
        String direct = discord.world().person(ALEX).direct();
        // What Alex is to have in the direct messages does not get through for now.
        discord.fail(Fault.of(Fault.POST).in(direct).status(500).always());
        alex.complaint("open", "customer", "Mrs Roy", "words", "Three weeks without news of my parcel");
        alex.seesPrivately("Mrs Roy #1");
        alex.complaint("promise", "complaint", "1", "what", "call her back", "when", "in 3 days");
        alex.seesPrivately("call her back");

        // SIGKILL: no hook runs, nothing is flushed.
        first.toHandle().destroyForcibly();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(discord.messages(direct)).isEmpty();
        discord.allWell();
        alex.lookedAtAll();
        run();

        assertThat(alex.hears("Mrs Roy #1").text()).contains("call her back");
        alex.complaint("show", "complaint", "1");
        assertThat(alex.seesPrivately("Mrs Roy #1").text()).contains("call her back");
        List<String> kept = SlackHouse.kept(data);
        assertThat(kept.stream().filter(row -> row.contains("promise-made"))).hasSize(1);
        assertThat(kept).anyMatch(row -> row.startsWith("scheduled_tasks") && row.contains(TEAM));
    }

    /** Starts it on the data, and waits until it takes in what Discord sends. */
    private Process run() throws IOException {
        int before = discord.identified();
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
                .removeIf(name -> name.startsWith("BOTTINE")
                        || name.startsWith("DATABASE")
                        || name.startsWith("SLACK")
                        || name.startsWith("DISCORD"));
        builder.environment().putAll(DiscordHouse.environment(discord, data));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        started.add(process);
        discord.await("a connection", each -> each.identified() > before && each.liveConnections() > 0);
        return process;
    }
}
