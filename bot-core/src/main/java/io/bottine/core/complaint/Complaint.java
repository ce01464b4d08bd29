package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A complaint as its history makes it: {@link #of} is the only way to one, and {@link #with} the only way on. What was undone
 * is in the history and nowhere else.
 *
 * @param number within its team, shown as {@code #12}
 * @param history every entry ever, undone ones too
 */
public record Complaint(
        TeamId team,
        int number,
        List<Entry> history,
        Written customer,
        Person owner,
        Channel channel,
        Language language,
        Instant openedAt,
        Optional<Said> lastWords,
        Optional<Written> sentenceUsed,
        Optional<Emotion> emotion,
        Optional<Origin> origin,
        Optional<Written> whatHappened,
        Optional<Weighing> threat,
        List<Option> options,
        Optional<Integer> choice,
        Optional<Written> gesture,
        List<Promise> promises,
        List<Escalation> escalations,
        Optional<Instant> lastContact,
        Optional<Instant> followUpDue,
        int followUpsUnanswered,
        Optional<Verdict> verdict,
        Optional<Written> cause,
        Optional<Written> lesson,
        Severity severity,
        Optional<Written> ticket,
        Optional<Closing> closing) {

    /** The customer's words, the entry that holds them, and what was understood. */
    public record Said(long entry, Written words, Heard heard) {}

    public record Weighing(boolean founded, Written reason) {}

    public record Closing(CloseReason reason, Optional<Written> why, Person by, Instant at) {}

    /** The complaint that a history tells. The first entry opens it; the entries are in order and without gaps. */
    public static Complaint of(TeamId team, int number, List<Entry> history) {
        return History.tell(team, number, history);
    }

    /** The complaint after what happened next. */
    public Complaint with(List<Entry> next) {
        List<Entry> longer = new ArrayList<>(history);
        longer.addAll(next);
        return of(team, number, longer);
    }

    /** The number of the first entry of the last act: what was added with it has the same author and moment. */
    public long lastAct() {
        Entry last = history.getLast();
        return history.stream()
                .filter(entry -> entry.at().equals(last.at()) && entry.by().equals(last.by()))
                .mapToLong(Entry::number)
                .min()
                .orElse(last.number());
    }

    /** The complaint as it was before an entry; as it is where that is the first. */
    public Complaint before(long entry) {
        return entry <= 1 ? this : of(team, number, history.subList(0, (int) entry - 1));
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }

    /** What happened and was not undone, in order. */
    public List<Entry> happened() {
        return History.happened(history);
    }

    /** True until the customer says that it is well, or two follow-ups went unanswered. */
    public boolean awaitsVerdict() {
        return verdict.isEmpty() || verdict.get().asksForMore();
    }

    /** The number of the last entry: what an act was decided upon. */
    public long version() {
        return history.getLast().number();
    }

    public List<Promise> openPromises() {
        return promises.stream()
                .filter(Promise::isOpen)
                .sorted(Comparator.comparing(Promise::due))
                .toList();
    }

    public Optional<Promise> promise(int wanted) {
        return promises.stream().filter(promise -> promise.number() == wanted).findFirst();
    }

    public Optional<Escalation> escalation(int wanted) {
        return escalations.stream()
                .filter(escalation -> escalation.number() == wanted)
                .findFirst();
    }

    public Optional<Option> option(int wanted) {
        return options.stream().filter(option -> option.number() == wanted).findFirst();
    }

    public Optional<Option> chosen() {
        return choice.flatMap(this::option);
    }

    public Optional<Entry> entry(long wanted) {
        return history.stream().filter(entry -> entry.number() == wanted).findFirst();
    }

    /** The number for the next promise; one that was undone keeps its own. */
    public int nextPromise() {
        return 1 + count(Event.PromiseMade.class);
    }

    public int nextOption() {
        return 1 + count(Event.OptionAdded.class);
    }

    public int nextEscalation() {
        return 1 + count(Event.Escalated.class);
    }

    private int count(Class<? extends Event> kind) {
        return (int)
                history.stream().filter(entry -> kind.isInstance(entry.event())).count();
    }

    /** What was understood of the customer's latest words. */
    public Heard heard() {
        return lastWords.map(Said::heard).orElse(Heard.NOTHING);
    }

    /** The next moment at which something is owed to the customer: a promise or a follow-up. */
    public Optional<Instant> nextDue() {
        return Stream.concat(openPromises().stream().map(Promise::due), followUpDue.stream())
                .min(Comparator.naturalOrder());
    }
}
