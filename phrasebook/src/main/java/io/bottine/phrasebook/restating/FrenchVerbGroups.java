package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.restating.FrenchVerbGroup.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the finite verbs of a sentence and whose they are. */
final class FrenchVerbGroups {

    private final FrenchConjugation conjugation;
    private final FrenchMood mood;
    private final Set<String> subjects;
    private final Set<String> clitics;
    private final Set<String> articlesOrClitics;
    private final Set<String> coordinators;
    private final Set<String> reflexiveOrders;
    private final Set<String> orderAdverbs;
    private final Set<String> followed;

    FrenchVerbGroups(FrenchConjugation conjugation, Lexicon lexicon) {
        this.conjugation = conjugation;
        this.mood = new FrenchMood(lexicon);
        this.subjects = lexicon.words("subjects");
        this.clitics = lexicon.words("clitics");
        this.articlesOrClitics = lexicon.words("articlesOrClitics");
        this.coordinators = lexicon.words("coordinators");
        this.reflexiveOrders = lexicon.words("reflexiveOrders");
        this.orderAdverbs = lexicon.words("imperativeAdverbs");
        this.followed = lexicon.words("followed");
    }

    /** From left to right. {@code onIsUs}: "on" is the customer and those with them. */
    List<FrenchVerbGroup> in(Sentence sentence, boolean onIsUs) {
        List<FrenchVerbGroup> groups = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.frozen(i) || sentence.mark(i)) {
                continue;
            }
            List<FrenchVerb> readings = conjugation.readings(sentence.token(i));
            if (!readings.isEmpty()) {
                new Candidate(sentence, groups, i, readings, onIsUs).group().ifPresent(groups::add);
            }
        }
        return groups;
    }

    /** A word that may be a finite verb. */
    private final class Candidate {
        private final Sentence sentence;
        private final List<FrenchVerbGroup> earlier;
        private final int verb;
        private final Token token;
        private final List<FrenchVerb> readings;
        private final boolean onIsUs;
        private final int first;

        Candidate(
                Sentence sentence, List<FrenchVerbGroup> earlier, int verb, List<FrenchVerb> readings, boolean onIsUs) {
            this.sentence = sentence;
            this.earlier = earlier;
            this.verb = verb;
            this.token = sentence.token(verb);
            this.readings = readings;
            this.onIsUs = onIsUs;
            this.first = firstClitic();
        }

        private int firstClitic() {
            int i = verb;
            while (i > 0 && clitic(i - 1)) {
                i--;
            }
            return i;
        }

        private boolean clitic(int i) {
            String word = sentence.word(i);
            return clitics.contains(word)
                    && !sentence.frozen(i)
                    && (!articlesOrClitics.contains(word)
                            || sentence.token(i).is("R pers")
                            || subjects.contains(sentence.word(i - 1)));
        }

        Optional<FrenchVerbGroup> group() {
            String subject = sentence.word(first - 1);
            String clitic = first < verb ? sentence.word(first) : "";
            if (subjects.contains(subject) && !subject.equals("qui")) {
                return ofPronoun(subject);
            }
            if (has('1', 'p') && clitic.equals("nous")) {
                return group(first + 1, first, Who.CUSTOMER, '1', 'p');
            }
            if (has('2', 'p') && clitic.equals("vous")) {
                return group(first + 1, first, Who.FIRM, '2', 'p');
            }
            if (has('2', 's') && clitic.equals("t'") && verb == first + 1) {
                return group(first + 1, first, Who.FIRM, '2', 's');
            }
            Optional<FrenchVerbGroup> inverted = inverted();
            if (inverted.isPresent()) {
                return inverted;
            }
            if (subject.equals("qui")) {
                return afterWho();
            }
            return withoutPronoun();
        }

        private Optional<FrenchVerbGroup> ofPronoun(String subject) {
            return switch (subject) {
                // "je comprend", "j'attend": what is heard is right, what is written is of the third person.
                case "je", "j'" ->
                    group(first, first - 1, Who.CUSTOMER, '1', 's')
                            .or(() -> group(first, first - 1, Who.CUSTOMER, '3', 's'));
                case "tu" -> group(first, first - 1, Who.FIRM, '2', 's');
                case "on" ->
                    onIsUs && !aboutUs()
                            ? group(first, first - 1, Who.CUSTOMER, '3', 's')
                            : group(first, first - 1, Who.OTHER, '3', 's');
                default -> other();
            };
        }

        /** "On m'a dit", "nous, à qui on a dit": whoever did it, it was not the customer. */
        private boolean aboutUs() {
            if (sentence.word(first - 2).equals("qui")) {
                return true;
            }
            for (int i = first; i < verb; i++) {
                if (sentence.word(i).startsWith("m") || sentence.word(i).equals("nous")) {
                    return true;
                }
            }
            return false;
        }

        private Optional<FrenchVerbGroup> inverted() {
            return switch (sentence.word(verb + 1)) {
                case "-je" -> group(first, verb + 1, Who.CUSTOMER, '1', 's');
                case "-tu" -> group(first, verb + 1, Who.FIRM, '2', 's');
                case "-nous" ->
                    has('1', 'p') && !has('2', 'p') ? group(first, verb + 1, Who.CUSTOMER, '1', 'p') : Optional.empty();
                case "-vous" ->
                    has('2', 'p') && !reflexiveOrder() ? group(first, verb + 1, Who.FIRM, '2', 'p') : Optional.empty();
                default -> Optional.empty();
            };
        }

        private boolean reflexiveOrder() {
            return first == verb
                    && readings.stream().anyMatch(reading -> reflexiveOrders.contains(reading.lemma()))
                    && !sentence.text().contains("?");
        }

        /** "moi qui étais", "c'est vous qui avez": the verb takes the person of who stands before "qui". */
        private Optional<FrenchVerbGroup> afterWho() {
            int who = first - 2;
            if (sentence.word(who).equals(",")) {
                who--;
            }
            return switch (sentence.word(who)) {
                case "moi", "moi-même" -> has('1', 's') ? group(first, -1, Who.CUSTOMER, '1', 's') : other();
                case "nous" -> group(first, -1, Who.CUSTOMER, '1', 'p');
                case "toi" -> group(first, -1, Who.FIRM, '2', 's');
                case "vous" -> group(first, -1, Who.FIRM, '2', 'p');
                default ->
                    has('1', 'p') && verbal()
                            ? group(first, -1, Who.CUSTOMER, '1', 'p')
                            : has('2', 'p') && verbal() ? group(first, -1, Who.FIRM, '2', 'p') : other();
            };
        }

        private Optional<FrenchVerbGroup> withoutPronoun() {
            if (sentence.token(verb).text().length() < 2 || afterDeterminer()) {
                return Optional.empty();
            }
            if (has('2', 'p') && verbal()) {
                return secondPerson('p');
            }
            if (has('1', 'p') && verbal() && (!FrenchConjugation.nominal(token) || first < verb)) {
                boolean suggestion = opens() && readings.stream().anyMatch(FrenchVerb::imperative) && !namesUs();
                return suggestion ? other() : group(first, -1, Who.CUSTOMER, '1', 'p');
            }
            if (usual('1', 's') && (sharesSubject(Who.CUSTOMER) || subjectDropped())) {
                return group(first, -1, Who.CUSTOMER, '1', 's');
            }
            if (has('2', 's') && orderedByTu()) {
                return group(first, -1, Who.FIRM, '2', 's').map(this::asOrder);
            }
            return conjugated() ? other() : Optional.empty();
        }

        private Optional<FrenchVerbGroup> secondPerson(char number) {
            boolean enclitic = sentence.word(verb + 1).startsWith("-")
                    || sentence.word(verb + 1).equals("moi");
            if (!enclitic && (sharesSubject(Who.FIRM) || (!opens() && namesFirm()))) {
                return group(first, -1, Who.FIRM, '2', number);
            }
            if (opens() || enclitic) {
                return group(first, -1, Who.FIRM, '2', number).map(this::asOrder);
            }
            return conjugated() ? group(first, -1, Who.FIRM, '2', number) : Optional.empty();
        }

        private boolean orderedByTu() {
            String next = sentence.word(verb + 1);
            boolean toCustomer = next.equals("-moi") || next.equals("-nous") || next.equals("moi");
            boolean thing = next.startsWith("-l");
            return opens() && (toCustomer || thing) && readings.stream().anyMatch(FrenchVerb::imperative);
        }

        private FrenchVerbGroup asOrder(FrenchVerbGroup group) {
            FrenchVerb form = readings.stream()
                    .filter(reading -> reading.imperative() && reading.person() == '2')
                    .findFirst()
                    .orElse(group.form());
            return new FrenchVerbGroup(group.first(), group.verb(), -1, Who.FIRM, true, form);
        }

        /** Whether the word is a verb here rather than a noun, an adjective or a participle. */
        private boolean verbal() {
            boolean other = FrenchConjugation.nominal(token) || token.is("V ppa") || token.is("P") || token.is("A");
            return token.analyses().isEmpty() || !other || first < verb || (opens() && conjugated());
        }

        private boolean conjugated() {
            return token.analyses().stream()
                    .anyMatch(analysis -> FrenchVerb.of(analysis).isPresent());
        }

        private boolean afterDeterminer() {
            return first == verb
                    && verb > 0
                    && sentence.token(verb - 1).analyses().stream()
                            .anyMatch(analysis -> analysis.tag().startsWith("D ")
                                    || analysis.tag().startsWith("P+D"))
                    && !sentence.token(verb - 1).is("R pers")
                    && !FrenchConjugation.onlyVerb(token);
        }

        /** Whether the group stands where an order may begin. */
        private boolean opens() {
            return orderMayStand(first) || (sentence.token(first - 1).is("A") && orderMayStand(first - 1));
        }

        private boolean orderMayStand(int i) {
            return sentence.opensClause(i) || orderAdverbs.contains(sentence.word(i - 1));
        }

        private boolean sharesSubject(Who who) {
            if (earlier.isEmpty()
                    || earlier.get(earlier.size() - 1).who() != who
                    || earlier.get(earlier.size() - 1).order()) {
                return false;
            }
            boolean joined = coordinators.contains(sentence.word(first - 1));
            boolean listed = sentence.word(first - 1).equals(",");
            boolean certain = FrenchConjugation.onlyVerb(token) && !(has('3', 's') && who == Who.CUSTOMER);
            return (joined && (certain || (!FrenchConjugation.nominal(token) && conjugated())))
                    || (listed && certain && who == Who.CUSTOMER);
        }

        /** "Suis très déçue", "Ai commandé le 3": only forms that nothing else could be. */
        private boolean subjectDropped() {
            boolean auxiliary = readings.stream().allMatch(reading -> reading.is('1', 's'));
            return sentence.opensClause(first) && auxiliary && conjugated();
        }

        private boolean namesFirm() {
            return named("vous") || named("toi");
        }

        private boolean namesUs() {
            return named("moi") || named("nous");
        }

        private boolean named(String pronoun) {
            for (int i = first - 1; i >= 0 && !sentence.endsSentence(i); i--) {
                if (sentence.word(i).equals(pronoun)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the word is a verb of that person in everyday French: "mis" and "puis" are mostly something else. */
        private boolean usual(char person, char number) {
            boolean linking = token.is("A") || token.is("C ");
            return !linking && readings.stream().anyMatch(form -> form.is(person, number) && !form.bookish());
        }

        private boolean has(char person, char number) {
            return readings.stream().anyMatch(reading -> reading.is(person, number));
        }

        private Optional<FrenchVerbGroup> other() {
            return readings.stream()
                    .findFirst()
                    .map(reading -> new FrenchVerbGroup(first, verb, -1, Who.OTHER, false, reading));
        }

        private Optional<FrenchVerbGroup> group(int begins, int subject, Who who, char person, char number) {
            boolean subjunctive = mood.subjunctiveAt(sentence, subject >= 0 && subject < verb ? subject : first);
            return conjugation
                    .as(token, readings, person, number, subjunctive)
                    .map(form -> new FrenchVerbGroup(begins, verb, subject, who, false, followedRatherThanBeing(form)));
        }

        /** "Je suis la procédure", "je vous suis depuis dix ans": suivre, not être. */
        private FrenchVerb followedRatherThanBeing(FrenchVerb form) {
            if (!sentence.word(verb).equals("suis")) {
                return form;
            }
            boolean follows = (first < verb && objectClitic(sentence.word(verb - 1))) || followedNoun();
            return new FrenchVerb(
                    follows ? "suivre" : "être",
                    follows ? "V" : "V etre",
                    form.mood(),
                    form.tense(),
                    form.person(),
                    form.number());
        }

        private boolean objectClitic(String word) {
            return (word.equals("vous") || word.equals("te") || word.equals("les")) && !participleFollows();
        }

        private boolean participleFollows() {
            return verb + 1 < sentence.size() && sentence.token(verb + 1).is("V ppa");
        }

        private boolean followedNoun() {
            for (int i = verb + 1; i < Math.min(verb + 5, sentence.size()); i++) {
                Token next = sentence.token(i);
                if (next.is("N ")) {
                    return i > verb + 1
                            && next.analyses().stream().anyMatch(analysis -> followed.contains(analysis.lemma()));
                }
                boolean passes = next.is("D ") || next.is("J ") || next.is("A");
                if (!passes) {
                    return false;
                }
            }
            return false;
        }
    }
}
