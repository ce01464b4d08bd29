package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.restating.FrenchVerbGroup.Who;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Changes the person of a French sentence, in passes: repair, find the verbs and whose they are, tell orders, conjugate, put
 * pronouns and possessives on the other side, complete negations, agree, elide; then read the result again.
 */
final class FrenchRestater implements Restater {

    private final Grammar grammar;
    private final FrenchRepairs repairs;
    private final FrenchConjugation conjugation;
    private final FrenchVerbGroups verbs;
    private final FrenchInclusiveOn on;
    private final FrenchOrders orders;
    private final FrenchPronouns pronouns;
    private final FrenchNegation negation;
    private final FrenchAgreement agreement;
    private final FrenchElision elision;
    private final FrenchCheck check;
    private final Pattern idioms;
    private final Pattern fillers;
    private final List<Map.Entry<Pattern, String>> phrases = new ArrayList<>();
    private final String you;

    FrenchRestater(Grammar grammar) {
        Lexicon lexicon = Lexicon.of(Language.FRENCH);
        this.grammar = grammar;
        conjugation = new FrenchConjugation(grammar, lexicon);
        verbs = new FrenchVerbGroups(conjugation, lexicon);
        on = new FrenchInclusiveOn(lexicon);
        elision = new FrenchElision(lexicon);
        repairs = new FrenchRepairs(grammar, elision, lexicon);
        orders = new FrenchOrders(conjugation, elision, lexicon);
        pronouns = new FrenchPronouns(lexicon);
        negation = new FrenchNegation(lexicon);
        agreement = new FrenchAgreement(grammar, lexicon);
        check = new FrenchCheck(grammar, conjugation, lexicon);
        idioms = lexicon.anyOf("idioms");
        fillers = lexicon.alternatives("fillers");
        lexicon.pairs("phrases").forEach((phrase, with) -> phrases.add(Map.entry(Lexicon.pattern(phrase), with)));
        you = lexicon.pairs("pronouns").getOrDefault("je", "");
    }

    @Override
    public Restatement restate(String said) {
        if (said.isBlank()) {
            return new Restatement(said, false);
        }
        String readable = Fillers.without(fillers, repairs.repair(Typography.calm(said.strip())));
        List<Token> tokens = grammar.analyse(readable);
        Sentence sentence = new Sentence(readable, tokens);
        phrases.forEach(phrase -> sentence.replace(phrase.getKey(), phrase.getValue()));
        sentence.freeze(idioms);
        repairs.mend(sentence);
        List<FrenchVerbGroup> groups = verbs.in(sentence, on.isUs(readable));
        boolean complete = verbs(sentence, groups) && subjectsServed(sentence, groups);
        orders.tellCourtesies(sentence);
        pronouns.flip(sentence);
        negation.complete(sentence, groups);
        groups.forEach(group -> agreement.settle(sentence, group));
        elision.settle(sentence);
        String restated = Typography.curly(sentence.render());
        return new Restatement(restated, complete && check.passes(readable, restated));
    }

    /** Whether every verb found its new form. */
    private boolean verbs(Sentence sentence, List<FrenchVerbGroup> groups) {
        boolean complete = true;
        FrenchVerbGroup before = null;
        for (FrenchVerbGroup group : groups) {
            boolean again = before != null && before.order() && joined(sentence, group);
            if (group.who() != Who.OTHER && !orders.tell(sentence, group, again)) {
                Optional<String> form = conjugation.write(group.flipped(), sentence.word(group.verb()));
                form.ifPresent(word -> sentence.change(group.verb(), word));
                complete &= form.isPresent();
                on.flip(sentence, group, you);
            }
            before = group;
        }
        return complete;
    }

    /** Whether each "je" has a verb; the verb of one that has none is unknown to the dictionary. */
    private static boolean subjectsServed(Sentence sentence, List<FrenchVerbGroup> groups) {
        long served = groups.stream()
                .filter(group -> group.who() == Who.CUSTOMER && group.subject() >= 0)
                .count();
        return served
                >= IntStream.range(0, sentence.size())
                        .filter(i -> !sentence.frozen(i) && sentence.word(i).matches("-?je|j'"))
                        .count();
    }

    private static boolean joined(Sentence sentence, FrenchVerbGroup group) {
        return sentence.word(group.first() - 1).equals("et")
                || sentence.word(group.first() - 1).equals("ou");
    }
}
