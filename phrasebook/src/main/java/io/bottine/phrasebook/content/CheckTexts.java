package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of the check's report, in one language. */
record CheckTexts(Language language, ResourceBundle bundle) {

    static CheckTexts of(Language language) {
        return new CheckTexts(
                language,
                ResourceBundle.getBundle(
                        "io.bottine.phrasebook.content.check",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(details);
    }
}
