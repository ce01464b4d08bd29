package io.bottine.core.desk;

import io.bottine.core.Bot;
import io.bottine.core.card.Forms;
import io.bottine.core.card.Problems;
import io.bottine.core.card.TeamCards;
import io.bottine.core.card.View;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Span;
import io.bottine.core.command.CommandParser;
import io.bottine.core.command.Param;
import io.bottine.core.command.Parsed;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.desk.Doorkeeper.Answer;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandGiven;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.HomeOpened;
import io.bottine.core.interaction.Interaction.MenuChosen;
import io.bottine.core.interaction.Interaction.MessagePicked;
import io.bottine.core.interaction.Interaction.OptionWanted;
import io.bottine.core.interaction.Interaction.PersonPicked;
import io.bottine.core.interaction.Interaction.SuggestionsWanted;
import io.bottine.core.interaction.Interaction.TeamEvent;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.privacy.Redaction;
import io.bottine.core.store.Store.StoreUnavailable;
import io.bottine.core.team.Hours;
import io.bottine.core.team.Member;
import io.bottine.core.wording.Wording;
import io.bottine.core.wording.Zones;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door: recognises what is asked for, whoever asks, and leads to the desk that knows. */
public final class FrontDesk implements Bot {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);

    /** Somebody's words in a form; longer ones belong into a file. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_CHARACTERS_OF_A_LINE = 500;

    private final Services services;
    private final CommandParser parser;
    private final Completions completions;
    private final FileDesk files;
    private final WordsDesk words;
    private final GuideDesk guides;
    private final Cases cases;
    private final Doorkeeper doorkeeper;
    private final TeamEvents teamEvents;
    private final Map<Verb, Handler> handlers = new EnumMap<>(Verb.class);

    public FrontDesk(Services services) {
        this.services = services;
        this.parser = new CommandParser(services.dates());
        this.completions = new Completions(services);
        this.cases = new Cases(services);
        this.doorkeeper = new Doorkeeper(services.store());
        this.teamEvents = new TeamEvents(services);
        People people = new People(services, doorkeeper);
        this.files = new FileDesk(services, cases);
        this.words = new WordsDesk(services, cases);
        this.guides = new GuideDesk(services);
        handlers.putAll(files.handlers());
        handlers.putAll(words.handlers());
        handlers.putAll(guides.handlers());
        handlers.putAll(new WalkDesk(services, cases).handlers());
        handlers.putAll(new PromiseDesk(services, cases, people).handlers());
        handlers.putAll(new TeamworkDesk(services, cases, people).handlers());
        handlers.put(Verb.PICK, this::pick);
        handlers.put(Verb.FIX, this::fix);
        for (Verb verb : Verb.values()) {
            if (!handlers.containsKey(verb)) {
                throw new IllegalStateException("no desk answers " + verb.label());
            }
        }
    }

    @Override
    public Opening opening(Interaction interaction) {
        if (isOutsiders(interaction)) {
            return Opening.PRIVATE; // no form is opened for who is refused anyway
        }
        return switch (interaction) {
            case CommandTyped typed ->
                parse(typed, moment(typed.sender())) instanceof Parsed.Command command
                        ? opening(command.request())
                        : Opening.PRIVATE;
            case CommandGiven given ->
                Request.ofCommand(given.command(), given.args())
                        .map(FrontDesk::opening)
                        .orElse(Opening.PRIVATE);
            case ButtonPressed pressed -> opening(pressed.action());
            case MenuChosen chosen -> opening(chosen.action());
            case FormSubmitted submitted ->
                Request.of(submitted.form(), submitted.answers())
                        .map(request -> request.verb().opening())
                        .orElse(Opening.PRIVATE);
            case SuggestionsWanted ignored -> Opening.SUGGESTIONS;
            case OptionWanted ignored -> Opening.SUGGESTIONS;
            case MessagePicked ignored -> Opening.PRIVATE;
            case PersonPicked ignored -> Opening.PRIVATE;
            case HomeOpened ignored -> Opening.PRIVATE;
            case TeamEvent ignored -> Opening.PRIVATE;
        };
    }

    private static boolean isOutsiders(Interaction interaction) {
        Standing standing = interaction.sender().standing();
        return (standing == Standing.OUTSIDER || standing == Standing.UNDECIDED)
                && !wantsCompletions(interaction)
                && !(interaction instanceof TeamEvent);
    }

    private static boolean wantsCompletions(Interaction interaction) {
        return interaction instanceof SuggestionsWanted || interaction instanceof OptionWanted;
    }

    private static Opening opening(ActionId action) {
        return Request.of(action, Map.of()).map(FrontDesk::opening).orElse(Opening.PRIVATE);
    }

    private static Opening opening(Request request) {
        return request.missing().isEmpty() ? request.verb().opening() : Opening.FORM_NOW;
    }

    private Parsed parse(CommandTyped typed, Moment moment) {
        return typed.text().isBlank() ? new Parsed.Command(Request.of(Verb.HOME)) : parser.parse(typed.text(), moment);
    }

    private static Moment moment(Sender sender) {
        return new Moment(sender.at(), sender.zone(), sender.locale());
    }

    @Override
    public Map<String, String> validate(FormSubmitted form) {
        Wording wording = Wording.in(form.sender().language());
        Map<String, String> problems = new LinkedHashMap<>();
        if (isOutsiders(form)) {
            return problems; // refused by handle, on a card
        }
        Request.of(form.form(), form.answers())
                .ifPresent(request -> request.verb()
                        .params()
                        .forEach(param -> problem(form.sender().language(), moment(form.sender()), request, param)
                                .ifPresent(key -> problems.put(
                                        param.name(),
                                        wording.line(
                                                key,
                                                "about",
                                                request.arg(param.name()).orElse(""))))));
        return problems;
    }

    private Optional<String> problem(Language language, Moment moment, Request request, Param param) {
        Optional<String> given = request.arg(param.name());
        if (given.isEmpty()) {
            return request.missing().contains(param) ? Optional.of("problem.required") : Optional.empty();
        }
        String value = given.get();
        boolean tooLong =
                value.length() > (param.kind() == Param.Kind.WORDS ? MOST_CHARACTERS : MOST_CHARACTERS_OF_A_LINE);
        if (tooLong) {
            return Optional.of("problem.too-long");
        }
        return switch (param.kind()) {
            case WHEN ->
                When.read(value, services.dates(), language, moment) instanceof When.Unreadable unreadable
                        ? Optional.of(unreadable.problem())
                        : Optional.empty();
            case CHOICE -> param.choices().contains(value) ? Optional.empty() : Optional.of("problem.choice");
            case ZONE ->
                new Zones(language.locale()).read(value).isPresent() ? Optional.empty() : Optional.of("problem.zone");
            case LINE ->
                param.name().equals("hours") && Hours.read(value).isEmpty()
                        ? Optional.of("problem.hours")
                        : Optional.empty();
            case COMPLAINT, NUMBER, ASIDE, WORDS, CHANNEL, GROUP, PERSON -> Optional.empty();
        };
    }

    @Override
    public Reply handle(Interaction interaction) {
        Sender sender = interaction.sender();
        try {
            return answer(interaction, sender);
        } catch (StoreUnavailable unavailable) {
            LOG.error("Nothing was saved: {}", unavailable.getMessage());
            String key = "problem.store."
                    + unavailable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return failed(interaction, key);
        } catch (RuntimeException unexpected) {
            // The message of an exception may hold a customer's words: its kind and its place are enough to find it.
            LOG.error(
                    "{} while answering {}",
                    unexpected.getClass().getName(),
                    interaction.getClass().getSimpleName());
            LOG.debug("Details", unexpected);
            return failed(interaction, "problem.unexpected");
        }
    }

    private Reply failed(Interaction interaction, String key) {
        return wantsCompletions(interaction)
                ? new Reply.Complete(List.of()) // who types on gets no card in between
                : new Reply.Show(Problems.notSaved(view(interaction.sender()), key, typed(interaction)));
    }

    private Reply answer(Interaction interaction, Sender sender) {
        if (interaction instanceof TeamEvent event) {
            return teamEvents.happened(event);
        }
        return switch (doorkeeper.ask(sender)) {
            case Answer.Welcome welcome ->
                readBy(
                        welcome.member(),
                        answer(interaction, new Turn(sender, welcome.member(), Request.of(Verb.HOME), services)));
            case Answer.Outsider ignored -> refused(interaction, TeamCards.outsider(view(sender)));
            case Answer.NotSetUp not -> refused(interaction, TeamCards.notSetUp(view(sender), not.leads()));
            case Answer.NotAnAgent not ->
                refused(
                        interaction,
                        TeamCards.notAnAgent(
                                view(sender), new Span.Group(sender.person().team(), not.group()), not.leads()));
        };
    }

    private static Reply readBy(Member reader, Reply reply) {
        return reply instanceof Reply.Show show
                ? new Reply.Show(show.card().readBy(reader.locale(), reader.zone()))
                : reply;
    }

    private static Reply refused(Interaction interaction, Card why) {
        return wantsCompletions(interaction) ? new Reply.Complete(List.of()) : new Reply.Show(why);
    }

    private Reply answer(Interaction interaction, Turn turn) {
        return switch (interaction) {
            case CommandTyped typed -> command(turn, parse(typed, turn.moment()));
            case CommandGiven given ->
                Request.ofCommand(given.command(), given.args())
                        .map(request -> wrongAnswer(turn, request).orElseGet(() -> request(turn, request)))
                        .orElseGet(() -> OldCard.answer(turn));
            case ButtonPressed pressed -> action(turn, pressed.action(), Map.of());
            case MenuChosen chosen -> action(turn, chosen.action(), Map.of());
            case FormSubmitted submitted ->
                Request.of(submitted.form(), submitted.answers())
                        .flatMap(request -> wrongAnswer(turn, request))
                        .orElseGet(() -> action(turn, submitted.form(), submitted.answers()));
            case MessagePicked picked -> picked(turn, picked);
            case PersonPicked picked ->
                request(
                        turn,
                        new Request(
                                Verb.HANDOVER, Map.of("person", picked.person().id())));
            case SuggestionsWanted wanted -> completions.complete(turn, wanted.typed());
            case OptionWanted wanted -> completions.complete(turn, wanted);
            case HomeOpened ignored -> files.home(turn);
            case TeamEvent ignored -> new Reply.Nothing();
        };
    }

    private Reply command(Turn turn, Parsed parsed) {
        return switch (parsed) {
            case Parsed.Command command -> request(turn, command.request());
            case Parsed.CustomersWords said -> words.reflect(turn, said.text(), said.alternatives());
            case Parsed.Unclear unclear ->
                new Reply.Show(Problems.unclear(turn.view(), turn.redacted(unclear.typed()), unclear.suggestions()));
            case Parsed.Wrong wrong -> {
                Turn asked = turn.with(wrong.request());
                String aside = Aside.Asked.of(Cases.redacted(asked)).put(asked);
                yield new Reply.Show(Problems.wrong(
                        turn.view(), wrong.problem(), turn.redacted(wrong.about()), wrong.request(), aside));
            }
        };
    }

    private Reply action(Turn turn, ActionId action, Map<String, String> answers) {
        return Request.of(action, answers)
                .map(request -> request(turn, request))
                .orElseGet(() -> OldCard.answer(turn));
    }

    /** For platforms that cannot say beside a field what is wrong in it: said on a card, from which the form opens again. */
    private Optional<Reply> wrongAnswer(Turn turn, Request request) {
        return request.missing().isEmpty()
                ? request.verb().params().stream()
                        .flatMap(param -> problem(turn.language(), turn.moment(), request, param)
                                .map(key -> wrongAnswer(turn.with(request), param, key))
                                .stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Reply wrongAnswer(Turn turn, Param param, String key) {
        String about = turn.redacted(turn.request().required(param.name()));
        String aside = Aside.Asked.of(Cases.redacted(turn)).put(turn);
        return new Reply.Show(Problems.wrong(turn.view(), key, about, turn.request(), aside));
    }

    private Reply picked(Turn turn, MessagePicked picked) {
        return switch (picked.purpose()) {
            case REFLECT -> words.reflect(turn, picked.text(), List.of());
            case OPEN -> request(turn, new Request(Verb.OPEN, Map.of("words", picked.text())));
            case CHECK -> request(turn, new Request(Verb.CHECK, Map.of("draft", picked.text())));
        };
    }

    private Reply request(Turn turn, Request request) {
        Turn asked = turn.with(request);
        // A label that no version of this card carries.
        boolean mangled = request.verb().params().stream()
                .filter(param -> param.kind() == Param.Kind.CHOICE)
                .anyMatch(param -> request.arg(param.name())
                        .filter(label -> !param.choices().contains(label))
                        .isPresent());
        if (mangled) {
            return OldCard.answer(asked);
        }
        if (!request.missing().isEmpty()) {
            return new Reply.Ask(ask(asked));
        }
        Handler handler = handlers.get(request.verb());
        return handler == null ? OldCard.answer(asked) : handler.handle(asked);
    }

    /** A form for what is missing; where something is known already, it is filled in. */
    private io.bottine.core.chat.Form ask(Turn turn) {
        Wording wording = Wording.in(turn.language());
        Request request = turn.request();
        return switch (request.verb()) {
            case SET_MINE, SET_TEAM -> Forms.filledIn(wording, request, guides.filledIn(turn));
            case EDIT -> Forms.filledIn(wording, request, asItIs(turn));
            default -> Forms.missing(wording, request);
        };
    }

    /** The customer and the words as they stand, to be corrected. */
    private Request asItIs(Turn turn) {
        return turn.request()
                .number(Request.COMPLAINT)
                .flatMap(number -> cases.find(turn, number))
                .map(complaint -> turn.request()
                        .with("customer", complaint.customer().body())
                        .with(
                                "words",
                                complaint
                                        .lastWords()
                                        .map(said -> said.words().body())
                                        .orElse("")))
                .orElse(turn.request());
    }

    /** The complaint that was meant is known now. */
    private Reply pick(Turn turn) {
        Optional<String> complaint = turn.request().arg(Request.COMPLAINT);
        return Aside.of(turn, Aside.Asked.class)
                .flatMap(asked ->
                        complaint.map(number -> request(turn, asked.request().with(Request.COMPLAINT, number))))
                .orElseGet(() -> OldCard.answer(turn));
    }

    /** The form opens again, with everything that was typed. */
    private Reply fix(Turn turn) {
        return Aside.of(turn, Aside.Asked.class)
                .<Reply>map(asked -> new Reply.Ask(Forms.filledIn(
                        Wording.in(turn.language()), asked.request().idsOnly(), asked.request())))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private View view(Sender sender) {
        return new View(sender.language(), services.phrasebook(), sender.at());
    }

    /** What somebody typed, so that it can be given back where it could not be kept; as it would have been kept. */
    private static List<String> typed(Interaction interaction) {
        return asTyped(interaction).stream()
                .map(words -> Redaction.redact(words, interaction.sender().locale()))
                .toList();
    }

    /** Of a form only what is words, and not the numbers and labels that its fields hold. */
    private static List<String> asTyped(Interaction interaction) {
        return interaction instanceof FormSubmitted submitted
                ? Request.of(submitted.form(), submitted.answers())
                        .map(Request::typed)
                        .orElse(List.of())
                : interaction.words();
    }
}
