package io.bottine.core.complaint;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Complaint.Closing;
import io.bottine.core.complaint.Decision.Accepted;
import io.bottine.core.complaint.Decision.Refused;
import io.bottine.core.complaint.Event.Opened;
import io.bottine.core.complaint.Event.PromiseMade;
import io.bottine.core.complaint.Event.Undone;
import io.bottine.core.complaint.Event.WordsSaid;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A complaint told act by act: people act at a moment that is moved on, and the rules decide. */
public final class Story {

    public static final TeamId SHOP = new TeamId("console", "shop");
    public static final Person ALEX = new Person(SHOP, "alex");
    public static final Person SAM = new Person(SHOP, "sam");

    /** The lead. */
    public static final Person LEA = new Person(SHOP, "lea");

    /** A Monday morning. */
    public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T09:00:00Z");

    private Complaint complaint;
    private Person actor = ALEX;
    private Instant now = MONDAY_TEN;

    private Story() {
        complaint = Complaint.of(
                SHOP,
                7,
                List.of(new Entry(
                        1, now, ALEX, new Opened(written("Mrs Roy"), ALEX, Channel.PHONE, Language.ENGLISH))));
    }

    /** Alex opens a complaint of Mrs Roy; nothing else has happened. */
    public static Story opened() {
        return new Story();
    }

    /** The same, and her words are noted. */
    public static Story heard() {
        return opened().then(words("Three weeks without news of my parcel!"));
    }

    public static Written written(String body) {
        return new Written(UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)), body);
    }

    public static WordsSaid words(String said) {
        return new WordsSaid(written(said), Source.VERBATIM, Heard.NOTHING);
    }

    public static WordsSaid dangerousWords(String said) {
        Heard heard = new Heard(List.of(), 2, Set.of(), Set.of(), Set.of(Risk.SAFETY), false);
        return new WordsSaid(written(said), Source.VERBATIM, heard);
    }

    public PromiseMade promise(int number, Duration within) {
        return new PromiseMade(number, written("call her back"), actor, now.plus(within));
    }

    /** Whoever acts from now on. */
    public Story as(Person person) {
        actor = person;
        return this;
    }

    public Story later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** What the rules say to an act, which does not happen. */
    public Decision asked(Event event) {
        return ComplaintFlow.decide(complaint, event, actor, actor.equals(LEA), now);
    }

    /** Why an act is refused. */
    public Refused refused(Event event) {
        if (asked(event) instanceof Refused refused) {
            return refused;
        }
        throw new AssertionError("accepted: " + event);
    }

    /** What is appended where an act is accepted. */
    public List<Event> accepted(Event event) {
        return switch (asked(event)) {
            case Accepted accepted -> accepted.events();
            case Refused refused -> throw new AssertionError(event + " was refused: " + refused);
        };
    }

    /** An act that happens. */
    public Story then(Event event) {
        List<Entry> entries = new ArrayList<>();
        for (Event happened : accepted(event)) {
            entries.add(new Entry(complaint.version() + entries.size() + 1, now, actor, happened));
        }
        complaint = complaint.with(entries);
        return this;
    }

    /** Takes back the latest entry of a kind, as the undo button of its card does. */
    public Story undo(Class<? extends Event> kind) {
        return then(new Undone(number(kind)));
    }

    public long number(Class<? extends Event> kind) {
        return complaint.history().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .mapToLong(Entry::number)
                .max()
                .orElseThrow();
    }

    public Complaint complaint() {
        return complaint;
    }

    public Instant now() {
        return now;
    }

    public Optional<CloseReason> closedFor() {
        return complaint.closing().map(Closing::reason);
    }
}
