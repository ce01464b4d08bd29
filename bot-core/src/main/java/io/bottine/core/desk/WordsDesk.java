package io.bottine.core.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bottine.core.card.CaseCard;
import io.bottine.core.card.DraftCard;
import io.bottine.core.card.Problems;
import io.bottine.core.card.Shown;
import io.bottine.core.card.Shown.Reflected;
import io.bottine.core.card.WordsCard;
import io.bottine.core.chat.Person;
import io.bottine.core.command.Request;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Event.CustomerContacted;
import io.bottine.core.complaint.Event.Opened;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Event.SentenceUsed;
import io.bottine.core.complaint.Event.WordsSaid;
import io.bottine.core.complaint.Heard;
import io.bottine.core.complaint.Origin;
import io.bottine.core.complaint.Written;
import io.bottine.core.desk.Aside.Promised;
import io.bottine.core.interaction.Reply;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Known;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Felt;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The heart: what the customer said is given back in sentences worth sending, and drafts are read before they go. */
final class WordsDesk {

    /** Unless told otherwise, the customer is on the line: one of the suggestions can be said in a breath. */
    private static final Channel CHANNEL = Channel.PHONE;

    /** An agent does not see the same opening again so soon. */
    private static final int MOST_RECENT = 5;

    private final Services services;
    private final Cases cases;
    private final Cache<Person, List<String>> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    WordsDesk(Services services, Cases cases) {
        this.services = services;
        this.cases = cases;
    }

    Map<Verb, Handler> handlers() {
        return Map.of(
                Verb.OPEN, this::open,
                Verb.SAID, this::said,
                Verb.MORE, this::more,
                Verb.USE, this::use,
                Verb.EMOTION, this::emotion,
                Verb.CHECK, this::check,
                Verb.SENT, this::sent);
    }

    /** The 60-second path: what is no command is what the customer said. */
    Reply reflect(Turn turn, String words, List<Request> alternatives) {
        Reading reading = read(turn, turn.redacted(words), List.of());
        return new Reply.Show(WordsCard.of(turn.view(), reading.reflected(), mine(turn), alternatives));
    }

    private Reply open(Turn turn) {
        Optional<String> words = words(turn);
        if (words.isEmpty()) {
            return OldCard.answer(turn);
        }
        Reading reading = read(turn, words.get(), List.of());
        Reflection reflection = reading.reflection();
        List<Event> events = List.of(
                new Opened(
                        turn.toKeep(turn.request().arg("customer").orElse("")),
                        turn.person(),
                        CHANNEL,
                        reflection.language().orElse(turn.language())),
                new WordsSaid(turn.toKeep(words.get()), reading.source(), heard(reflection)));
        return cases.shown(
                turn,
                cases.acts().open(turn, events),
                (complaint, undo) -> withWords(turn, complaint, undo, "done.open", reading));
    }

    private Reply said(Turn turn) {
        return cases.about(turn, number -> {
            Optional<String> words = words(turn);
            if (words.isEmpty()) {
                return OldCard.answer(turn);
            }
            Reading reading = read(turn, words.get(), List.of());
            WordsSaid event = new WordsSaid(turn.toKeep(words.get()), reading.source(), heard(reading.reflection()));
            return cases.shown(
                    turn,
                    cases.acts().act(turn, number, complaint -> List.of(event)),
                    (complaint, undo) -> withWords(turn, complaint, undo, "done.said", reading));
        });
    }

    private io.bottine.core.chat.Card withWords(
            Turn turn, Complaint complaint, OptionalLong undo, String done, Reading reading) {
        return CaseCard.of(
                turn.view(),
                complaint,
                new Shown(Optional.of(turn.text(done)), undo, Optional.of(reading.reflected())));
    }

    /** The words of the request, or those that a card put aside. */
    private static Optional<String> words(Turn turn) {
        return turn.request()
                .arg("words")
                .map(turn::redacted)
                .or(() -> Aside.of(turn, Aside.Said.class).map(Aside.Said::words));
    }

    private Reply more(Turn turn) {
        Optional<Aside.Said> said = Aside.of(turn, Aside.Said.class);
        if (said.isEmpty()) {
            return OldCard.answer(turn);
        }
        Reading reading = read(turn, said.get().words(), said.get().recent());
        return turn.request()
                .number(Request.COMPLAINT)
                .flatMap(number -> cases.find(turn, number))
                .map(complaint -> CaseCard.of(
                        turn.view(),
                        complaint,
                        new Shown(Optional.empty(), OptionalLong.empty(), Optional.of(reading.reflected()))))
                .<Reply>map(Reply.Show::new)
                .orElseGet(() -> new Reply.Show(WordsCard.of(turn.view(), reading.reflected(), mine(turn), List.of())));
    }

