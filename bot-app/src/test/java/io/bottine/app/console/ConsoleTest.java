package io.bottine.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.MenuChosen;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.outbox.Messenger.Delivery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Person ALEX = new Person(ConsoleAdapter.TEAM, "alex");
    private static final Person SAM = new Person(ConsoleAdapter.TEAM, "sam");
    private static final Place.Channel TEAM_CHANNEL = new Place.Channel(ConsoleAdapter.TEAM, "équipe");

    private final ScriptedBot bot = new ScriptedBot();
    private final AtomicInteger ids = new AtomicInteger();
    private final ConsoleMessenger messenger = new ConsoleMessenger(() -> "m" + ids.incrementAndGet());
    private final List<Duration> advanced = new ArrayList<>();
    private Runnable due = () -> {};
    private boolean manualClock;

    @Test
    void what_a_customer_said_is_answered_with_a_sentence_alone_on_its_line() {
        bot.on("Trois semaines sans colis !", Opening.PRIVATE, new Reply.Show(reflected()));

        assertThat(talk("Trois semaines sans colis !"))
                .contains("> Trois semaines sans colis !\n┌ Réponse privée\n  Mme Roy · #1\n")
                .contains("\nTrois semaines que vous attendez votre colis : c’est long, et je comprends que vous n’ayez"
                        + " plus confiance dans nos délais.\n    ↳ nomme l’attente  [1] Utiliser cette phrase\n")
                .contains("\n  [2] Ouvrir un dossier   [3] Relire\n")
                .contains("  Autre\u00a0: [4] Gravité   [5] Noter\n");
    }

    @Test
    void a_bare_number_presses_the_button_or_chooses_from_the_menu() {
        bot.on("dit bonjour", Opening.PRIVATE, new Reply.Show(reflected()));

        talk("dit bonjour", "3", "5", "[2]");

        assertThat(bot.heard().get(1)).isInstanceOfSatisfying(ButtonPressed.class, pressed -> {
            assertThat(pressed.action()).isEqualTo(ActionId.of("check", 1));
            assertThat(pressed.sender().person()).isEqualTo(ALEX);
            assertThat(pressed.sender().place()).isEqualTo(new Place.Direct(ALEX));
        });
        assertThat(bot.heard().get(2))
                .isInstanceOfSatisfying(
                        MenuChosen.class,
                        chosen -> assertThat(chosen.action().verb()).isEqualTo("note"));
        assertThat(bot.heard().get(3)).isInstanceOf(ButtonPressed.class);
    }

    @Test
    void a_number_that_is_no_choice_is_told_kindly_and_does_nothing() {
        bot.on("home", Opening.PRIVATE, new Reply.Show(reflected()));

        String said = talk("4", "home", "9");

        assertThat(said)
                .contains("Il n’y a rien à choisir pour l’instant")
                .contains("Le choix 9 n’existe pas ici\u00a0: ils vont de 1 à 5.");
        assertThat(bot.heard()).hasSize(1);
    }

    @Test
    void an_order_number_is_not_a_choice_but_the_customers_words() {
        talk("4512378");

        assertThat(bot.heard()).singleElement().isInstanceOf(CommandTyped.class);
    }

    @Test
    void a_reminder_that_comes_in_does_not_change_what_the_numbers_above_it_mean() {
        bot.on("home", Opening.PRIVATE, new Reply.Show(reflected()));
        due = once(() -> messenger.post(new Place.Direct(ALEX), reminder("Rappeler Mme Roy"), "k1"));

        String said = talk("home", "2", "6");

        assertThat(said)
                .contains("┌ Message direct à Alex\n  Rappeler Mme Roy\n")
                .contains("[6] Tenue");
        assertThat(bot.heard().get(1))
                .isInstanceOfSatisfying(
                        ButtonPressed.class,
                        pressed -> assertThat(pressed.action().verb()).isEqualTo("open"));
        assertThat(bot.heard().get(2))
                .isInstanceOfSatisfying(
                        ButtonPressed.class,
                        pressed -> assertThat(pressed.action().verb()).isEqualTo("kept"));
    }

    @Test
    void what_a_message_offers_as_the_answer_above_it_does_is_not_listed_twice() {
        bot.on("home", Opening.PRIVATE, new Reply.Show(reflected()));
        due = once(() -> messenger.post(new Place.Direct(ALEX), reflected(), "k1"));

        assertThat(talk("home")).containsOnlyOnce("[2] Ouvrir un dossier").containsOnlyOnce("[4] Gravité");
    }

    @Test
    void lines_are_drawn_in_colour_too() {
        Sheet sheet = new Sheet().line("┌ été ▏", Ink.SAY);

        assertThat(sheet.laidOut(80, true)).contains("┌ été ▏").startsWith("\u001b[");
        assertThat(sheet.laidOut(80, false)).isEqualTo("┌ été ▏\n");
    }

    @Test
    void a_button_pressed_in_the_channel_comes_from_the_channel() {
        due = once(() -> messenger.post(TEAM_CHANNEL, reminder("Renfort demandé"), "k1"));
        talk("renfort", "1");

        assertThat(bot.heard().getLast().sender().place()).isEqualTo(TEAM_CHANNEL);
    }

    @Test
    void a_destructive_choice_is_asked_about_first() {
        Button erase = new Button(
                ActionId.of("erase", 1),
                "Effacer",
                Button.Style.DANGER,
                Optional.of("Effacer Mme Roy pour toujours ?"));
        Card card = Card.of(new Block.Actions(List.of(erase), Optional.empty()));
        bot.on("voir", Opening.PRIVATE, new Reply.Show(card));

        String said = talk("voir", "1", "non", "1", "oui");

        assertThat(said).contains("Effacer Mme Roy pour toujours ?").contains("oui / non > non\nRien n’a changé.");
        assertThat(bot.heard().stream().filter(ButtonPressed.class::isInstance)).hasSize(1);
    }

    @Test
    void as_changes_who_speaks_and_messages_of_another_are_not_answered() {
        due = once(() -> messenger.post(new Place.Direct(SAM), reminder("Une demande pour vous"), "k1"));

        String said = talk("as Sam Petit", "as Sam", "home", "as Alex", "1");

        assertThat(said)
                .contains("┌ Message direct à Sam")
                .contains("Sam > home")
                .contains("Cette carte est dans les messages de Sam.");
        assertThat(bot.heard()).singleElement().satisfies(home -> {
            assertThat(home.sender().person()).isEqualTo(SAM);
            assertThat(home.sender().administrator()).isFalse();
        });
    }

    @Test
    void a_sentence_that_begins_like_a_console_command_stays_the_customers() {
        talk(
                "as I told you three times already",
                "quitter votre boutique en colère, voilà",
                "avance de frais jamais payée");

        assertThat(bot.heard()).hasSize(3).allMatch(CommandTyped.class::isInstance);
    }

    @Test
    void the_slash_command_is_taken_off() {
        talk("/complaint home", "/réclamation aide");

        assertThat(bot.heard().stream().map(heard -> ((CommandTyped) heard).text()))
                .containsExactly("home", "aide");
    }

    @Test
    void every_act_has_an_id_of_its_own() {
        talk("home", "home");

        assertThat(bot.heard().stream().map(heard -> heard.sender().interactionId()))
                .doesNotHaveDuplicates();
    }

    // forms

    @Test
    void a_form_is_asked_field_by_field_and_a_wrong_answer_again() {
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));
        bot.checking(
                answers -> "hier".equals(answers.get("when")) ? Map.of("when", "Cette date est passée.") : Map.of());

        String said = talk("promesse", "", "Rappeler Mme Roy", "hier", "demain 17 h", "2", "");

        assertThat(said)
                .contains("Noter une promesse  (une ligne vide garde ou passe")
                .contains("  ? \n  Cette réponse est nécessaire.")
                .contains("  ? hier\n  Cette date est passée.\n  ? demain 17 h\n")
                .contains("    1  Bas\n    2  Haut\n");
        assertThat(bot.heard().getLast())
                .isInstanceOfSatisfying(
                        FormSubmitted.class,
                        form -> assertThat(form.answers())
                                .isEqualTo(Map.of(
                                        "what", "Rappeler Mme Roy",
                                        "when", "demain 17 h",
                                        "level", "high",
                                        "note", "note déjà là")));
    }

    @Test
    void fields_that_are_wrong_together_are_asked_again_and_the_others_kept() {
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));
        bot.checking(answers -> answers.size() == 4 && "demain".equals(answers.get("when"))
                ? Map.of("when", "À quelle heure ?")
                : Map.of());

        talk("promesse", "Rappeler", "demain", "haut", "vu", "demain 9 h");

        assertThat(((FormSubmitted) bot.heard().getLast()).answers())
                .containsEntry("when", "demain 9 h")
                .containsEntry("what", "Rappeler");
    }

    @Test
    void a_number_outside_the_list_is_told() {
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));

        assertThat(talk("promesse", "Rappeler", "demain", "7", "1", ".")).contains("Choisissez un numéro de 1 à 2.");
    }

    @Test
    void a_hyphen_empties_an_optional_field() {
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));

        talk("promesse", "Rappeler", "demain", "1", "-");

        assertThat(((FormSubmitted) bot.heard().getLast()).answers()).doesNotContainKey("note");
    }

    @Test
    void a_form_is_left_by_a_dot_or_a_word_and_nothing_is_sent() {
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));

        String said = talk("promesse", "Rappeler", ".", "promesse", "Annuler", "home");

        assertThat(said).containsPattern("(?s)Formulaire abandonné.*Formulaire abandonné");
        assertThat(bot.heard()).hasSize(3).allMatch(CommandTyped.class::isInstance);
    }

    @Test
    void the_end_of_the_lines_in_the_middle_of_a_form_sends_nothing_and_ends_in_peace() {
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));

        String said = talk("promesse", "Rappeler Mme Roy");

        assertThat(bot.heard()).hasSize(1);
        assertThat(said).contains("Formulaire abandonné\u00a0: rien n’a changé.\nÀ bientôt.\n");
    }

    @Test
    void an_answer_to_a_form_may_be_another_form() {
        Form second = new Form(ActionId.of("second"), "Et encore", List.of(words("why", "", true)));
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));
        bot.on("promise submitted", Opening.FORM_NOW, new Reply.Ask(second));

        talk("promesse", "Rappeler", "demain", "1", "", "parce que");

        assertThat(((FormSubmitted) bot.heard().getLast()).answers()).isEqualTo(Map.of("why", "parce que"));
    }

    // messages

    @Test
    void an_edited_message_shows_what_changed_under_its_title() {
        Block title = new Block.Title(Text.of("Mme Roy · #1"));
        Block same = new Block.Paragraph(Text.of("Ce qui n’a pas changé"));
        MessageRef ref = ((Delivery.Sent)
                        messenger.post(new Place.Direct(ALEX), Card.of(title, same, paragraph("avant")), "k1"))
                .message();
        due = once(() -> messenger.edit(ref, Card.of(title, same, paragraph("après"))));

        String said = talk("home");

        assertThat(said)
                .contains("┌ Message direct à Alex\n  Mme Roy · #1\n\n  Ce qui n’a pas changé\n\n  avant\n")
                .contains("┌ Message direct à Alex (modifié)\n  Mme Roy · #1\n\n  après\n");
    }

    @Test
    void an_edit_that_changes_nothing_is_not_shown() {
        Card card = Card.of(paragraph("pareil"));
        MessageRef ref = ((Delivery.Sent) messenger.post(new Place.Direct(ALEX), card, "k1")).message();
        messenger.edit(ref, Card.of(paragraph("pareil")));

        assertThat(talk("home")).containsOnlyOnce("pareil");
    }

    @Test
    void a_message_that_is_sent_again_is_shown_once() {
        Delivery first = messenger.post(TEAM_CHANNEL, Card.of(paragraph("Renfort !")), "same");
        Delivery again = messenger.post(TEAM_CHANNEL, Card.of(paragraph("Renfort !")), "same");

        assertThat(again).isEqualTo(first);
        assertThat(talk()).containsOnlyOnce("Renfort !").contains("┌ Canal #équipe, visible de toute l’équipe");
    }

    @Test
    void an_answer_in_a_thread_says_which() {
        MessageRef parent = ((Delivery.Sent)
                        messenger.post(TEAM_CHANNEL, Card.of(new Block.Title(Text.of("Renfort · #4"))), "k1"))
                .message();
        messenger.post(new Place.InThread(parent), Card.of(paragraph("Je m’en occupe")), "k2");

        assertThat(talk()).contains("┌ Fil sous «\u00a0Renfort · #4\u00a0»\n");
    }

    @Test
    void messages_that_an_act_causes_come_after_its_answer() {
        bot.on("ouvrir", Opening.PRIVATE, new Reply.Show(Card.of(paragraph("Ouvert"))));
        due = once(() -> messenger.post(new Place.Direct(ALEX), Card.of(paragraph("La carte qui reste")), "k1"));

        assertThat(talk("ouvrir")).containsPattern("(?s)Ouvert.*La carte qui reste.*À bientôt");
    }

    // clock

    @Test
    void the_manual_clock_is_moved_in_both_languages() {
        manualClock = true;

        talk("advance 2h", "avance 1h30", "avance 3 jours", "advance 1d 12 h");

        assertThat(advanced)
                .containsExactly(Duration.ofHours(2), Duration.ofMinutes(90), Duration.ofDays(3), Duration.ofHours(36));
    }

    @Test
    void nobody_moves_the_real_clock() {
        assertThat(talk("avance 2h")).contains("démarrez avec\n--manual-clock");
        assertThat(advanced).isEmpty();
        assertThat(bot.heard()).isEmpty();
    }

    @Test
    void the_clock_is_not_moved_by_an_unknown_amount() {
        manualClock = true;

        assertThat(talk("avance 2 lunes", "avance 0h")).contains("De combien\u00a0?");
        assertThat(advanced).isEmpty();
    }

    // bad input

    @Test
    void what_a_terminal_would_obey_never_reaches_it() {
        String evil = "\u001b[2Jbonjour\u001b]0;pirate\u0007 \u202eà l’envers\u0000\u009b31m";
        Card card = Card.of(
                new Block.Title(Text.of(new Span.Strong(evil))),
                new Block.Quote(evil),
                new Block.Suggestion(evil + "\nsuite", evil, Optional.of(Button.plain(ActionId.of("use"), evil))),
                new Block.Fields(List.of(new Block.Field(evil, Text.of(evil)))));
        bot.on(evil, Opening.PRIVATE, new Reply.Show(card));

        String said = talk(evil);

        assertThat(said).contains("bonjour à l’envers").doesNotContain("pirate", "[2J", "31m");
        assertThat(said.chars()).noneMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == '\u202e');
    }

    @Test
    void bytes_that_are_no_utf_8_are_replaced() {
        byte[] latin = "réclamé\nhome\n".getBytes(StandardCharsets.ISO_8859_1);

        String said = talk(latin);

        assertThat(bot.heard().stream().map(heard -> ((CommandTyped) heard).text()))
                .containsExactly("r\ufffdclam\ufffd", "home");
        assertThat(said).contains("> r\ufffdclam\ufffd");
    }

    @Test
    void empty_lines_are_passed_over_and_a_hundred_thousand_characters_are_one_message() {
        String endless = "pourquoi ".repeat(11_111);

        talk("", "   ", endless);

        assertThat(bot.heard())
                .singleElement()
                .satisfies(heard -> assertThat(((CommandTyped) heard).text()).isEqualTo(endless));
    }

    @Test
    void a_fault_of_ours_does_not_end_the_conversation() {
        bot.checking(answers -> {
            throw new IllegalStateException("fault");
        });
        bot.on("promesse", Opening.FORM_NOW, new Reply.Ask(promise()));

        assertThat(talk("promesse", "Rappeler", "home", "quitter")).contains("Une erreur s’est produite de notre côté");
        assertThat(bot.heard()).hasSize(2);
    }

    @Test
    void quit_ends_in_both_languages() {
        assertThat(talk("quit", "home")).endsWith("> quit\nÀ bientôt.\n");
        assertThat(talk("QUITTER", "home")).endsWith("> QUITTER\nÀ bientôt.\n");
        assertThat(bot.heard()).isEmpty();
    }

    // a person's console

    private String talk(String... lines) {
        return talk((String.join("\n", lines) + (lines.length == 0 ? "" : "\n")).getBytes(StandardCharsets.UTF_8));
    }

    private String talk(byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsoleAdapter.User alex = new ConsoleAdapter.User("Alex", Locale.FRANCE, ZoneId.of("Europe/Paris"));
        try (Lines lines = new PipedLines(new ByteArrayInputStream(input), out)) {
            new ConsoleAdapter(lines, messenger, bot, new Around(), alex, () -> "i" + ids.incrementAndGet()).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Runnable once(Runnable work) {
        AtomicInteger left = new AtomicInteger(1);
        return () -> {
            if (left.getAndDecrement() > 0) {
                work.run();
            }
        };
    }

    private static Card reflected() {
        return Card.of(
                new Block.Title(Text.of("Mme Roy · #1")),
                new Block.Suggestion(
                        "Trois semaines que vous attendez votre colis : c’est long, et je comprends que vous n’ayez plus"
                                + " confiance dans nos délais.",
                        "nomme l’attente",
                        Optional.of(Button.plain(ActionId.of("use", 1, "a1", 1), "Utiliser cette phrase"))),
                new Block.Actions(
                        List.of(
                                Button.primary(ActionId.of("open"), "Ouvrir un dossier"),
                                Button.plain(ActionId.of("check", 1), "Relire")),
                        Optional.of(new Menu(
                                "Autre",
                                List.of(
                                        new Menu.Choice(ActionId.of("severity", 1), "Gravité"),
                                        new Menu.Choice(ActionId.of("note", 1), "Noter"))))));
    }

    private static Card reminder(String title) {
        return Card.of(
                new Block.Title(Text.of(title)),
                new Block.Actions(List.of(Button.primary(ActionId.of("kept", 1, 1), "Tenue")), Optional.empty()));
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(Text.of(words));
    }

    private static Form promise() {
        return new Form(
                ActionId.of("promise", 1),
                "Noter une promesse",
                List.of(
                        words("what", "", true),
                        words("when", "", true),
                        new Input.Pick(
                                "level",
                                "Gravité",
                                List.of(new Form.Option("low", "Bas"), new Form.Option("high", "Haut")),
                                "",
                                true),
                        words("note", "note déjà là", false)));
    }

    private static Input words(String name, String initial, boolean required) {
        return new Input.Words(name, name, "", initial, required, false);
    }

    private final class Around implements Surroundings {
        @Override
        public Instant now() {
            return MONDAY;
        }

        @Override
        public boolean hasManualClock() {
            return manualClock;
        }

        @Override
        public void advance(Duration by) {
            advanced.add(by);
        }

        @Override
        public void settle() {
            due.run();
        }

        @Override
        public Optional<String> name(Person person) {
            return Optional.of(person.equals(SAM) ? "Sam" : person.id());
        }

        @Override
        public String shown(Span.At moment) {
            return moment.instant().toString();
        }
    }
}
