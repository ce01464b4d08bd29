package io.bottine.core.desk;

import static io.bottine.core.desk.Office.TEAM;
import static io.bottine.core.desk.Office.card;
import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Card;
import io.bottine.core.command.Param;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Sender;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same thing asked for twice: by a platform that asks again, by an impatient finger, by two colleagues at once. */
class DoubleClickTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        office.openTeamChannel();
        office.type("lea", "home");
        office.type("sam", "home");
    }

    @AfterEach
    void close() {
        office.close();
    }

    static Stream<Verb> verbsAboutAComplaint() {
        return Stream.of(Verb.values())
                .filter(verb -> verb.param(Request.COMPLAINT).isPresent());
    }

    @ParameterizedTest
    @MethodSource("verbsAboutAComplaint")
    void the_same_interaction_twice_is_done_once_and_answered_alike(Verb verb) {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.type("alex", "promise #1 call her back in 2 hours");
        office.type("alex", "escalate #1 may I refund 180 today?");
        office.submitForm("alex", Verb.OPTION, Map.of("what", "a new parcel"));
        // What stands in the way is refused twice, and alike too.
        FormSubmitted first = new Asking(office).form(verb, office.sender(TEAM, "alex", Locale.ENGLISH, "retried"));

        Card answer = card(office.desk.handle(first));
        Complaint after = complaint();
        Card again = card(office.desk.handle(first));

        assertThat(complaint()).isEqualTo(after);
        assertThat(withoutUndo(again)).isEqualTo(withoutUndo(answer));
        assertThat(openComplaints()).isLessThanOrEqualTo(1);
    }

    /** Taking back is offered by the answer that did it; a retry's answer takes that one's place or is never seen. */
    private static String withoutUndo(Card card) {
        return text(card).replace(" [Undo]", "");
    }

    @Test
    void the_same_line_delivered_twice_opens_one_complaint_and_shows_it_both_times() {
        Sender sender = office.sender("alex");
        CommandTyped typed = new CommandTyped(sender, "open \"Mrs Roy\" Three weeks without news of my parcel");

        String first = text(card(office.desk.handle(typed)));
        String second = text(card(office.desk.handle(typed)));

        assertThat(second).isEqualTo(first).contains("Mrs Roy #1", "Three weeks is a long wait.");
        assertThat(openComplaints()).isEqualTo(1);
    }

    @Test
    void the_second_of_two_clicks_is_told_who_did_it_and_when() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.type("alex", "promise #1 call her back in 2 hours");
        office.type("alex", "escalate #1 may I refund 180 today?");

        twice(Verb.KEPT, Map.of(), "@lea has already kept this promise, 2026-11-23T10:00");
        twice(Verb.CLAIM, Map.of(), "@lea already has it, since 2026-11-23T10:00");
        twice(Verb.DECIDE, Map.of("decision", "yes"), "@lea has already decided, 2026-11-23T10:00");
        twice(Verb.FINISH, Map.of("reason", "mistake"), "@lea closed this complaint 2026-11-23T10:00");
    }

    @Test
    void and_in_french_too() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        office.type("alex", "escalate #1 may I refund 180 today?");
        Map<String, String> yes = Map.of("decision", "oui");
        card(office.desk.handle(numbered(Verb.DECIDE, "lea", Locale.ENGLISH, yes)));

        assertThat(text(card(office.desk.handle(numbered(Verb.DECIDE, "camille", Locale.FRENCH, yes)))))
                .contains("@lea a déjà tranché, 2026-11-23T10:00");
    }

    private void twice(Verb verb, Map<String, String> answers, String said) {
        card(office.desk.handle(numbered(verb, "lea", Locale.ENGLISH, answers)));
        Complaint after = complaint();

        Card second = card(office.desk.handle(numbered(verb, "sam", Locale.ENGLISH, answers)));

        assertThat(text(second)).contains(said);
        assertThat(complaint()).isEqualTo(after);
        answers.values().stream()
                .filter(answer -> verb.params().stream()
                        .noneMatch(param -> param.choices().contains(answer)))
                .forEach(written -> assertThat(text(second)).contains("> " + written));
    }

    private FormSubmitted numbered(Verb verb, String who, Locale locale, Map<String, String> answers) {
        boolean numbered = verb.params().stream().anyMatch(param -> param.kind() == Param.Kind.NUMBER);
        return new FormSubmitted(
                office.sender(TEAM, who, locale), numbered ? verb.action(1, 1) : verb.action(1), answers);
    }

    @Test
    void a_refused_click_stays_refused_when_the_platform_asks_again() {
        office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
        ButtonPressed pressed = new ButtonPressed(office.sender("alex"), Verb.FINISH.action(1, "resolved"));

        String first = text(card(office.desk.handle(pressed)));
        String second = text(card(office.desk.handle(pressed)));

        assertThat(first).contains("hasn’t given a verdict yet");
        assertThat(second).isEqualTo(first);
    }

    private Complaint complaint() {
        return office.read(ledger -> ledger.complaints().find(TEAM, 1).orElseThrow());
    }

    private int openComplaints() {
        return office.<Integer>read(
                ledger -> ledger.complaints().open(TEAM, Optional.empty()).size());
    }
}
