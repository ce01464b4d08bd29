package io.bottine.core.desk;

import io.bottine.core.chat.Person;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.store.Ledger;
import io.bottine.core.store.Store;
import io.bottine.core.team.Member;
import io.bottine.core.team.Member.Agreement;
import io.bottine.core.team.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Who may come in, asked anew at every act, as groups change while people work. Whoever comes in is a member from then on; who
 * may not leaves no trace, and is offered no longer to hand anything over to.
 */
final class Doorkeeper {

    private final Store store;

    Doorkeeper(Store store) {
        this.store = store;
    }

    /** What somebody is told at the door. */
    sealed interface Answer {

        record Welcome(Member member) implements Answer {}

        /** A guest, or somebody of another organisation. */
        record Outsider() implements Answer {}

        /**
         * Nobody has set yet who works with complaints.
         *
         * @param leads whom to ask; may be empty
         */
        record NotSetUp(List<Person> leads) implements Answer {}

        /**
         * Not in the group of those who work with complaints.
         *
         * @param group theirs
         * @param leads whom to ask; may be empty
         */
        record NotAnAgent(String group, List<Person> leads) implements Answer {}
    }

    Answer ask(Sender sender) {
        Seen seen = store.read(ledger -> see(ledger, sender));
        if (sender.standing() == Standing.OUTSIDER) {
            leave(sender, seen);
            return new Answer.Outsider();
        }
        if (sender.standing() == Standing.UNDECIDED) {
            leave(sender, seen);
            return new Answer.NotSetUp(seen.leads());
        }
        if (!mayComeIn(sender, seen.settings())) {
            leave(sender, seen);
            return new Answer.NotAnAgent(seen.settings().agents().orElse(""), seen.leads());
        }
        return new Answer.Welcome(seen.member()
                .filter(known -> !seen.hasLeft() && isAsBefore(sender, seen.settings(), known))
                .orElseGet(() -> store.write(ledger -> saved(ledger, sender))));
    }

    /** In the agents' group, where there is one; who leads is always in. */
    static boolean mayComeIn(Sender sender, Settings settings) {
        return settings.agents().map(sender.groups()::contains).orElse(true)
                || sender.administrator()
                || isInLeadsGroup(sender, settings);
    }

    private static boolean isInLeadsGroup(Sender sender, Settings settings) {
        return settings.leads().filter(sender.groups()::contains).isPresent();
    }

    /** Where the leads have a group, being in it decides; else whoever led goes on to. */
    static boolean isLead(Sender sender, Settings settings, boolean before) {
        return sender.administrator()
                || settings.leads().map(sender.groups()::contains).orElse(before);
    }

    private record Seen(Optional<Member> member, boolean hasLeft, Settings settings, List<Person> leads) {}

    private static Seen see(Ledger ledger, Sender sender) {
        Settings settings = ledger.teams().settings(sender.person().team());
        Optional<Member> member = ledger.teams().member(sender.person());
        return new Seen(
                member,
                member.isPresent() && ledger.teams().hasLeft(sender.person()),
                settings,
                sender.standing() == Standing.UNDECIDED || !mayComeIn(sender, settings)
                        ? leads(ledger, sender)
                        : List.of());
    }

    private static List<Person> leads(Ledger ledger, Sender sender) {
        return ledger.teams().members(sender.person().team()).stream()
                .filter(Member::lead)
                .map(Member::person)
                .filter(person -> !person.equals(sender.person()))
                .toList();
    }

    private void leave(Sender sender, Seen seen) {
        if (seen.member().isPresent() && !seen.hasLeft()) {
            store.write(ledger -> {
                ledger.teams().leave(sender.person());
                return sender;
            });
        }
    }

    private static boolean isAsBefore(Sender sender, Settings settings, Member known) {
        boolean following =
                known.locale().equals(sender.locale()) && known.zone().equals(sender.zone());
        return known.name().equals(sender.name())
                && known.lead() == isLead(sender, settings, known.lead())
                && (known.chosen() || following);
    }

    private static Member saved(Ledger ledger, Sender sender) {
        Settings settings = ledger.teams().settings(sender.person().team());
        Member member = ledger.teams()
                .member(sender.person())
                .map(before -> new Member(
                        before.person(),
                        sender.name(),
                        before.chosen() ? before.locale() : sender.locale(),
                        before.chosen() ? before.zone() : sender.zone(),
                        before.agreement(),
                        isLead(sender, settings, before.lead()),
                        before.chosen()))
                .orElseGet(() -> new Member(
                        sender.person(),
                        sender.name(),
                        sender.locale(),
                        sender.zone(),
                        Agreement.NEUTRAL,
                        isLead(sender, settings, false),
                        false));
        ledger.teams().save(member);
        return member;
    }
}
