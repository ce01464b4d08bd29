package io.bottine.core.privacy;

import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.language.LanguageDetector;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes out of a pasted text what nobody needs in order to help: card numbers, bank accounts, telephone numbers and e-mail
 * addresses. Orders, amounts, dates, meters and parcels survive. Linear in the length of the text, and idempotent.
 */
public final class Redaction {

    /** What is taken out. */
    public enum Kind implements Label {
        EMAIL,
        IBAN,
        CARD,
        PHONE
    }

    /**
     * A text that may be kept.
     *
     * @param removed what it held
     */
    public record Redacted(String text, Set<Kind> removed) {
        public Redacted {
            removed = Set.copyOf(removed);
        }
    }

    /** Taking one number out can leave another to stand alone; it is settled after a round or two. */
    private static final int MOST_ROUNDS = 5;

    /** Fewer words, such as "ref", belong to any language. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Hides what was found from whoever looks next, and keeps its length. */
    static final char HIDDEN = '\uFFFC';

    private Redaction() {}

    /** The text alone: see {@link #of}. */
    public static String redact(String text, Locale region) {
        return of(text, region).text();
    }

    /**
     * The text with a mark for everything that was taken out, in the text's own language.
     *
     * @param region of who pasted it: its country decides first how a telephone number without a country code is read, its
     *     language which marks a text has that is in neither of ours
     */
    public static Redacted of(String text, Locale region) {
        Set<Kind> removed = EnumSet.noneOf(Kind.class);
        String kept = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Found> found = find(kept, region);
            if (found.isEmpty()) {
                break;
            }
            found.forEach(one -> removed.add(one.kind()));
            String rest = marked(kept, found, kind -> " ");
            Wording wording = Wording.in(language(rest, region));
            kept = marked(kept, found, kind -> wording.line("privacy." + kind.label()));
        }
        return new Redacted(kept, removed);
    }

    private static Language language(String text, Locale region) {
        Optional<Language> own =
                WORD.matcher(text).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS
                        ? Optional.empty()
                        : Detector.LOADED.detect(text);
        return own.or(() -> Language.of(region.toLanguageTag())).orElse(Language.ENGLISH);
    }

    /** Loaded when the first text has something to hide, which most have not. */
    private static final class Detector {
        static final LanguageDetector LOADED = LanguageDetector.load();
    }

    private static List<Found> find(String text, Locale region) {
        List<Found> all = new ArrayList<>();
        StringBuilder visible = new StringBuilder(text);
        for (Kind kind : Kind.values()) {
            String seen = visible.toString();
            List<Found> found = switch (kind) {
                case EMAIL -> Emails.find(seen);
                case IBAN -> Ibans.find(seen);
                case CARD -> Cards.find(seen);
                case PHONE -> Phones.find(seen, region);
            };
            for (Found one : found) {
                for (int i = one.start(); i < one.end(); i++) {
                    visible.setCharAt(i, HIDDEN);
                }
            }
            all.addAll(found);
        }
        all.sort(Comparator.comparingInt(Found::start));
        return all;
    }

    private static String marked(String text, List<Found> found, Function<Kind, String> mark) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (Found one : found) {
            kept.append(text, from, one.start()).append(mark.apply(one.kind()));
            from = one.end();
        }
        return kept.append(text, from, text.length()).toString();
    }
}
