package io.bottine.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.command.Parsed.Command;
import io.bottine.core.command.Parsed.CustomersWords;
import io.bottine.core.command.Parsed.Unclear;
import io.bottine.core.command.Parsed.Wrong;
import io.bottine.core.interaction.Reply.Completion;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {

    private static final CommandParser PARSER = new CommandParser(DateReaders.standard());

    /** A Tuesday morning in Paris. */
    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);

    static Stream<Typing.Lookalike> lookalikes() {
        return Typing.load().lookalikes().stream();
    }

    private static Parsed parse(String typed) {
        return PARSER.parse(typed, MOMENT);
    }

    private static String described(Parsed parsed) {
        return switch (parsed) {
            case Command command -> described(command.request());
            case CustomersWords words -> "customer";
            case Unclear unclear -> "unclear " + String.join(", ", unclear.suggestions());
            case Wrong wrong -> "wrong " + wrong.problem() + " " + wrong.about();
        };
    }

    private static String described(Request request) {
        Map<String, String> sorted = new TreeMap<>(request.args());
        return request.verb().label() + (sorted.isEmpty() ? "" : " " + sorted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            home                                          | home
            Accueil                                       | home
            /complaint                                    | home
            /complaint home                               | home
            /Plainte ACCUEIL                              | home
            /réclamation voir #3                          | show {complaint=3}
            aide                                          | help
            help!                                         | help
            Aide ?                                        | help
            SOS !!!                                       | sos
            réglages                                      | settings
            Reglages                                      | settings
            close                                         | close
            close #12                                     | close {complaint=12}
            CLOSE 12                                      | close {complaint=12}
            fermer n° 12                                  | close {complaint=12}
            Fermer #12.                                   | close {complaint=12}
            show 12                                       | show {complaint=12}
            voir 12                                       | show {complaint=12}
            take #7                                       | take {complaint=7}
            prendre #7                                    | take {complaint=7}
            find Roy                                      | find {text=Roy}
            chercher «colis perdu»                        | find {text=colis perdu}
            phrases                                       | phrases
            phrases retard de livraison                   | phrases {topic=retard de livraison}
            """)
    void short_commands_are_read_in_both_languages(String typed, String expected) {
        assertThat(described(parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            open "Mme Roy" Trois semaines sans nouvelles  | open {customer=Mme Roy, words=Trois semaines sans nouvelles}
            ouvrir « Mme Roy » : trois semaines           | open {customer=Mme Roy, words=trois semaines}
            ouvrir “M. O'Neil” l'appareil est mort        | open {customer=M. O'Neil, words=l'appareil est mort}
            open “O’Brien & Sons” no delivery             | open {customer=O’Brien & Sons, words=no delivery}
            open Three weeks without a word               | open {words=Three weeks without a word}
            ouvrir J'attends mon colis depuis 3 semaines  | open {words=J'attends mon colis depuis 3 semaines}
            open Mme Roy                                  | open {customer=Mme Roy}
            open Mrs Lane: billed twice since May         | open {customer=Mrs Lane, words=billed twice since May}
            open "Roy"                                    | open {customer=Roy}
            open "I have been waiting for three weeks for my parcel" | open {words=I have been waiting for three weeks for my parcel}
            open "Mme Roy trois semaines                  | open {words="Mme Roy trois semaines}
            open                                          | open
            said #12 it broke again                       | said {complaint=12, words=it broke again}
            dit #12: c'est encore en panne                | said {complaint=12, words=c'est encore en panne}
            dit 12 jours sans chauffage                   | said {words=12 jours sans chauffage}
            check #12 Dear Mrs Roy, calm down             | check {complaint=12, draft=Dear Mrs Roy, calm down}
            check Your order has left                     | check {draft=Your order has left}
            relire : vos frais sont remboursés            | check {draft=vos frais sont remboursés}
            update #12                                    | update {complaint=12}
            nouvelles #12 colis retrouvé                  | update {complaint=12, words=colis retrouvé}
            """)
    void words_come_with_or_without_a_customer_and_a_number(String typed, String expected) {
        assertThat(described(parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            promise #12 call back by Friday noon          | promise {complaint=12, what=call back, when=by Friday noon}
            promise call back tomorrow at 3 pm            | promise {what=call back, when=tomorrow at 3 pm}
            promesse #3 rappeler avant vendredi midi      | promise {complaint=3, what=rappeler, when=avant vendredi midi}
            promesse rembourser sous 48 h                 | promise {what=rembourser, when=sous 48 h}
            promise rappeler demain à 15 h                | promise {what=rappeler, when=demain à 15 h}
            promesse call back tomorrow at 3 pm           | promise {what=call back, when=tomorrow at 3 pm}
            promesse demain 9h envoyer la pièce           | promise {what=envoyer la pièce, when=demain 9h}
            promise #2 send the part                      | promise {complaint=2, what=send the part}
            promise                                       | promise
            promise tomorrow                              | promise {when=tomorrow}
            promesse de rembourser vendredi               | promise {what=de rembourser, when=vendredi}
            """)
    void a_promise_is_what_and_when(String typed, String expected) {
        assertThat(described(parse(typed))).isEqualTo(expected);
    }

    @Test
    void the_last_date_of_a_promise_is_when() {
        Parsed parsed = parse("promise #4 send Monday's invoice again by Thursday noon");

        assertThat(described(parsed))
                .isEqualTo("promise {complaint=4, what=send Monday's invoice again, when=by Thursday noon}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            handover #12 Sam                              | handover {complaint=12, person=Sam}
            handover all @sam                             | handover {complaint=all, person=@sam}
            confier tous à Sam Dubois                     | handover {complaint=all, person=Sam Dubois}
            Confier 12 Sam                                | handover {complaint=12, person=Sam}
            handover #12 <@U0123> she wants a call        | handover {brief=she wants a call, complaint=12, person=<@U0123>}
            confier #12 à Sam Dubois attend un appel      | handover {brief=attend un appel, complaint=12, person=Sam Dubois}
            confier #12 "Sam D." : attend un appel        | handover {brief=attend un appel, complaint=12, person=Sam D.}
            escalate #12 now refund of 180 €              | escalate {ask=refund of 180 €, complaint=12, urgency=now}
            renfort #12 maintenant, il est au guichet     | escalate {ask=il est au guichet, complaint=12, urgency=now}
            renfort aujourd’hui accord pour 180 €         | escalate {ask=accord pour 180 €, urgency=today}
            escalate today                                | escalate {urgency=today}
            renfort quelqu'un qui parle portugais         | escalate {ask=quelqu'un qui parle portugais}
            """)
    void a_colleague_is_named_and_help_is_asked_for(String typed, String expected) {
        assertThat(described(parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Close my account now!",
                "Close #12 of your shops and save us the trouble",
                "Show me the manager",
                "Help me, I was charged twice",
                "Open your eyes",
                "Open since Monday and still no answer",
                "Find my parcel",
                "Find out who did this",
                "Check your records",
                "check your email for once",
                "Promise me it will work",
                "Promises, promises",
                "Promesse jamais tenue",
                "Promesse de rappel, et rien",
                "Take it back and refund me",
                "Home delivery never came",
                "Home alone since nine waiting for your driver",
                "Update my address please",
                "SOS personne ne répond",
                "Voir pièce jointe, c'est honteux",
                "Voir mon dossier traité un jour ?",
                "Fermer mon compte",
                "Prendre rendez-vous est impossible",
                "Aide-moi",
                "Aidez-moi !",
                "Accueil déplorable",
                "Nouvelles excuses chaque semaine",
                "Ouvrir une réclamation prend deux heures",
                "Chercher mon colis au dépôt ? Jamais !",
                "Confier mes clés à vos livreurs, plus jamais",
                "Phrases toutes faites",
                "Escalate this to your manager",
                "Settings were wiped by your update, thanks a lot",
                "Help is what I asked for, not a robot",
                "J’attends mon colis depuis trois semaines et personne ne me répond !",
                "I was charged twice",
                "Honte",
                "Fake!",
                "Merci",
                "Bonjour",
                "Arnaqueurs",
                "???",
                "12 jours sans chauffage",
                "Opening hours are a joke",
                "closed again at 5 pm"
            })
    void whatever_is_not_exactly_a_command_is_what_the_customer_said(String typed) {
        assertThat(parse(typed))
                .isInstanceOfSatisfying(
                        CustomersWords.class, words -> assertThat(words.text()).isEqualTo(typed));
    }

    @ParameterizedTest
    @MethodSource("lookalikes")
    void every_look_alike_has_an_example_and_a_counter_example(Typing.Lookalike lookalike) {
        assertThat(parse(lookalike.example()))
                .isInstanceOfSatisfying(
                        CustomersWords.class,
                        words -> assertThat(words.alternatives().isEmpty())
                                .isEqualTo(lookalike.whose() == Typing.Reads.CUSTOMER));
        assertThat(parse(lookalike.counter())).isInstanceOf(Command.class);
        assertThat(lookalike.why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Check the tracking number again               | check {draft=the tracking number again}
            close please                                  | find {text=please}
            show Roy                                      | find {text=Roy}
            voir "Mme Roy"                                | find {text=Mme Roy}
            close #12 resolved                            | close {complaint=12}
            home list                                     | home
            Update: still nothing                         | update {words=still nothing}
            clsoe #12 she is happy                        |
            dti #12 encore en panne                       |
            updaet #12 the parcel is found                | update {complaint=12, words=the parcel is found}
            promese #12 rappeler demain midi              | promise {complaint=12, what=rappeler, when=demain midi}
            """)
    void what_may_have_been_meant_as_a_command_is_offered_beside(String typed, String offered) {
        assertThat(parse(typed))
                .isInstanceOfSatisfying(
                        CustomersWords.class,
                        words -> assertThat(words.alternatives())
                                .extracting(CommandParserTest::described)
                                .isEqualTo(offered == null ? List.of() : List.of(offered)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            clsoe #12        | unclear close #12
            ouvir            | unclear ouvrir
            acceuil          | unclear accueil
            acceuil !        | unclear accueil
            settigns         | unclear settings
            promese          | unclear promesse, promise
            #12              | unclear voir #12
            12               | unclear voir #12
            close #12a       | wrong problem.complaint-number #12a
            voir #           | wrong problem.complaint-number #
            show #99999999999999 | wrong problem.complaint-number #99999999999999
            """)
    void a_slip_is_asked_about(String typed, String expected) {
        assertThat(described(parse(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            promise call back yesterday at noon   | wrong problem.date-past yesterday at noon
            promesse #2 rappeler hier             | wrong problem.date-past hier
            promesse rembourser le 31/02          | wrong problem.date-impossible le 31/02
            promise refund on 31 February         | wrong problem.date-impossible on 31 February
            """)
    void a_date_that_cannot_be_kept_is_wrong_and_nothing_typed_is_lost(String typed, String expected) {
        assertThat(described(parse(typed))).isEqualTo(expected);
        assertThat(((Wrong) parse(typed)).request().arg("what")).isPresent();
    }

    @Test
    void several_lines_stay_several_lines() {
        assertThat(described(parse("open \"Mme Roy\"\nTrois semaines.\n\nPersonne ne répond !")))
                .isEqualTo("open {customer=Mme Roy, words=Trois semaines.\n\nPersonne ne répond !}");
        assertThat(described(parse("said #4\nfirst line\nsecond line")))
                .isEqualTo("said {complaint=4, words=first line\nsecond line}");
    }

    @Test
    void a_command_is_completed_in_the_askers_language_and_else_in_the_other() {
        assertThat(lines("prom", Language.FRENCH)).containsExactly("promesse ");
        assertThat(lines("prom", Language.ENGLISH)).containsExactly("promise ");
        assertThat(lines("ré", Language.FRENCH)).contains("reglages ");
        assertThat(lines("ouv", Language.ENGLISH)).containsExactly("ouvrir ");
        assertThat(lines("", Language.ENGLISH)).hasSize(Verb.commands().size());
        assertThat(lines("zzz", Language.ENGLISH)).isEmpty();
    }

    @Test
    void the_words_that_a_command_takes_are_completed_too() {
        assertThat(lines("escalate ", Language.ENGLISH)).containsExactly("escalate now ", "escalate today ");
        assertThat(lines("renfort #12 m", Language.ENGLISH)).containsExactly("renfort #12 maintenant ");
        assertThat(lines("confier t", Language.FRENCH)).containsExactly("confier tous ");
        assertThat(lines("confier #12 ", Language.FRENCH)).isEmpty();
        assertThat(lines("said it n", Language.ENGLISH)).isEmpty();
        assertThat(lines("escalate refund n", Language.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_completed_is_understood_and_fits_every_platform(Language language) {
        assertThat(CommandParser.complete("", language)).allSatisfy(completion -> {
            assertThat(parse(completion.line())).isInstanceOf(Command.class);
            assertThat(completion.shown()).hasSizeLessThanOrEqualTo(100);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_word_is_understood_with_its_capital_too(Language language) {
        for (Naming.Described described : new Naming(Wording.in(language)).commands()) {
            assertThat(parse(described.word())).isEqualTo(new Command(Request.of(described.command())));
            assertThat(parse("/complaint " + described.word().toUpperCase(Locale.ROOT)))
                    .isEqualTo(new Command(Request.of(described.command())));
        }
    }

    private static List<String> lines(String typed, Language language) {
        return CommandParser.complete(typed, language).stream()
                .map(Completion::line)
                .toList();
    }
}
