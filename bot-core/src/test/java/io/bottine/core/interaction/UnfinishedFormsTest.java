package io.bottine.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.interaction.UnfinishedForms.Filled;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFormsTest {

    /** As long as an id of a platform’s is, and by its last figure a card’s number. */
    private static final String CHANNEL = "4111111111111111";

    private static final Sender ALEX = sender("atelier");

    private static final Form FORM = new Form(
            ActionId.of("edit", 1),
            "Correct it",
            List.of(
                    new Input.Words("customer", "Customer", "", "Mrs Roy", true, false),
                    new Input.Words("words", "Words", "", "My card is 4111 1111 1111 1111", true, true),
                    new Input.Channel("channel", "Channel", "", false),
                    new Input.Pick("kind", "Kind", List.of(new Form.Option("a", "An apple")), "", false)));

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.folder(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Sender sender(String team) {
        Person person = new Person(new TeamId("discord", team), "alex");
        return new Sender(
                "i1",
                person,
                "Alex",
                new Place.Direct(person),
                Locale.UK,
                ZoneOffset.UTC,
                Standing.MEMBER,
                Set.of(),
                Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void a_form_is_found_as_it_was_typed_while_the_process_lives_and_redacted_after_it() {
        UnfinishedForms forms = new UnfinishedForms(database);
        Filled filled = new Filled(FORM, Map.of("customer", "Mrs Roy, 4111 1111 1111 1111", "channel", CHANNEL));

        String key = forms.keep(ALEX, filled);

        assertThat(forms.find(ALEX, key)).contains(filled);
        Filled after = new UnfinishedForms(database).find(ALEX, key).orElseThrow();
        assertThat(after.answers())
                .containsOnlyKeys("customer", "channel")
                .containsEntry("channel", CHANNEL)
                .hasEntrySatisfying(
                        "customer",
                        customer -> assertThat(customer).startsWith("Mrs Roy").doesNotContain("4111"));
        assertThat(after.form().submit()).isEqualTo(FORM.submit());
        assertThat(after.form().fields().get(1).initial())
                .startsWith("My card is")
                .doesNotContain("4111");
        assertThat(after.form().fields().get(3)).isEqualTo(FORM.fields().get(3));
    }

    @Test
    void another_team_finds_nothing_by_the_same_key_and_nor_does_who_invents_one() {
        UnfinishedForms forms = new UnfinishedForms(database);
        String key = forms.keep(ALEX, new Filled(FORM, Map.of()));

        assertThat(forms.find(sender("other"), key)).isEmpty();
        assertThat(new UnfinishedForms(database).find(sender("other"), key)).isEmpty();
        assertThat(forms.find(ALEX, "77")).isEmpty();
    }

    @Test
    void what_is_put_aside_by_others_is_no_form() {
        String draft = database.write(ledger -> ledger.putAside(ALEX.person(), "{\"kind\":\"draft\"}", ALEX.at()));

        assertThat(new UnfinishedForms(database).find(ALEX, draft)).isEmpty();
    }

    @Test
    void a_part_that_is_corrected_takes_back_what_is_left_empty_and_leaves_other_parts_alone() {
        Filled before = new Filled(FORM, Map.of("customer", "Mrs Roy", "words", "Three weeks", "kind", "a"));

        Filled corrected = before.with(List.of("customer", "words"), Map.of("customer", "Mrs Royer"));

        assertThat(corrected.answers()).isEqualTo(Map.of("customer", "Mrs Royer", "kind", "a"));
        assertThat(corrected.shown(ALEX.person().team()).fields())
                .extracting(field -> field.value().spans().toString())
                .hasSize(2)
                .last()
                .asString()
                .contains("An apple");
    }
}
