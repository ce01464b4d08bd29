package io.bottine.phrasebook.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Source;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Spoilt messages and drafts of the corpus: nothing may be thrown, and none may run away with the processor, however busy
 * the machine is. Some hundreds in every build; {@code make mutate} takes 100,000.
 */
class MutatedMessagesTest {

    private static final int NUMBER = Integer.getInteger("mutated", 300);
    /** Twenty thousand characters take a second of a slow processor; how fast they are answered, the benchmark tells. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(4);

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final int SHOWN = 20;
    private static final Moment MOMENT = new Moment(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC, Locale.ROOT);

    private static Words words;
    private static Mutations mutations;

    @BeforeAll
    static void load() {
        words = OfflineWords.load();
        List<String> texts = Stream.of("messages-fr", "messages-en", "drafts-fr", "drafts-en")
                .flatMap(name -> new CorpusForm().items(Path.of("src/corpus/open", name + ".jsonl")).stream())
                .map(CorpusForm.Item::text)
                .toList();
        mutations = new Mutations(texts);
        texts.stream()
                .limit(30)
                .forEach(
                        text -> { // what is read or compiled once is no text's fault
                            words.reflect(message(text, 0));
                            words.check(draft(text, 0));
                        });
    }

    private static Message message(String text, long number) {
        return new Message(
                text,
                language(number),
                CHANNELS.get((int) (number % CHANNELS.size())),
                number % 5 == 0 ? Optional.of(Source.NOTES) : Optional.empty(),
                MOMENT,
                number % 2 == 0 ? Language.FRENCH : Language.ENGLISH,
                List.of());
    }

    private static Draft draft(String text, long number) {
        return new Draft(text, language(number), MOMENT, number % 2 == 0 ? Language.FRENCH : Language.ENGLISH);
    }

    /** Known, known wrongly, or not known. */
    private static Optional<Language> language(long number) {
        return number % 3 == 0 ? Optional.of(number % 2 == 0 ? Language.FRENCH : Language.ENGLISH) : Optional.empty();
    }

    @Test
    void no_spoilt_message_throws_or_runs_away() {
        assertThat(failures(
                        number -> words.reflect(message(mutations.of(number), number)), MutatedMessagesTest::isWhole))
                .isEmpty();
    }

    @Test
    void no_spoilt_draft_throws_or_runs_away() {
        assertThat(failures(
                        number -> words.check(draft(mutations.of(number), number)),
                        check -> check.findings().stream().allMatch(MutatedMessagesTest::isWhole)))
                .isEmpty();
    }

    /** However odd the message, the agent gets something to say. */
    private static boolean isWhole(Reflection reflection) {
        return reflection.suggestions().size() >= 3
                && !reflection.emotions().isEmpty()
                && reflection.suggestions().stream()
                        .noneMatch(suggestion -> suggestion.text().isBlank());
    }

    private static boolean isWhole(DraftCheck.Finding finding) {
        return finding.start() >= 0 && finding.start() + finding.quote().length() == finding.end();
    }

    private static <T> List<String> failures(LongFunction<T> answer, Function<T, Boolean> isWhole) {
        Duration patience = Duration.ofMinutes(3).plusMillis(100L * NUMBER); // for what never ends
        return assertTimeoutPreemptively(
                patience,
                () -> LongStream.range(0, NUMBER)
                        .parallel()
                        .mapToObj(number -> failure(number, answer, isWhole))
                        .flatMap(Optional::stream)
                        .limit(SHOWN)
                        .toList());
    }

    private static <T> Optional<String> failure(long number, LongFunction<T> answer, Function<T, Boolean> isWhole) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            if (!isWhole.apply(answer.apply(number))) {
                return Optional.of(number + " is answered in part: " + mutations.of(number));
            }
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(number + " throws " + e + " at "
                    + Stream.of(e.getStackTrace()).limit(3).toList() + ": " + mutations.of(number));
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return took < LONGEST
                ? Optional.empty()
                : Optional.of(
                        number + " takes " + TimeUnit.NANOSECONDS.toMillis(took) + " ms: " + mutations.of(number));
    }

    @Test
    void the_same_number_spoils_the_same_way() {
        Mutations some = new Mutations(List.of("I have been waiting for my kettle since Monday."));

        List<String> spoilt = LongStream.range(0, 50).mapToObj(some::of).toList();

        assertThat(LongStream.range(0, 50).mapToObj(some::of).toList()).isEqualTo(spoilt);
        assertThat(Set.copyOf(spoilt)).hasSizeGreaterThan(40);
    }

    @Test
    void what_throws_and_what_says_nothing_is_told_with_the_text_that_did_it() {
        assertThat(failures(
                        number -> {
                            if (number == 7) {
                                throw new IllegalStateException("no such word");
                            }
                            return number;
                        },
                        number -> number != 11))
                .hasSize(2)
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("7 throws java.lang.IllegalStateException: no such word")
                        .endsWith(mutations.of(7)))
                .anySatisfy(failure -> assertThat(failure).isEqualTo("11 is answered in part: " + mutations.of(11)));
    }
}
