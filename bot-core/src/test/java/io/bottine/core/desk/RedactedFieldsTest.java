package io.bottine.core.desk;

import static io.bottine.core.desk.Office.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Card;
import io.bottine.core.command.Param;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.MessagePicked;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever field it is written into, what nobody needs in order to help is never kept, and never shown again. */
class RedactedFieldsTest {

    private static final List<String> SECRETS = List.of(
            "4111 1111 1111 1111", "GB82 WEST 1234 5698 7654 32", "+33 6 12 34 56 78", "jeanne.roy@example.org");

    private static final String WRITTEN = String.join(" ; ", SECRETS);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
        office.type("lea", "home");
        office.type("sam", "home");
        office.type("lea", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.type("lea", "promise #1 call her back in 2 hours");
        office.type("lea", "escalate #1 may I refund 180 today?");
        office.submitForm("lea", Verb.OPTION, Map.of("what", "a new parcel"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    static Stream<Verb> verbsThatTakeText() {
        return Stream.of(Verb.values()).filter(verb -> verb.params().stream().anyMatch(param -> !param.isId()));
    }

    @ParameterizedTest
    @MethodSource("verbsThatTakeText")
    void no_field_of_any_verb_keeps_or_shows_it(Verb verb) throws SQLException {
        List<Object> shown = new ArrayList<>();
        for (Param param : verb.params()) {
            if (!param.isId()) {
                shown.add(answer(verb, param, 1));
                // Where it cannot be done, it waits aside, or is given back.
                shown.add(answer(verb, param, 77));
                shown.add(aboutNone(verb, param));
            }
        }
        office.settle();

        assertThat(shown).isNotEmpty().allSatisfy(answer -> assertNone(answer.toString()));
        assertThat(office.sent).allSatisfy(sent -> assertNone(sent.toString()));
        assertNothingKept();
    }

    private Reply answer(Verb verb, Param param, int number) {
        Sender sender = office.sender("lea");
        Request request = new Asking(office).about(number).request(verb, sender);
        return submit(sender, request, param);
    }

    private Reply aboutNone(Verb verb, Param param) {
        Sender sender = office.sender("lea");
        Map<String, String> args =
                new HashMap<>(new Asking(office).request(verb, sender).args());
        args.remove(Request.COMPLAINT);
        return submit(sender, new Request(verb, args), param);
    }

    private Reply submit(Sender sender, Request request, Param param) {
        Map<String, String> answers = new HashMap<>(request.args());
        answers.put(param.name(), WRITTEN);
        ActionId action = request.action();
        Reply reply = office.desk.handle(new FormSubmitted(sender, action, answers));
        assertThat(reply.toString()).doesNotContain("Something went wrong");
        return reply;
    }

    @Test
    void no_typed_line_and_no_chosen_message_keeps_or_shows_it() throws SQLException {
        List<Reply> shown = new ArrayList<>();
        for (Verb verb : Verb.commands()) {
            for (String before : List.of(" ", " #1 ", " #77 ", " #1 tomorrow ", " \"", " ")) {
                for (String secret : SECRETS) {
                    shown.add(
                            office.desk.handle(new CommandTyped(office.sender("lea"), verb.label() + before + secret)));
                }
            }
        }
        SECRETS.forEach(secret ->
                shown.add(office.desk.handle(new CommandTyped(office.sender("lea"), "my number is " + secret))));
        for (MessagePicked.Purpose purpose : MessagePicked.Purpose.values()) {
            shown.add(office.desk.handle(new MessagePicked(office.sender("lea"), purpose, WRITTEN)));
        }
        office.settle();

        assertThat(shown).allSatisfy(answer -> assertNone(answer.toString()));
        assertNothingKept();
    }

    @Test
    void a_text_that_could_not_be_saved_is_given_back_without_it() {
        office.store.failAfter(0);
        Card card = Office.card(office.desk.handle(new CommandTyped(
                office.sender(TEAM, "lea", Locale.ENGLISH), "update #1 she can be reached at jeanne.roy@example.org")));

        assertThat(Office.text(card)).contains("nothing was saved", "> update #1 she can be reached at");
        assertNone(card.toString());
    }

    private static void assertNone(String text) {
        for (String secret : SECRETS) {
            assertThat(text.contains(secret) || text.contains(secret.replace(" ", "")))
                    .as("%s in %s", secret, text)
                    .isFalse();
        }
    }

    /** Looks into every column of every table, whatever the tables are. */
    private void assertNothingKept() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bottine.db"));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select name from sqlite_master where type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("aside", "message");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            String kept = rows.getString(i);
                            if (kept != null) {
                                assertNone(kept);
                            }
                        }
                    }
                }
            }
        }
    }
}
