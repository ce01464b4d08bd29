package io.bottine.core.desk;

import io.bottine.core.card.Problems;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Folding;
import io.bottine.core.chat.Person;
import io.bottine.core.desk.Doorkeeper.Answer.Welcome;
import io.bottine.core.interaction.Reply;
import io.bottine.core.team.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the colleague that is meant. */
final class People {

    /** A person as platforms write one whom somebody typed. */
    private static final Pattern MENTION = Pattern.compile("<@!?([^>|\\s]+)(?:\\|[^>]*)?>");

    private final Services services;
    private final Doorkeeper doorkeeper;

    People(Services services, Doorkeeper doorkeeper) {
        this.services = services;
        this.doorkeeper = doorkeeper;
    }

    /** Answers about the colleague whom the request names, by id or by name. */
    Reply named(Turn turn, Function<Member, Reply> answer) {
        String wanted = turn.request().required("person").strip();
        List<Member> members = services.store().read(ledger -> ledger.teams().members(turn.team()));
        List<Member> known = find(members, wanted);
        List<Member> found = known.isEmpty() ? asked(turn, wanted) : known;
        if (found.size() == 1) {
            return answer.apply(found.getFirst());
        }
        String names = (found.isEmpty() ? members : found)
                .stream().map(Member::name).sorted().collect(Collectors.joining(", "));
        String aside = Aside.Asked.of(Cases.redacted(turn)).put(turn);
        return new Reply.Show(Problems.wrongPerson(
                turn.view(),
                found.isEmpty() ? "problem.person.unknown" : "problem.person.several",
                turn.redacted(wanted),
                names,
                aside));
    }

    /** Somebody who never spoke to the bot, as the platform tells of them: whoever may come in is a member from now on. */
    private List<Member> asked(Turn turn, String wanted) {
        String id = id(wanted).orElse(wanted);
        return ActionId.carries(id)
                ? services.colleagues().find(new Person(turn.team(), id)).stream()
                        .map(doorkeeper::ask)
                        .flatMap(answer ->
                                answer instanceof Welcome welcome ? Stream.of(welcome.member()) : Stream.empty())
                        .toList()
                : List.of();
    }

    private static Optional<String> id(String asked) {
        Matcher mention = MENTION.matcher(asked);
        return mention.matches() ? Optional.of(mention.group(1)) : Optional.empty();
    }

    private static List<Member> find(List<Member> members, String asked) {
        String wanted = id(asked).orElse(asked);
        String name = Folding.fold(wanted.startsWith("@") ? wanted.substring(1) : wanted);
        List<Member> exact = members.stream()
                .filter(member -> member.person().id().equals(wanted)
                        || Folding.fold(member.name()).equals(name))
                .toList();
        return exact.isEmpty()
                ? members.stream()
                        .filter(member -> Folding.fold(member.name()).startsWith(name))
                        .toList()
                : exact;
    }
}
