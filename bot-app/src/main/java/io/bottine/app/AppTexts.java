package io.bottine.app;

import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;

/** What the program itself says: {@code app_fr.properties}, {@code app_en.properties}. */
record AppTexts(Wording wording) {

    static AppTexts in(Language language) {
        return new AppTexts(Wording.of(language, AppTexts.class, "app"));
    }

    Language language() {
        return wording.language();
    }

    String line(String key, Object... namesAndValues) {
        return wording.line(key, namesAndValues);
    }
}
