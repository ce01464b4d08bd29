package io.bottine.phrasebook.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.content.Entry;
import io.bottine.phrasebook.content.Entry.Audience;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.content.StepText;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two halves of one method must not contradict each other: what we teach agents to say is not what we warn them of. */
class PhrasebookDraftsTest {

    private static final Phrasebook BOOK = Phrasebook.builtIn();
    private static final DraftChecker CHECKER = DraftChecker.load();
    private static final Moment MOMENT =
            new Moment(Instant.parse("2026-11-18T09:00:00Z"), ZoneId.of("Europe/Paris"), Locale.FRANCE);

    private static final Map<Language, Map<String, String>> FILLED = Map.of(
            Language.FRENCH,
            Map.of(
                    "hour",
                    "15 h",
                    "next-hour",
                    "17 h",
                    "date",
                    "vendredi",
                    "customer",
                    "Madame Perrin",
                    "agent",
                    "Inès"),
            Language.ENGLISH,
            Map.of("hour", "3 pm", "next-hour", "5 pm", "date", "Friday", "customer", "Mrs Quinn", "agent", "Inès"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_the_phrasebook_teaches_passes_the_check(Language language) {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : BOOK.entries(language)) {
            if (entry.kind().audience() == Audience.CUSTOMER) {
                check(language, entry.id(), entry.text(), wrong);
                check(language, entry.id() + " (example)", entry.example().words(), wrong);
            }
            entry.instead().ifPresent(text -> check(language, entry.id() + " (instead)", text, wrong));
        }
        for (StepText step : BOOK.steps(language)) {
            step.say().forEach(text -> check(language, "step " + step.id(), text, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Language language, String where, String text, List<String> wrong) {
        String filled = BOOK.fill(
                language, text, Optional.ofNullable(FILLED.get(language)).orElseThrow());
        CHECKER.check(new Draft(filled, Optional.of(language), MOMENT, language)).findings().stream()
                .filter(finding -> !finding.category().isMissing())
                // A blank that nothing sensible fills in for all, such as {fact}.
                .filter(finding -> finding.category() != Category.PLACEHOLDER_LEFT)
                .forEach(finding -> wrong.add(
                        where + ": " + finding.category().label() + " « " + finding.quote() + " » in: " + filled));
    }
}
