package io.bottine.core.desk;

import static io.bottine.core.desk.Office.TEAM;
import static io.bottine.core.desk.Office.card;
import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.MessagePicked;
import io.bottine.core.interaction.Interaction.SuggestionsWanted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.team.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes away in the middle: whoever asked gets their words back, and is told the truth about what was saved. */
class DatabaseGoneTest {

    private static final String WRITTEN = "she will not wait any longer";

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
        office.type("lea", "home");
        office.type("sam", "home");
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.type("alex", "promise #1 call her back in 2 hours");
        office.type("alex", "escalate #1 may I refund 180 today?");
        office.submitForm("alex", Verb.OPTION, Map.of("what", "a new parcel"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Everything that an answer may confirm. */
    private record State(List<Complaint> complaints, Settings settings) {}

    @ParameterizedTest
    @EnumSource(Verb.class)
    void nothing_was_saved_is_said_only_where_nothing_was_and_gives_back_what_was_written(Verb verb) {
        for (int works = 0; ; works++) {
            FormSubmitted form = new Asking(office).writing(WRITTEN).form(verb, office.sender("lea"));
            State before = state();
            office.store.failAfter(works);
            Reply answer = office.desk.handle(form);
            boolean failed = office.store.hasFailed();
            office.store.mend();
            if (!failed) {
                assertThat(answer.toString()).doesNotContain("nothing was saved");
                return;
            }
            assertThat(text(card(answer))).contains("The database doesn’t answer: nothing was saved.");
            assertThat(state()).isEqualTo(before);
            for (String typed : new Request(verb, form.answers()).typed()) {
                assertThat(text(card(answer))).contains("> " + typed);
            }
        }
    }

    @Test
    void a_typed_line_and_a_chosen_message_are_given_back_in_the_readers_language() {
        office.store.failAfter(0);
        Sender camille = office.sender(TEAM, "camille", Locale.FRENCH);

        assertThat(text(card(office.desk.handle(new CommandTyped(camille, "note : elle a rappelé")))))
                .contains("La base de données ne répond pas : rien n’a été enregistré.", "> note : elle a rappelé");
        assertThat(text(card(office.desk.handle(
                        new MessagePicked(camille, MessagePicked.Purpose.OPEN, "Trois semaines sans nouvelles")))))
                .contains("> Trois semaines sans nouvelles");
    }

    @Test
    void completions_are_none_while_the_database_is_gone() {
        office.store.failAfter(0);

        Reply reply = office.desk.handle(new SuggestionsWanted(office.sender("alex"), "show "));

        assertThat(reply).isEqualTo(new Reply.Complete(List.of()));
    }

    @Test
    void the_same_request_is_done_once_the_database_is_back() {
        office.store.failAfter(1);
        FormSubmitted form = new Asking(office).writing(WRITTEN).form(Verb.NOTE, office.sender("alex"));
        assertThat(text(card(office.desk.handle(form)))).contains("nothing was saved");
        office.store.mend();

        assertThat(text(card(office.desk.handle(form)))).contains("Note added.");
    }

    private State state() {
        return office.read(ledger -> {
            List<Complaint> all = new ArrayList<>();
            for (int number = 1; ledger.complaints().find(TEAM, number).isPresent(); number++) {
                all.add(ledger.complaints().find(TEAM, number).orElseThrow());
            }
            assertThat(ledger.complaints().open(TEAM, Optional.empty())).hasSizeLessThanOrEqualTo(all.size());
            return new State(all, ledger.teams().settings(TEAM));
        });
    }
}
