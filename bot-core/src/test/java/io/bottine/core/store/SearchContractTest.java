package io.bottine.core.store;

import static io.bottine.core.store.Shop.LEA;
import static io.bottine.core.store.Shop.SHOP;
import static io.bottine.core.store.Shop.next;
import static io.bottine.core.store.Shop.open;
import static io.bottine.core.store.Shop.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.NoteAdded;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How complaints are found, on every database alike. */
@ParameterizedClass
@EnumSource
class SearchContractTest {

    private final Database database;

    SearchContractTest(Backend backend, @TempDir Path folder) {
        this.database = Database.open(backend.fresh(folder));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void a_search_minds_neither_case_nor_accents_and_wants_all_words() {
        open(database, LEA, "Mme Lefèvre", "Ma cafetière neuve fuit, c’est inadmissible. Un cœur brisé.");
        open(database, LEA, "M. Roy", "La cafetiere est cassée");

        assertThat(search("LEFEVRE")).containsExactly(1);
        assertThat(search("cafetière")).containsExactly(2, 1);
        assertThat(search("CAFETIERE c'est")).containsExactly(1);
        assertThat(search("coeur")).containsExactly(1);
        assertThat(search("cafetière Lefèvre Roy")).isEmpty();
        assertThat(search("")).containsExactly(2, 1);
        assertThat(database.<List<Summary>>read(ledger -> ledger.complaints().search(SHOP, "cafetière", 1)))
                .extracting(Summary::number)
                .containsExactly(2);
    }

    @Test
    void wildcards_of_sql_mean_themselves() {
        open(database, LEA, "A", "remise de 50% promise");
        open(database, LEA, "B", "fichier mon_colis.pdf");
        open(database, LEA, "C", "dossier C:\\colis");

        assertThat(search("50%")).containsExactly(1);
        assertThat(search("%")).containsExactly(1);
        assertThat(search("_")).containsExactly(2);
        assertThat(search("\\")).containsExactly(3);
        assertThat(search("!")).isEmpty();
        assertThat(search("'; drop table complaint; --")).isEmpty();
        assertThat(search("x".repeat(100_000))).isEmpty();
        assertThat(search("mot ".repeat(25_000))).isEmpty();
    }

    @Test
    void what_was_undone_is_not_found() {
        Complaint opened = open(database, LEA, "A", "a");
        Complaint noted = next(opened, new NoteAdded(written("confidentiel")));
        append(noted);
        assertThat(search("confidentiel")).containsExactly(1);
        append(next(noted, new Event.Undone(noted.version())));
        assertThat(search("confidentiel")).isEmpty();
    }

    private void append(Complaint complaint) {
        database.write(ledger -> {
            ledger.complaints().append(complaint, complaint.version());
            return true;
        });
    }

    private List<Integer> search(String text) {
        return database.<List<Summary>>read(ledger -> ledger.complaints().search(SHOP, text, 20)).stream()
                .map(Summary::number)
                .toList();
    }
}
