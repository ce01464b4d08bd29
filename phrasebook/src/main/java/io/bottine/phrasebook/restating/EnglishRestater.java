package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.words.Language;
import java.util.regex.Pattern;

/**
 * Changes the person of an English sentence, in passes: repair, tell orders, put the forms of "be" in their new person, change
 * pronouns and possessives; then read the result again.
 */
final class EnglishRestater implements Restater {

    private final Grammar grammar;
    private final EnglishRepairs repairs;
    private final EnglishOrders orders;
    private final EnglishSubjects subjects;
    private final EnglishPronouns pronouns;
    private final EnglishCheck check;
    private final Pattern idioms;
    private final Pattern fillers;

    EnglishRestater(Grammar grammar) {
        Lexicon lexicon = Lexicon.of(Language.ENGLISH);
        this.grammar = grammar;
        repairs = new EnglishRepairs(lexicon);
        orders = new EnglishOrders(lexicon);
        subjects = new EnglishSubjects(lexicon);
        pronouns = new EnglishPronouns(new EnglishYou(lexicon), lexicon);
        check = new EnglishCheck(lexicon);
        idioms = lexicon.anyOf("idioms");
        fillers = lexicon.alternatives("fillers");
    }

    @Override
    public Restatement restate(String said) {
        if (said.isBlank()) {
            return new Restatement(said, false);
        }
        String readable = Fillers.without(fillers, repairs.repair(Typography.calm(said.strip())));
        Sentence sentence = new Sentence(readable, grammar.analyse(readable));
        sentence.freeze(idioms);
        orders.tell(sentence);
        subjects.flip(sentence);
        boolean sound = pronouns.flip(sentence);
        String restated = Typography.curly(sentence.render());
        return new Restatement(restated, sound && check.passes(readable, restated));
    }
}
