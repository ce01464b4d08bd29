package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.words.Message;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** How long somebody waits or was left without an answer, and the sum it is about: what frames have slots for. */
final class Lengths {

    private final Rules rules;

    Lengths(Rules rules) {
        this.rules = rules;
    }

    Optional<String> waited(Message message, Reading reading) {
        return duration(message, reading, evidence -> true);
    }

    Optional<String> silence(Message message, Reading reading) {
        return duration(message, reading, evidence -> rules.finds("silence", evidence));
    }

    Optional<String> amount(Reading reading) {
        return reading.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.FACT || clause.kind() == Clause.Kind.DEMAND)
                .flatMap(clause -> rules.first("amount", Wording.plain(clause.clean())).stream())
                .findFirst();
    }

    private Optional<String> duration(Message message, Reading reading, Predicate<String> told) {
        String whole = Wording.plain(message.text());
        return reading.events().stream()
                .filter(event ->
                        event.kind() == Reading.Event.Kind.WAITING || event.kind() == Reading.Event.Kind.SILENCE)
                .map(event -> Wording.plain(event.evidence()))
                .filter(told)
                .flatMap(evidence -> length(evidence, whole).stream())
                .findFirst();
    }

    private Optional<String> length(String text, String whole) {
        int at = whole.indexOf(text);
        String after = at < 0 ? "" : whole.substring(at + text.length());
        Matcher matcher = rules.pattern("duration").matcher(text);
        while (matcher.find()) {
            String before = text.substring(0, matcher.start());
            if (!rules.finds("not-waiting", before)
                    && !rules.finds("not-waited", text.substring(matcher.end()) + after)) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }
}
