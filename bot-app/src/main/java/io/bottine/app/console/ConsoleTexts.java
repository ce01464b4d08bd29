package io.bottine.app.console;

import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.List;

/** The console's own texts: {@code console_fr.properties}, {@code console_en.properties}. */
final class ConsoleTexts {

    static final String SUBJECT = "console";

    private ConsoleTexts() {}

    static Wording in(Language language) {
        return Wording.of(language, ConsoleTexts.class, SUBJECT);
    }

    /** A text that lists words. */
    static List<String> words(Wording texts, String key) {
        return List.of(texts.line(key).strip().split("\\s+"));
    }
}
