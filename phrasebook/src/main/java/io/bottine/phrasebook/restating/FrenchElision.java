package io.bottine.phrasebook.restating;

import java.util.Set;
import java.util.regex.Pattern;

/** "ne" before "avez" is "n'", "l'" before a consonant is "le": set right wherever a neighbour has changed. */
final class FrenchElision {

    private final Set<String> elided;
    private final Pattern vowel;
    private final Pattern elidable;

    FrenchElision(Lexicon lexicon) {
        elided = lexicon.words("elided");
        String mute = "(?!" + String.join("|", lexicon.words("aspirated")) + ")h";
        vowel = Lexicon.pattern("^(?:[aeiouyàâäéèêëîïôöùûüœ]|" + mute + ")");
        elidable = Lexicon.pattern("(?<![\\p{L}'-])(" + String.join("|", elided) + ") (?=([\\p{L}-]+))");
    }

    void settle(Sentence sentence) {
        int next = -1;
        for (int i = sentence.size() - 1; i >= 0; i--) {
            if (sentence.insertedBefore(i).equals("ne") && vowel(sentence.becomes(i))) {
                sentence.setInserted(i, "n'");
            }
            if (sentence.becomes(i).isEmpty() && sentence.insertedBefore(i).isEmpty()) {
                continue;
            }
            if (next >= 0 && !sentence.frozen(i) && touched(sentence, i, next)) {
                settle(sentence, i, next);
            }
            next = i;
        }
    }

    private static boolean touched(Sentence sentence, int i, int next) {
        return sentence.changed(i)
                || sentence.changed(next)
                || !sentence.insertedBefore(next).isEmpty();
    }

    private void settle(Sentence sentence, int i, int next) {
        String word = Sentence.plain(sentence.becomes(i));
        String inserted = sentence.insertedBefore(next);
        String follower = inserted.isEmpty() ? sentence.becomes(next) : inserted;
        if (word.endsWith("'") && !vowel(follower)) {
            String whole = word.substring(0, word.length() - 1) + "e";
            if (elided.contains(whole)) {
                sentence.change(i, whole);
            }
        } else if (elided.contains(word) && vowel(follower) && clitic(sentence, i)) {
            sentence.change(i, word.substring(0, word.length() - 1) + "'");
        }
    }

    /** "la" as an article stands before a noun, which does not change. */
    private static boolean clitic(Sentence sentence, int i) {
        return !sentence.token(i).is("D ") || sentence.token(i).is("R pers");
    }

    /** The same inside of words that were just put together. */
    String within(String words) {
        return elidable.matcher(words)
                .replaceAll(match -> vowel(match.group(2))
                        ? match.group(1).substring(0, match.group(1).length() - 1) + "'"
                        : match.group());
    }

    /** Whether an elision is made before the word. */
    boolean vowel(String word) {
        return vowel.matcher(word).find();
    }
}