    private Reply use(Turn turn) {
        Optional<String> sentence = Aside.of(turn, Aside.Said.class)
                .flatMap(said -> turn.request()
                        .number("suggestion")
                        .filter(index -> index < said.suggestions().size())
                        .map(said.suggestions()::get));
        return sentence.isEmpty()
                ? OldCard.answer(turn)
                : cases.act(turn, new SentenceUsed(turn.toKeep(sentence.get())), turn.text("done.use"));
    }

    private Reply emotion(Turn turn) {
        return io.bottine.phrasebook.words.Label.read(
                        io.bottine.phrasebook.words.Emotion.class,
                        turn.request().required("emotion"))
                .map(emotion -> cases.act(turn, new Event.EmotionConfirmed(emotion), turn.text("done.emotion")))
                .orElseGet(() -> OldCard.answer(turn));
    }

    private Reply check(Turn turn) {
        String draft = turn.redacted(turn.request().required("draft"));
        Optional<Integer> number = turn.request().number(Request.COMPLAINT);
        Optional<Complaint> complaint = number.flatMap(given -> cases.find(turn, given));
        if (number.isPresent() && complaint.isEmpty()) {
            return new Reply.Show(Problems.noSuchComplaint(turn.view(), number.get(), turn.typed()));
        }
        Words engine = services.words().get();
        DraftCheck check = complaint
                .map(about -> engine.check(draft(turn, draft), known(about)))
                .orElseGet(() -> engine.check(draft(turn, draft)));
        String aside = new Aside.Draft(draft, promised(check)).put(turn);
        return new Reply.Show(DraftCard.of(turn.view(), check, complaint, aside));
    }

    private static Known known(Complaint complaint) {
        return new Known(
                complaint.lastWords().map(said -> said.heard().demands()).orElse(Set.of()),
                complaint.lastWords().map(said -> said.words().body()).orElse(""),
                complaint.origin().equals(Optional.of(Origin.OURS)));
    }

    private static List<Promised> promised(DraftCheck check) {
        return check.promises().stream()
                .flatMap(
                        promise -> promise.due().stream().map(due -> new Promised(promise.what(), due.toEpochSecond())))
                .toList();
    }

    /** The draft has gone: the customer heard from us, and what it promises is owed. */
    private Reply sent(Turn turn) {
        Optional<Aside.Draft> draft = Aside.of(turn, Aside.Draft.class);
        if (draft.isEmpty()) {
            return OldCard.answer(turn);
        }
        List<Promised> promises = draft.get().promises().stream()
                .filter(promise -> promise.due() > turn.now().getEpochSecond())
                .toList();
        return cases.about(
                turn,
                number -> cases.act(
                        turn,
                        number,
                        complaint -> events(turn, complaint, draft.get().words(), promises),
                        complaint -> turn.text("done.sent", "count", promises.size())));
    }

    private static List<Event> events(Turn turn, Complaint complaint, String words, List<Promised> promises) {
        List<Event> events = new ArrayList<>();
        events.add(new CustomerContacted(turn.toKeep(words)));
        int next = complaint.nextPromise();
        for (Promised promise : promises) {
            Written what = turn.toKeep(promise.what());
            events.add(new PromiseMade(next++, what, turn.person(), Instant.ofEpochSecond(promise.due())));
        }
        return events;
    }

    private static Draft draft(Turn turn, String words) {
        return new Draft(words, Optional.empty(), turn.moment(), turn.language());
    }

    /** A reflection, whose words it was made of, and where it was put aside. */
    private record Reading(Reflection reflection, Source source, Reflected reflected) {}

    /** @param shown first suggestions that were shown for these same words */
    private Reading read(Turn turn, String words, List<String> shown) {
        List<String> lately = recent.get(turn.person(), person -> List.of());
        List<String> avoid =
                Stream.concat(shown.stream(), lately.stream()).distinct().toList();
        Message message =
                new Message(words, Optional.empty(), CHANNEL, Optional.empty(), turn.moment(), turn.language(), avoid);
        Words engine = services.words().get();
        Source source = engine.source(message);
        Reflection reflection = engine.reflect(message.from(source));
        List<String> suggestions =
                reflection.suggestions().stream().map(Suggestion::text).toList();
        List<String> first = suggestions.stream().limit(1).toList();
        recent.put(turn.person(), latest(first, lately));
        String aside = new Aside.Said(words, suggestions, latest(first, shown)).put(turn);
        return new Reading(reflection, source, new Reflected(reflection, aside));
    }

    private static List<String> latest(List<String> first, List<String> before) {
        return Stream.concat(first.stream(), before.stream()).limit(MOST_RECENT).toList();
    }

    private List<Summary> mine(Turn turn) {
        return services.store().read(ledger -> ledger.complaints().open(turn.team(), Optional.of(turn.person())));
    }

    private static Heard heard(Reflection reflection) {
        return new Heard(
                reflection.emotions().stream().map(Felt::emotion).toList(),
                reflection.intensity(),
                reflection.demands(),
                reflection.threats(),
                reflection.risks(),
                reflection.abuse());
    }
}
