package io.bottine.phrasebook.restating;

import java.util.Map;
import java.util.Set;

/** Pronouns and possessives change sides. */
final class EnglishPronouns {

    private final EnglishYou you;
    private final Map<String, String> becomes;
    private final Map<String, String> firm;
    private final Set<String> company;

    EnglishPronouns(EnglishYou you, Lexicon lexicon) {
        this.you = you;
        becomes = lexicon.pairs("pronouns");
        firm = lexicon.pairs("firm");
        company = lexicon.words("company");
    }

    /** False where somebody is called names: that cannot be said back. */
    boolean flip(Sentence sentence) {
        boolean sound = true;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.frozen(i) || sentence.changed(i)) {
                continue;
            }
            String word = sentence.word(i);
            if (word.equals("you")) {
                sound &= !you.vocative(sentence, i);
                sentence.change(i, firm.getOrDefault(you.subject(sentence, i) ? "subject" : "object", word));
                if (company.contains(sentence.word(i + 1))) {
                    sentence.delete(i + 1);
                }
            } else if (becomes.containsKey(word)) {
                sentence.change(i, becomes.getOrDefault(word, word));
            }
        }
        return sound;
    }
}
