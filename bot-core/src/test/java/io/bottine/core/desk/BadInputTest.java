package io.bottine.core.desk;

import static io.bottine.core.desk.Office.OTHER_TEAM;
import static io.bottine.core.desk.Office.TEAM;
import static io.bottine.core.desk.Office.card;
import static io.bottine.core.desk.Office.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.command.Param;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.wording.Wording;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type, press and send in: a clear answer, and nothing happens that nobody asked for. */
class BadInputTest {

    private static final Pattern MENTIONED = Pattern.compile("Mention\\[person=Person\\[team=[^]]*], id=([^]]*)]");

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

    static Stream<String> oddTexts() {
        return Stream.of(
                "J’attends mon colis depuis trois semaines ! ".repeat(2273),
                "😡😡😡🤬",
                "my parcel\u0000 is\u0007 \u001b[31mred\u001b[0m \u0085\u009b2J",
                "where is \uD83D my parcel \uDE21",
                "أين الطرد الخاص بي؟ \u202Eelcrap",
                "Gdzie jest moja paczka? Czekam już trzy tygodnie.",
                "'; DROP TABLE complaint; -- my parcel is lost",
                "<!channel> <@lea> where is my parcel",
                "@everyone @here my parcel is late",
                "*bold* _it_ `code` [lien](https://example.org) <https://example.org|ici>",
                "{0} {by} {count, plural, one {#}} '{' where is it",
                "%s %n ${jndi:ldap://x} \\u0000");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void odd_words_of_a_customer_are_reflected_kept_and_shown_literally(String words) {
        Card reflected = office.type("alex", words);
        assertThat(text(reflected)).contains("Three weeks is a long wait.", "[Open a complaint]");

        Card opened = office.press("alex", reflected, "Open a complaint");
        String line = beginning(words, 400);
        Card renamed = office.submitForm("alex", Verb.EDIT, Map.of("customer", line));
        Card promised = office.submitForm("alex", Verb.PROMISE, Map.of("what", line, "when", "tomorrow"));
        Card asked = office.submitForm("alex", Verb.ESCALATE, Map.of("ask", beginning(words, 20_000)));
        office.settle();

        // What no database can hold is left out; everything else is there to the letter.
        String kept = words.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Complaint complaint = complaint(1);
        String said = complaint.lastWords().orElseThrow().words().body();
        assertThat(said.replace("\uFFFD", "")).isEqualTo(kept);
        assertThat(text(renamed)).contains("Complaint corrected");
        assertThat(text(promised)).contains("Promise noted");
        assertThat(text(asked)).contains("The team has been called");
        assertThat(text(office.channel().getFirst()).replace("\uFFFD", ""))
                .contains(beginning(kept, 40).strip());
        assertThat(Stream.concat(
                        Stream.of(reflected, opened, promised, asked, office.type("alex", "home")),
                        office.sent.stream().map(Office.Sent::card)))
                .allSatisfy(card -> assertThat(mentioned(card)).isSubsetOf("alex", "lea", "sam"));
        assertThat(mentioned(asked)).doesNotContain("lea");
    }

    private static String beginning(String words, int most) {
        return words.substring(0, Math.min(words.length(), most));
    }

    private static List<String> mentioned(Card card) {
        return MENTIONED
                .matcher(card.toString())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\t\n \r\n", "\u200B", "\uFEFF"})
    void nothing_at_all_shows_home(String typed) {
        assertThat(text(office.type("alex", typed))).contains("No open complaint");
        assertThat(text(french("camille", typed))).contains("Aucun dossier ouvert");
    }

    /** Every verb that is about a complaint, and how it is typed where it can be. */
    static Stream<Verb> verbsAboutAComplaint() {
        return Stream.of(Verb.values())
                .filter(verb -> verb.param(Request.COMPLAINT).isPresent())
                // Opens a form again, or shows the same words once more.
                .filter(verb -> verb != Verb.MORE);
    }

    @ParameterizedTest
    @MethodSource("verbsAboutAComplaint")
    void a_complaint_of_another_team_is_answered_exactly_like_one_that_is_not_there(Verb verb) {
        ofTheBakery("open \"Mr Loaf\" the bread was stale");
        long version = office.<Long>read(
                ledger -> ledger.complaints().find(OTHER_TEAM, 1).orElseThrow().version());

        for (String who : List.of("alex", "camille")) {
            Locale locale = who.equals("alex") ? Locale.ENGLISH : Locale.FRENCH;
            String sentence =
                    who.equals("alex") ? "no complaint #N in your team" : "Aucun dossier #N dans votre équipe";

            assertThat(submitted(verb, 1, who, locale))
                    .isEqualTo(submitted(verb, 77, who, locale))
                    .contains(sentence);
            assertThat(pressed(verb, 1, who, locale)).isEqualTo(pressed(verb, 77, who, locale));
            if (verb.isTyped()) {
                assertThat(typed(verb, 1, who, locale))
                        .isEqualTo(typed(verb, 77, who, locale))
                        .contains(sentence);
            }
        }
        assertThat(office.<Long>read(ledger ->
                        ledger.complaints().find(OTHER_TEAM, 1).orElseThrow().version()))
                .isEqualTo(version);
        office.settle();
        assertThat(office.sent)
                .noneSatisfy(sent -> assertThat(sent.place().team()).isEqualTo(TEAM));
    }

    private String submitted(Verb verb, int number, String who, Locale locale) {
        Sender sender = office.sender(TEAM, who, locale);
        return alike(office.desk.handle(new Asking(office).about(number).form(verb, sender)), number);
    }

    private String pressed(Verb verb, int number, String who, Locale locale) {
        Sender sender = office.sender(TEAM, who, locale);
        Request request = new Asking(office).about(number).request(verb, sender);
        return alike(office.desk.handle(new ButtonPressed(sender, request.action())), number);
    }

    private String typed(Verb verb, int number, String who, Locale locale) {
        Sender sender = office.sender(TEAM, who, locale);
        String word = Wording.in(sender.language()).line("command." + verb.label() + ".word");
        Map<String, String> args = new Asking(office).request(verb, sender).args();
        String rest = verb.params().stream()
                .filter(param -> !param.isId())
                .map(param -> args.getOrDefault(param.name(), ""))
                .collect(Collectors.joining(verb == Verb.HANDOVER ? ": " : " "));
        return alike(office.desk.handle(new CommandTyped(sender, word + " #" + number + " " + rest)), number);
    }

    private static String alike(Reply reply, int number) {
        String said = switch (reply) {
            case Reply.Show show -> text(show.card());
            case Reply.Ask ask -> ask.form().title() + ask.form().fields();
            default -> throw new AssertionError(reply.toString());
        };
        return said.replace("#" + number, "#N");
    }

    @Test
    void what_was_written_for_a_complaint_that_is_not_there_is_given_back() {
        assertThat(text(office.type("alex", "update #77 The parcel leaves today")))
                .contains("no complaint #77", "> The parcel leaves today");
    }

    @Test
    void what_was_written_for_a_complaint_that_was_closed_meanwhile_is_given_back() {
        opened();
        office.submitForm("lea", Verb.FINISH, Map.of("reason", "mistake"));

        assertThat(text(office.type("alex", "update #1 The parcel leaves today")))
                .contains("closed this complaint", "> The parcel leaves today");
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            names = {"PROMISE", "RENEGOTIATE", "FOLLOW_UP"})
    void a_date_that_cannot_be_is_told_beside_its_field_and_on_a_card_that_opens_the_form_again(Verb verb) {
        opened();
        office.type("alex", "promise #1 call her back in 2 hours");
        long version = complaint(1).version();
        Map<String, List<String>> wrong = Map.of(
                "yesterday", List.of("already over", "déjà passé"),
                "31 February", List.of("does not exist in the calendar", "n’existe pas au calendrier"),
                "when pigs fly", List.of("can’t read a date", "Je ne lis pas de date"));

        wrong.forEach((when, said) -> {
            FormSubmitted english = with(verb, office.sender(TEAM, "alex", Locale.ENGLISH), "when", when);
            FormSubmitted french = with(verb, office.sender(TEAM, "camille", Locale.FRENCH), "when", when);

            assertThat(office.desk.validate(english).get("when")).contains(said.getFirst());
            assertThat(office.desk.validate(french).get("when")).contains(said.getLast());
            assertThat(text(card(office.desk.handle(french)))).contains(said.getLast());
            Card card = card(office.desk.handle(english));
            assertThat(text(card)).contains(said.getFirst());
            assertThat(form(office.reply("alex", card, "Correct it")).fields())
                    .extracting(Form.Input::name, Form.Input::initial)
                    .contains(tuple("when", when));
        });
        assertThat(complaint(1).version()).isEqualTo(version);
    }

    @Test
    void a_typed_promise_for_a_date_that_cannot_be_is_told_and_kept_for_the_correction() {
        opened();

        assertThat(text(office.type("alex", "promise #1 call her back yesterday")))
                .contains("already over");
        Card card = office.type("alex", "promise #1 call her back on 31/02/2027");
        assertThat(text(card)).contains("does not exist in the calendar");
        Card mended = office.fill("alex", card, "Correct it", "when", "tomorrow noon");

        assertThat(text(mended)).contains("Promise noted: call her back", "2026-11-24T12:00");
        assertThat(text(french("camille", "promesse #1 la rappeler hier"))).contains("déjà passé");
        assertThat(complaint(1).promises()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void an_answer_that_is_too_long_is_told_and_nothing_is_done(Verb verb) {
        opened();
        long version = complaint(1).version();
        List<Param> written = verb.params().stream()
                .filter(param -> param.kind() == Param.Kind.LINE || param.kind() == Param.Kind.WORDS)
                .toList();
        for (Param param : written) {
            String huge = "long ".repeat(20_001);
            FormSubmitted english = with(verb, office.sender(TEAM, "alex", Locale.ENGLISH), param.name(), huge);
            FormSubmitted french = with(verb, office.sender(TEAM, "camille", Locale.FRENCH), param.name(), huge);

            assertThat(office.desk.validate(english).get(param.name())).contains("too long");
            assertThat(office.desk.validate(french).get(param.name())).contains("trop long");
            assertThat(text(card(office.desk.handle(french)))).contains("trop long");
            Card card = card(office.desk.handle(english));
            assertThat(text(card)).contains("too long");
            if (param.need() == Param.Need.GIVEN) {
                assertThat(text(card)).doesNotContain("[Correct it]");
                continue;
            }
            assertThat(form(office.reply("alex", card, "Correct it")).fields())
                    .extracting(Form.Input::initial)
                    .contains(huge);
        }
        assertThat(complaint(1).version()).isEqualTo(version);
        assertThat(office.<Integer>read(ledger ->
                        ledger.complaints().open(TEAM, Optional.empty()).size()))
                .isEqualTo(1);
    }

    @Test
    void a_customer_with_an_overlong_name_is_a_customers_words() {
        Card card = office.type("alex", "open \"" + "Mrs Roy ".repeat(200) + "\" my parcel is late");

        assertThat(text(card)).contains("Unnamed customer #1");
        assertThat(complaint(1).lastWords().orElseThrow().words().body()).contains("Mrs Roy", "my parcel is late");
    }

    private static Stream<ActionId> mangledActions() {
        List<List<String>> odd = List.of(
                List.of(),
                List.of("1"),
                List.of("0"),
                List.of("-1"),
                List.of("nobody"),
                List.of("99999999999"),
                List.of("", ""),
                List.of("1", "99"),
                List.of("1", "-1"),
                List.of("1", "nonsense"),
                List.of("1", "nonsense", "0"),
                List.of("1", "nonsense", "nonsense"),
                List.of("1", "1", "1", "1", "1"));
        return Stream.concat(
                Stream.of(new ActionId("no-such-verb", List.of("1")), new ActionId("", List.of())),
                Stream.of(Verb.values()).flatMap(verb -> odd.stream().map(args -> new ActionId(verb.label(), args))));
    }

    @Test
    void a_button_that_nobody_made_is_answered_without_a_fault() {
        opened();
        assertThat(mangledActions()).allSatisfy(action -> {
            ButtonPressed pressed = new ButtonPressed(office.sender("alex"), action);
            office.desk.opening(pressed);
            if (office.desk.handle(pressed) instanceof Reply.Show show) {
                assertThat(text(show.card())).isNotBlank().doesNotContain("Something went wrong");
            }
        });
    }

    @Test
    void a_label_that_no_card_carries_does_nothing() {
        opened();
        long version = complaint(1).version();
        for (String mangled : List.of(
                "1:step:1:dance",
                "1:severity:1:enormous",
                "1:emotion:1:joy",
                "1:verdict:1:no-answer",
                "1:finish:1:over-guard",
                "1:undo:1:99",
                "1:choose:1:7",
                "1:kept:1:3",
                "1:claim:1:3",
                "1:use:1:nope:0",
                "1:sent:1:nope",
                "1:said:1:nope",
                "1:snooze:1:9")) {
            ActionId action = ActionId.read(mangled).orElseThrow();
            office.desk.handle(new ButtonPressed(office.sender("alex"), action));
        }
        ActionId weigh = ActionId.read("1:weigh:1:heavy").orElseThrow();
        office.desk.handle(new FormSubmitted(office.sender("alex"), weigh, Map.of("reason", "she means it")));

        assertThat(complaint(1).version()).isEqualTo(version);
        assertThat(text(card(office.desk.handle(new ButtonPressed(
                        office.sender("alex"), ActionId.read("1:step:1:dance").orElseThrow())))))
                .contains("too old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "1",
                "0:show:1",
                "2:show:1",
                "show:1",
                "1:show:<x>",
                "1:show:é",
                "1:show:1 or 1=1",
                "1:show:\u0000"
            })
    void what_is_no_action_is_not_read(String written) {
        assertThat(ActionId.read(written)).isEmpty();
        assertThat(ActionId.read("1:show:" + "1".repeat(100))).isEmpty();
    }

    private Card opened() {
        return office.type("alex", "open \"Mrs Roy\" Three weeks without news of my parcel");
    }

    private Complaint complaint(int number) {
        return office.read(ledger -> ledger.complaints().find(TEAM, number).orElseThrow());
    }

    private Card french(String who, String line) {
        return card(office.desk.handle(new CommandTyped(office.sender(TEAM, who, Locale.FRENCH), line)));
    }

    private void ofTheBakery(String line) {
        card(office.desk.handle(new CommandTyped(office.sender(OTHER_TEAM, "baker", Locale.ENGLISH), line)));
        office.settle();
        office.sent.clear();
    }

    private FormSubmitted with(Verb verb, Sender sender, String name, String answer) {
        Request request = new Asking(office).request(verb, sender);
        Map<String, String> answers = new HashMap<>(request.args());
        answers.put(name, answer);
        return new FormSubmitted(sender, request.action(), answers);
    }

    private static Form form(Reply reply) {
        if (reply instanceof Reply.Ask ask) {
            return ask.form();
        }
        throw new AssertionError("no form but " + reply);
    }
}
