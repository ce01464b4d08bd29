package io.bottine.core.store;

import static io.bottine.core.store.Shop.LEA;
import static io.bottine.core.store.Shop.MORNING;
import static io.bottine.core.store.Shop.OMAR;
import static io.bottine.core.store.Shop.OTHER;
import static io.bottine.core.store.Shop.SHOP;
import static io.bottine.core.store.Shop.STRANGER;
import static io.bottine.core.store.Shop.next;
import static io.bottine.core.store.Shop.open;
import static io.bottine.core.store.Shop.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.CloseReason;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.StaleComplaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Written;
import io.bottine.core.reminder.Reminder;
import io.bottine.core.reminder.ReminderClock;
import io.bottine.core.team.Member;
import io.bottine.core.team.Member.Agreement;
import io.bottine.core.team.Settings;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept, on every database alike. */
@ParameterizedClass
@EnumSource
class LedgerContractTest {

    private final Backend backend;
    private final Path folder;
    private final Database database;

    LedgerContractTest(Backend backend, @TempDir Path folder) {
        this.backend = backend;
        this.folder = folder;
        this.database = Database.open(backend.fresh(folder));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void every_kind_of_event_is_told_again_as_it_happened() {
        Set<String> kinds = Shop.oneOfEach().stream()
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Event.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());

        Complaint complaint = Shop.complaint(SHOP, 1, LEA, Shop.oneOfEach());
        database.write(ledger -> {
            ledger.complaints().append(complaint, 1);
            return complaint;
        });

        assertThat(find(1)).contains(complaint);
    }

    @Test
    void what_happens_next_is_appended() {
        Complaint opened = open(database, LEA, "Mme Roy", "Mon colis ?");
        Complaint noted = next(opened, new NoteAdded(written("Rappeler le matin")));
        append(noted);

        assertThat(find(opened.number())).contains(noted);
    }

    @Test
    void two_who_write_upon_the_same_state_do_not_both_save() {
        Complaint opened = open(database, LEA, "Mme Roy", "Mon colis ?");
        append(next(opened, new NoteAdded(written("de Léa"))));

        assertThatThrownBy(() -> append(next(opened, new NoteAdded(written("d’Omar")))))
                .isInstanceOf(StaleComplaint.class)
                .hasMessageContaining("#1");
        assertThat(find(1).orElseThrow().history()).hasSize(3);
        assertThat(database.<List<Summary>>read(ledger -> ledger.complaints().search(SHOP, "d’Omar", 5)))
                .isEmpty();
    }

