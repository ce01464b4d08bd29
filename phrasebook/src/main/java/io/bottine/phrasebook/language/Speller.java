package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends an unknown word where one small edit alone gives a known one: a missing accent, a missing apostrophe, a doubled or
 * single consonant, two letters swapped. Where two words are possible it leaves the word alone.
 */
final class Speller {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final String ACCENTED = "aàâ eéèêë iîï oô uùûü cç";
    private static final Pattern ELIDED = Pattern.compile("(?:[jldmtsnc]|qu)(?=[aeiouyhàâéèêëîïôûœ]).{3,}");
    private static final Pattern SPOKEN_JE = Pattern.compile("j(?=[bcdfgklmnpqrstvz]).{3,}");

    private final Language language;
    private final Vocabulary vocabulary;

    Speller(Language language, Vocabulary vocabulary) {
        this.language = language;
        this.vocabulary = vocabulary;
    }

    boolean knows(String word) {
        return vocabulary.knows(word);
    }

    /** The one known word that a small edit makes of an unknown lower-case word. */
    Optional<String> mend(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || vocabulary.knows(word)) {
            return Optional.empty();
        }
        if (language == Language.FRENCH) {
            Set<String> accented = new LinkedHashSet<>();
            accent(new StringBuilder(word), 0, 2, accented);
            if (!accented.isEmpty()) {
                return only(accented);
            }
            if (SPOKEN_JE.matcher(word).matches() && vocabulary.knows(word.substring(1))) {
                return Optional.of("je " + word.substring(1));
            }
            if (elided(word) && vocabulary.knows(word.substring(cut(word)))) {
                return Optional.of(apart(word, word.substring(cut(word))));
            }
        }
        Set<String> near = new LinkedHashSet<>();
        doubled(word, near);
        if (near.isEmpty() && word.length() > SHORTEST) {
            swapped(word, near);
        }
        if (near.isEmpty() && language == Language.FRENCH && elided(word) && word.length() > SHORTEST + 1) {
            accent(new StringBuilder(word.substring(cut(word))), 0, 2, near);
            return only(near).map(rest -> apart(word, rest));
        }
        return only(near);
    }

    private static boolean elided(String word) {
        return ELIDED.matcher(word).matches();
    }

    private static int cut(String word) {
        return word.startsWith("qu") ? 2 : 1;
    }

    private static String apart(String word, String rest) {
        return word.substring(0, cut(word)) + "'" + rest;
    }

    private static Optional<String> only(Set<String> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.iterator().next()) : Optional.empty();
    }

    private void accent(StringBuilder word, int from, int left, Set<String> found) {
        for (int i = from; i < word.length(); i++) {
            char plain = word.charAt(i);
            int at = ACCENTED.indexOf(plain);
            if (at < 0 || (at > 0 && ACCENTED.charAt(at - 1) != ' ')) {
                continue;
            }
            for (int k = at + 1; k < ACCENTED.length() && ACCENTED.charAt(k) != ' '; k++) {
                word.setCharAt(i, ACCENTED.charAt(k));
                if (vocabulary.knows(word.toString())) {
                    found.add(word.toString());
                }
                if (left > 1) {
                    accent(word, i + 1, left - 1, found);
                }
            }
            word.setCharAt(i, plain);
        }
    }

    private void doubled(String word, Set<String> found) {
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            String edited = c == word.charAt(i - 1)
                    ? word.substring(0, i) + word.substring(i + 1)
                    : word.substring(0, i) + c + word.substring(i);
            if (vocabulary.knows(edited)) {
                found.add(edited);
            }
        }
    }

    private void swapped(String word, Set<String> found) {
        for (int i = 1; i + 1 < word.length(); i++) {
            String edited = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (!edited.equals(word) && vocabulary.knows(edited)) {
                found.add(edited);
            }
        }
    }
}
