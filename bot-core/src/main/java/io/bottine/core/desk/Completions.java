package io.bottine.core.desk;

import io.bottine.core.chat.Folding;
import io.bottine.core.command.CommandParser;
import io.bottine.core.complaint.Complaints.Summary;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Reply.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes a line as it is typed: commands, open complaints by number and customer, topics of the phrasebook. */
final class Completions {

    private static final int MOST = 25;

    private final Services services;

    Completions(Services services) {
        this.services = services;
    }

    Reply complete(Turn turn, String typed) {
        List<Completion> completions = new ArrayList<>(CommandParser.complete(typed, turn.language()));
        int space = typed.lastIndexOf(' ');
        if (space > 0) {
            String line = typed.substring(0, space + 1);
            String last = Folding.fold(typed.substring(space + 1));
            List<Summary> open =
                    services.store().read(ledger -> ledger.complaints().open(turn.team(), Optional.empty()));
            open.stream()
                    .filter(summary -> last.isEmpty()
                            || ("#" + summary.number()).startsWith(last)
                            || Folding.fold(summary.customer()).startsWith(last))
                    .map(summary -> new Completion(
                            line + "#" + summary.number() + " ", "#" + summary.number() + " " + summary.customer()))
                    .forEach(completions::add);
            services.phrasebook().topics(turn.language(), typed.substring(space + 1)).stream()
                    .map(topic -> new Completion(line + topic.id(), topic.name(turn.language())))
                    .forEach(completions::add);
        }
        return new Reply.Complete(completions.stream().limit(MOST).toList());
    }
}