    @Test
    void those_who_write_at_the_same_moment_all_get_their_turn() throws Exception {
        open(database, LEA, "Mme Roy", "Mon colis ?");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Long> noteUponTheLatest = () -> database.write(ledger -> {
                Complaint noted = next(ledger.complaints().find(SHOP, 1).orElseThrow(), new NoteAdded(written("note")));
                ledger.complaints().append(noted, noted.version());
                return noted.version();
            });
            List<Future<Long>> notes = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> noteUponTheLatest).toList());
            for (Future<Long> note : notes) {
                note.get();
            }
        }
        assertThat(find(1).orElseThrow().version()).isEqualTo(10);
    }

    @Test
    void each_team_counts_its_own_complaints() {
        assertThat(open(database, LEA, "A", "a").number()).isEqualTo(1);
        assertThat(open(database, LEA, "B", "b").number()).isEqualTo(2);
        assertThat(open(database, STRANGER, "C", "c").number()).isEqualTo(1);
    }

    @Test
    void nothing_is_left_of_work_that_failed() {
        assertThatThrownBy(() -> database.write(ledger -> {
                    int number = ledger.complaints().nextNumber(SHOP);
                    ledger.complaints().append(Shop.complaint(SHOP, number, LEA, Shop.oneOfEach()), 1);
                    ledger.teams()
                            .save(
                                    SHOP,
                                    new Settings(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            LocalTime.NOON,
                                            LocalTime.MIDNIGHT,
                                            Optional.of("10 €"),
                                            false));
                    ledger.isFirst(SHOP, "click-1", MORNING);
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");

        assertThat(find(1)).isEmpty();
        database.write(ledger -> {
            assertThat(ledger.complaints().search(SHOP, "", 9)).isEmpty();
            assertThat(ledger.teams().settings(SHOP)).isEqualTo(Settings.DEFAULT);
            assertThat(ledger.isFirst(SHOP, "click-1", MORNING)).isTrue();
            assertThat(ledger.complaints().nextNumber(SHOP)).isEqualTo(1);
            return true;
        });
    }

    @Test
    void a_double_click_is_seen_once_in_each_team() {
        assertThat(isFirst(LEA, "click-1")).isTrue();
        assertThat(isFirst(LEA, "click-1")).isFalse();
        assertThat(isFirst(STRANGER, "click-1")).isTrue();
        assertThat(isFirst(LEA, "click-2")).isTrue();
    }

    @Test
    void a_unit_of_work_within_another_is_refused_rather_than_waiting_for_itself() {
        assertThatThrownBy(() -> database.write(ledger -> database.read(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within another");
        assertThat(find(1)).isEmpty();
    }

    @Test
    void reading_cannot_write() {
        assertThatThrownBy(() -> database.read(ledger -> ledger.complaints().nextNumber(SHOP)))
                .isInstanceOf(RuntimeException.class);
        assertThat(open(database, LEA, "A", "a").number()).isEqualTo(1);
    }

    @Test
    void lists_show_first_who_is_due_first() {
        open(database, LEA, "Personne", "rien");
        Complaint late = open(database, LEA, "M. Tard", "tard");
        append(next(late, new Event.PromiseMade(1, written("Rappeler"), LEA, MORNING.plusSeconds(9000))));
        Complaint soon = open(database, OMAR, "Mme Tôt", "tôt");
        append(next(soon, new Event.PromiseMade(1, written("Rappeler"), OMAR, MORNING.plusSeconds(600))));
        Complaint closed = open(database, LEA, "M. Fini", "fini");
        append(next(closed, new Event.Closed(CloseReason.MISTAKE, Optional.empty())));

        assertThat(openOf(Optional.empty()))
                .extracting(Summary::customer)
                .containsExactly("Mme Tôt", "M. Tard", "Personne");
        assertThat(openOf(Optional.of(LEA))).extracting(Summary::number).containsExactly(2, 1);
        Summary first = openOf(Optional.of(OMAR)).getFirst();
        assertThat(first.owner()).isEqualTo(OMAR);
        assertThat(first.nextDue()).contains(MORNING.plusSeconds(600).truncatedTo(ChronoUnit.MICROS));
        assertThat(first.open()).isTrue();
    }

    @Test
    void a_name_that_was_corrected_is_the_one_in_lists() {
        Complaint opened = open(database, LEA, "Mme Roi", "Mon colis ?");
        append(next(opened, new Event.CustomerCorrected(written("Mme Roy"))));

        assertThat(openOf(Optional.empty())).extracting(Summary::customer).containsExactly("Mme Roy");
    }

    @Test
    void text_that_no_database_can_hold_is_kept_as_far_as_it_can_be() {
        open(database, LEA, "Mme\0Roy", "demi \uD83D paire, 😡 entier, \u202Eenvers, <!channel>");

        Complaint found = find(1).orElseThrow();
        assertThat(found.customer().body()).isEqualTo("Mme\uFFFDRoy");
        assertThat(found.lastWords().orElseThrow().words().body())
                .isEqualTo("demi \uFFFD paire, 😡 entier, \u202Eenvers, <!channel>");
    }

    @Test
    void words_that_were_erased_are_empty_and_the_history_still_stands() {
        Complaint opened = open(database, LEA, "Mme Roy", "Mon colis ?");
        Jdbi.create(database.pools().writers())
                .useHandle(handle -> handle.execute("delete from written where body = 'Mme Roy'"));

        Complaint found = find(1).orElseThrow();
        assertThat(found.customer()).isEqualTo(new Written(opened.customer().id(), ""));
        assertThat(found.customer().isErased()).isTrue();
        assertThat(openOf(Optional.empty())).extracting(Summary::customer).containsExactly("");
    }

    @Test
    void a_team_is_erased_whole_and_no_other() {
        Person otherLea = new Person(OTHER, LEA.id());
        Reminder reminder = new Reminder(SHOP, 1, Reminder.Kind.SILENCE, 0, 1);
        Reminder others = new Reminder(OTHER, 1, Reminder.Kind.SILENCE, 0, 1);
        open(database, LEA, "Mme Roy", "Mon colis ?");
        open(database, otherLea, "M. Low", "Ma facture ?");
        String aside = database.write(ledger -> {
            ledger.teams().save(SHOP, Settings.DEFAULT.to(Optional.of(new Place.Channel(SHOP, "C-HELP"))));
            ledger.teams()
                    .save(new Member(LEA, "Léa", Locale.FRANCE, ZoneId.of("Europe/Paris"), Agreement.NEUTRAL, true));
            ledger.teams().saveDirect(LEA);
            ledger.reminders().set(reminder, MORNING);
            ledger.reminders().set(others, MORNING);
            return ledger.putAside(LEA, "secret", MORNING);
        });
        assertThat(database.<List<TeamId>>read(ledger -> ledger.teams().of(SHOP.platform(), LEA.id())))
                .contains(SHOP);
        assertThat(database.<Optional<TeamId>>read(ledger -> ledger.teams().direct(SHOP.platform(), LEA.id())))
                .contains(SHOP);

        database.write(ledger -> {
            ledger.erase(SHOP);
            return SHOP;
        });

        database.read(ledger -> {
            assertThat(ledger.complaints().find(SHOP, 1)).isEmpty();
            assertThat(ledger.teams().settings(SHOP)).isEqualTo(Settings.DEFAULT);
            assertThat(ledger.teams().members(SHOP)).isEmpty();
            assertThat(ledger.teams().of(SHOP.platform(), LEA.id())).doesNotContain(SHOP);
            assertThat(ledger.teams().direct(SHOP.platform(), LEA.id())).isEmpty();
            assertThat(ledger.aside(SHOP, aside)).isEmpty();
            assertThat(ledger.complaints().find(OTHER, 1)).isPresent();
            return ledger;
        });
        List<Reminder> rung = new ArrayList<>();
        try (ReminderClock clock = database.reminderClock(() -> MORNING.plusSeconds(60))) {
            clock.runDue(rung::add);
        }
        assertThat(rung).containsExactly(others);
    }

    @Test
    void no_query_reads_across_teams() {
        open(database, LEA, "Mme Roy", "Mon colis ?");
        Member lea =
                new Member(LEA, "Léa", Locale.CANADA_FRENCH, ZoneId.of("America/Montreal"), Agreement.FEMININE, true);
        String aside = database.write(ledger -> {
            ledger.teams()
                    .save(
                            SHOP,
                            new Settings(
                                    Optional.of(new Place.Channel(SHOP, "C-HELP")),
                                    Optional.of("S-AGENTS"),
                                    Optional.of("S-LEADS"),
                                    LocalTime.of(8, 0),
                                    LocalTime.of(17, 30),
                                    Optional.of("20 €"),
                                    false));
            ledger.teams().save(lea);
            return ledger.putAside(LEA, "secret", MORNING);
        });

        database.read(ledger -> {
            assertThat(ledger.complaints().find(OTHER, 1)).isEmpty();
            assertThat(ledger.complaints().open(OTHER, Optional.empty())).isEmpty();
            assertThat(ledger.complaints().open(OTHER, Optional.of(new Person(OTHER, LEA.id()))))
                    .isEmpty();
            assertThat(ledger.complaints().open(OTHER, Optional.of(LEA))).isEmpty();
            assertThat(ledger.complaints().search(OTHER, "colis", 9)).isEmpty();
            assertThat(ledger.teams().settings(OTHER)).isEqualTo(Settings.DEFAULT);
            assertThat(ledger.teams().member(new Person(OTHER, LEA.id()))).isEmpty();
            assertThat(ledger.teams().members(OTHER)).isEmpty();
            assertThat(ledger.aside(OTHER, aside)).isEmpty();

            assertThat(ledger.complaints().find(SHOP, 1)).isPresent();
            assertThat(ledger.teams().settings(SHOP).ceiling()).contains("20 €");
            assertThat(ledger.teams().settings(SHOP).channel()).contains(new Place.Channel(SHOP, "C-HELP"));
            assertThat(ledger.teams().member(LEA)).contains(lea);
            assertThat(ledger.teams().members(SHOP)).containsExactly(lea);
            assertThat(ledger.aside(SHOP, aside)).contains("secret");
            return true;
        });
        assertThatThrownBy(() -> append(Shop.complaint(
                        SHOP,
                        9,
                        STRANGER,
                        List.of(new Event.Opened(written("X"), LEA, Channel.EMAIL, Language.FRENCH)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_put_aside_has_an_id_that_nobody_guesses_and_is_cleared_away() {
        String first = database.write(ledger -> ledger.putAside(LEA, "a".repeat(100_000), MORNING));
        String second = database.write(ledger -> ledger.putAside(LEA, "b", MORNING.plusSeconds(60)));
        isFirst(LEA, "click-1");

        assertThat(first).matches("[A-Za-z0-9]{11,}").isNotEqualTo(second);
        database.write(ledger -> {
            ledger.clearBefore(MORNING.plusSeconds(30));
            return true;
        });
        database.read(ledger -> {
            assertThat(ledger.aside(SHOP, first)).isEmpty();
            assertThat(ledger.aside(SHOP, second)).contains("b");
            return true;
        });
        assertThat(isFirst(LEA, "click-1")).isTrue();
    }

    @Test
    void a_member_is_replaced_and_not_doubled() {
        Member before = new Member(OMAR, "Omar", Locale.FRENCH, ZoneId.of("Europe/Paris"), Agreement.NEUTRAL, false);
        Member after = new Member(OMAR, "Omar B.", Locale.UK, ZoneId.of("Europe/London"), Agreement.MASCULINE, true);
        database.write(ledger -> {
            ledger.teams().save(before);
            ledger.teams().save(after);
            return true;
        });
        assertThat(database.<List<Member>>read(ledger -> ledger.teams().members(SHOP)))
                .containsExactly(after);
    }

    @Test
    void a_promise_for_the_end_of_time_is_kept_all_the_same() {
        Complaint opened = open(database, LEA, "A", "a");
        append(next(
                opened, new Event.PromiseMade(1, written("Un jour"), LEA, Instant.parse("+12000-01-01T00:00:00Z"))));
        assertThat(find(1).orElseThrow().promise(1).orElseThrow().due().toString())
                .startsWith("+12000");
        assertThat(openOf(Optional.empty())).hasSize(1);
    }

    @Test
    void what_a_platform_handed_over_is_kept_for_its_team_alone() {
        database.write(ledger -> {
            ledger.installations().save(SHOP, "sealed");
            ledger.installations().save(OTHER, "sealed too");
            ledger.installations().save(SHOP, "sealed anew");
            return true;
        });

        assertThat(database.<Optional<String>>read(
                        ledger -> ledger.installations().find(SHOP)))
                .contains("sealed anew");
        assertThat(database.<Map<TeamId, String>>read(
                        ledger -> ledger.installations().all(SHOP.platform())))
                .containsEntry(SHOP, "sealed anew")
                .doesNotContainValue("sealed");
        assertThat(database.<Map<TeamId, String>>read(
                        ledger -> ledger.installations().all("nowhere")))
                .isEmpty();

        database.write(ledger -> {
            ledger.installations().remove(SHOP);
            return true;
        });
        assertThat(database.<Optional<String>>read(
                        ledger -> ledger.installations().find(SHOP)))
                .isEmpty();
        assertThat(database.<Optional<String>>read(
                        ledger -> ledger.installations().find(OTHER)))
                .contains("sealed too");
    }

    @Test
    void who_left_is_no_member_until_they_come_back() {
        Member lea = new Member(LEA, "Léa", Locale.FRANCE, ZoneId.of("Europe/Paris"), Agreement.FEMININE, true);
        database.write(ledger -> {
            ledger.teams().save(lea);
            ledger.teams().leave(LEA);
            return lea;
        });
        assertThat(database.<List<Member>>read(ledger -> ledger.teams().members(SHOP)))
                .isEmpty();
        assertThat(database.<Boolean>read(ledger -> ledger.teams().hasLeft(LEA)))
                .isTrue();
        assertThat(database.<Boolean>read(ledger -> ledger.teams().hasLeft(OMAR)))
                .isFalse();
        assertThat(database.<Optional<Member>>read(ledger -> ledger.teams().member(LEA)))
                .hasValueSatisfying(member -> {
                    assertThat(member.name()).isEqualTo("Léa");
                    assertThat(member.lead()).isFalse();
                });

        database.write(ledger -> {
            ledger.teams().save(lea);
            return lea;
        });
        assertThat(database.<List<Member>>read(ledger -> ledger.teams().members(SHOP)))
                .containsExactly(lea);
    }

    @Test
    void an_operator_is_told_the_facts_and_no_secret() {
        DatabaseFacts facts = database.describe();

        assertThat(facts.kind()).containsIgnoringCase(backend.name());
        assertThat(facts.schema()).isEqualTo("5");
        assertThat(facts.bytes()).isGreaterThan(10_000);
        assertThat(facts.toString()).doesNotContain("postgres:postgres").doesNotContain("password");
    }

    @Test
    void two_complaints_may_refer_to_the_same_words() {
        Complaint first = open(database, LEA, "Mme Roy", "Mon colis ?");
        Complaint second = open(database, LEA, "Mme Roi", "Et l’autre ?");
        append(next(second, new Event.CustomerCorrected(first.customer())));

        assertThat(find(2).orElseThrow().customer()).isEqualTo(first.customer());
        assertThat(find(1)).contains(first);
    }

    @Test
    void a_database_of_a_later_version_is_refused() {
        DatabaseSettings settings = backend.fresh(folder.resolve("later"));
        try (Database later = Database.open(settings)) {
            Jdbi.create(later.pools().writers()).useHandle(handle -> handle.execute("""
                    insert into schema_history (installed_rank, version, description, type, script, checksum,
                                                installed_by, execution_time, success)
                    values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, true)"""));
        }
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("later version")
                .hasMessageContaining("99")
                .extracting(problem -> ((DatabaseProblem) problem).kind())
                .isEqualTo(DatabaseProblem.Kind.NEWER);
    }

    @Test
    void opening_again_finds_everything() {
        DatabaseSettings settings = backend.fresh(folder.resolve("again"));
        Complaint opened;
        try (Database first = Database.open(settings)) {
            opened = open(first, LEA, "Mme Roy", "Mon colis ?");
        }
        try (Database second = Database.open(settings)) {
            assertThat(second.<Optional<Complaint>>read(
                            ledger -> ledger.complaints().find(SHOP, 1)))
                    .contains(opened);
        }
    }

    private Optional<Complaint> find(int number) {
        return database.read(ledger -> ledger.complaints().find(SHOP, number));
    }

    private void append(Complaint complaint) {
        database.write(ledger -> {
            ledger.complaints().append(complaint, complaint.version());
            return true;
        });
    }

    private boolean isFirst(Person person, String id) {
        return database.write(ledger -> ledger.isFirst(person.team(), id, MORNING));
    }

    private List<Summary> openOf(Optional<Person> owner) {
        return database.read(ledger -> ledger.complaints().open(SHOP, owner));
    }
}
