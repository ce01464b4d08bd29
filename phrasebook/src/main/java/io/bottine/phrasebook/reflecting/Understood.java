package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grievances.Grievances;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a message was understood as a grievance, so that it can be said in our words. */
final class Understood {

    /** In UTF-16 units, about a thousand words: what comes after them in a message is not what it is about. */
    private static final int LONGEST = 6_000;

    private final Cleaner cleaner;
    private final Grievances grievances;

    Understood(Cleaner cleaner, Grievances grievances) {
        this.cleaner = cleaner;
        this.grievances = grievances;
    }

    Of of(Message message, Language language) {
        Cleaned cleaned = cleaner.clean(message.text(), language, message.source() == Source.NOTES);
        String text =
                cleaned.text().substring(0, Math.min(LONGEST, cleaned.text().length()));
        return new Of(grievances.hear(text).stream()
                .map(heard -> new Grievances.Heard(
                        heard.id(),
                        heard.weight(),
                        heard.filled(),
                        cleaned.originalStart(heard.start()),
                        cleaned.originalEnd(heard.end()),
                        heard.said()))
                .toList());
    }

    /** What was understood of one message, at offsets of its text. */
    static final class Of {

        private final List<Grievances.Heard> heard;
        private final Set<String> told = new HashSet<>();

        Of(List<Grievances.Heard> heard) {
            this.heard = heard;
        }

        /** What was understood in a clause, or in more than it. */
        List<Grievances.Heard> touching(Clause clause) {
            return heard.stream().filter(one -> touches(one, clause)).toList();
        }

        /** What was not told yet; from now on it was. */
        List<Grievances.Heard> untold(List<Grievances.Heard> understood) {
            return understood.stream().filter(one -> told.add(one.id())).toList();
        }

        private static boolean touches(Grievances.Heard heard, Clause clause) {
            return heard.start() < clause.end() && clause.start() < heard.end();
        }
    }
}
