package io.bottine.phrasebook.words;

import java.util.Locale;
import java.util.Optional;

/** The languages the bot speaks. A text in any other has no language here: {@code Optional.empty()}, written {@code und}. */
public enum Language {
    FRENCH("fr", Locale.FRENCH),
    ENGLISH("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The ISO 639-1 code, {@code fr} or {@code en}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == FRENCH ? ENGLISH : FRENCH;
    }

    /** The language that somebody of a locale sees: theirs if it is one of the two, else English. */
    public static Language seenIn(Locale locale) {
        return of(locale.toLanguageTag()).orElse(ENGLISH);
    }

    /** The language of a code or a language tag such as {@code fr}, {@code fr-CA} or {@code EN_us}, if we speak it. */
    public static Optional<Language> of(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        for (Language candidate : values()) {
            if (candidate.code.equals(language)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
