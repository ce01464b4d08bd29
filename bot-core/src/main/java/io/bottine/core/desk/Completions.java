package io.bottine.core.desk;

import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Folding;
import io.bottine.core.chat.Span;
import io.bottine.core.command.CommandParser;
import io.bottine.core.command.Param;
import io.bottine.core.command.Verb;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.interaction.Interaction.OptionWanted;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Reply.Completion;
import io.bottine.core.wording.Moments;
import io.bottine.core.wording.Zones;
import io.bottine.phrasebook.words.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes as somebody types: commands, open complaints by number and customer, topics of the phrasebook, dates, zones. */
final class Completions {

    private static final int MOST = 25;

    private final Services services;

    Completions(Services services) {
        this.services = services;
    }

    /** One argument of a command whose arguments have names. */
    Reply complete(Turn turn, OptionWanted wanted) {
        Stream<Completion> found = Label.read(Verb.class, wanted.command())
                .flatMap(verb -> verb.param(wanted.param()))
                .map(param -> of(turn, param, wanted.typed().strip()))
                .orElseGet(Stream::of);
        return new Reply.Complete(found.filter(completion -> completion.line().length() <= Completion.MOST_CHARACTERS)
                .limit(MOST)
                .toList());
    }

    private Stream<Completion> of(Turn turn, Param param, String typed) {
        return switch (param.kind()) {
            case COMPLAINT ->
                open(turn, Folding.fold(typed))
                        .map(summary -> new Completion(String.valueOf(summary.number()), named(summary)));
            case WHEN ->
                When.read(typed, services.dates(), turn.language(), turn.moment()) instanceof When.Read read
                        ? Stream.of(new Completion(typed, Cut.to(Completion.MOST_CHARACTERS, shown(turn, read))))
                        : Stream.of();
            case ZONE ->
                new Zones(turn.member().locale())
                        .beginning(typed)
                        .map(zone -> new Completion(zone.id(), zone.city() + " · " + zone.id()));
            case LINE ->
                param.name().equals("topic")
                        ? services.phrasebook().topics(turn.language(), typed).stream()
                                .map(topic -> new Completion(topic.id(), topic.name(turn.language())))
                        : Stream.of();
            case NUMBER, ASIDE, CHOICE, WORDS, CHANNEL, GROUP, PERSON -> Stream.of();
        };
    }

    /** As it will be kept, so that nobody finds out later that another day was read. */
    private static String shown(Turn turn, When.Read read) {
        return new Moments(turn.member().locale(), turn.member().zone(), turn.now())
                .shown(new Span.At(read.due(), Span.At.Style.FULL));
    }

    private static String named(Summary summary) {
        return Cut.to(Completion.MOST_CHARACTERS, "#" + summary.number() + " " + summary.customer());
    }

    /** Those whose number or a word of whose customer begins so: Mrs Roy is sought as Roy. One’s own come first. */
    private Stream<Summary> open(Turn turn, String beginning) {
        List<Summary> open = services.store().read(ledger -> ledger.complaints().open(turn.team(), Optional.empty()));
        return open.stream()
                .filter(summary -> beginning.isEmpty()
                        || ("#" + summary.number()).startsWith(beginning)
                        || String.valueOf(summary.number()).startsWith(beginning)
                        || (" " + Folding.fold(summary.customer())).contains(" " + beginning))
                .sorted(Comparator.comparing(summary -> !summary.owner().equals(turn.person())));
    }

    /** A whole line as it is typed. */
    Reply complete(Turn turn, String typed) {
        List<Completion> completions = new ArrayList<>(CommandParser.complete(typed, turn.language()));
        int space = typed.lastIndexOf(' ');
        if (space > 0) {
            String line = typed.substring(0, space + 1);
            String last = Folding.fold(typed.substring(space + 1));
            open(turn, last)
                    .map(summary -> new Completion(line + "#" + summary.number() + " ", named(summary)))
                    .forEach(completions::add);
            services.phrasebook().topics(turn.language(), typed.substring(space + 1)).stream()
                    .map(topic -> new Completion(line + topic.id(), topic.name(turn.language())))
                    .forEach(completions::add);
        }
        return new Reply.Complete(completions.stream().limit(MOST).toList());
    }
}
