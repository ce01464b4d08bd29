package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.SlackHouse.Way;
import io.bottine.core.interaction.Workers;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Someone;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first seconds, in which the dictionaries are still being read. */
@Timeout(180)
class SlackEarlyTest {

    @ParameterizedTest
    @EnumSource(Way.class)
    void only_a_card_that_needs_words_waits_for_them(Way way, @TempDir Path data) {
        CountDownLatch read = new CountDownLatch(1);
        try (SlackHouse house =
                new SlackHouse(way, Language.ENGLISH, data, Map.of(), Workers.AT_ONCE, words -> once(read, words))) {
            FakeSlack slack = house.slack();
            Someone alex = house.user(ALEX);

            // The fake takes an acknowledgement after three seconds as a violation.
            assertThat(alex.complaint("open \"Mrs Roy\" Three weeks without news of my parcel")
                            .status())
                    .isEqualTo(200);
            house.user(LEAH).complaint("help");
            house.user(LEAH).seesPrivately("Bottine");
            assertThat(slack.messages("D0" + ALEX))
                    .noneMatch(message -> message.text().contains("Mrs Roy"));

            read.countDown();
            alex.seesPrivately("Mrs Roy #1");
            alex.hears("Mrs Roy #1");
            assertThat(slack.violations()).isEmpty();
        } finally {
            read.countDown();
        }
    }

    private static Supplier<Words> once(CountDownLatch read, Supplier<Words> words) {
        return () -> {
            try {
                read.await();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
            return words.get();
        };
    }
}
