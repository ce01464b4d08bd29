package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives an agent's notes the customer's voice: "cust rang 3x, wants her refund" becomes "I rang 3 times" and "I want my refund",
 * whose person can then be changed like that of any customer's words. What the agent noted of the customer's mood is left out.
 */
final class NotesVoice {

    private final Language language;
    private final Rules rules;
    private final Grammar grammar;
    private final Articles articles;

    NotesVoice(Language language, Rules rules, Grammar grammar) {
        this.language = language;
        this.rules = rules;
        this.grammar = grammar;
        this.articles = new Articles(rules, grammar);
    }

    /** The clause in the first person; empty where it is about the customer's voice or mood. */
    Optional<String> voiced(String clause) {
        String bare = lowered(Wording.bare(clause));
        String owned = Rules.all(rules.notes(), bare);
        if (owned.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        boolean customers = true;
        for (String part : owned.split(", ")) {
            if (part.isBlank() || rules.matches("observed", part) || rules.finds("insult", part)) {
                continue;
            }
            String told = customers || rules.finds("note-verbs", part) ? part(part) : part;
            customers &= !told.equals(part) || !rules.finds("someone-else", part);
            parts.add(told);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** A wish with the articles that were left out of it. */
    String wished(String wish) {
        return articles.given(wish);
    }

    /** Days and months keep the capital by which their abbreviations are known. */
    private String lowered(String clause) {
        return rules.finds("weekday", clause) ? clause : new Casing(grammar).lowered(clause);
    }

    private String part(String part) {
        if (rules.finds("thing-did", part)) {
            return part;
        }
        List<Token> tokens = grammar.analyse(part);
        int at = 0;
        if (!tokens.isEmpty() && rules.matches("third-person", tokens.getFirst().text())) {
            at++;
        }
        int from = at < tokens.size() ? tokens.get(at).start() : part.length();
        while (at < tokens.size() && rules.matches("before-verb", tokens.get(at).text())) {
            at++;
        }
        if (at >= tokens.size() - 1) {
            return part;
        }
        Token verb = tokens.get(at);
        String adverbs =
                part.substring(Math.min(from, verb.start()), verb.start()).toLowerCase(language.locale());
        return firstPerson(verb.text().toLowerCase(language.locale()), adverbs)
                .map(said -> said + part.substring(verb.end()))
                .orElse(part);
    }

    private Optional<String> firstPerson(String verb, String adverbs) {
        return switch (language) {
            case FRENCH -> french(verb, adverbs);
            case ENGLISH -> english(verb, adverbs);
        };
    }

    private Optional<String> french(String verb, String adverbs) {
        for (Analysis analysis : grammar.readings(verb)) {
            boolean nounToo = !rules.matches("note-verb", verb)
                    && grammar.readings(verb).stream()
                            .anyMatch(other -> other.tag().startsWith("N "));
            if (!nounToo && analysis.tag().startsWith("V ") && analysis.tag().matches("V.* ind .* 3 s")) {
                List<String> forms =
                        grammar.synthesise(analysis.lemma(), analysis.tag().replace(" 3 s", " 1 s"));
                if (!forms.isEmpty()) {
                    String form = adverbs + forms.getFirst();
                    boolean vowel = rules.word("vowels").indexOf(form.charAt(0)) >= 0;
                    return Optional.of(vowel ? rules.word("i-elided") + form : rules.word("i") + " " + form);
                }
            }
        }
        return Optional.empty();
    }

    /** A past that can also be a participle, as in "singed cabinet", has the customer for its subject only where it is a customer's deed. */
    private boolean isDid(String verb, List<Analysis> readings) {
        return rules.matches("customer-did", verb)
                || readings.stream().noneMatch(other -> other.tag().equals("VBN"));
    }

    private Optional<String> english(String verb, String adverbs) {
        if (rules.matches("third-singular", verb)) {
            return Optional.of(Rules.all(rules.thirdPersons(), verb)).filter(said -> adverbs.isEmpty());
        }
        if (rules.matches("note-ing", verb)) {
            return Optional.of(rules.word("i-am") + " " + adverbs + verb);
        }
        List<Analysis> readings = grammar.readings(verb);
        boolean nounToo = readings.stream()
                .anyMatch(other -> other.tag().startsWith("NN") || other.tag().equals("JJ"));
        for (Analysis analysis : readings) {
            if (analysis.tag().equals("VBD") && !nounToo && isDid(verb, readings)) {
                return Optional.of(rules.word("i") + " " + adverbs + verb);
            }
            if (analysis.tag().equals("VBZ") && (!nounToo || rules.matches("note-verb", verb))) {
                List<String> forms = grammar.synthesise(analysis.lemma(), "VBP");
                String form = forms.isEmpty() ? analysis.lemma() : forms.getFirst();
                return Optional.of(rules.word("i") + " " + adverbs + form);
            }
        }
        return rules.matches("note-verb", verb)
                ? Optional.of(rules.word("i") + " " + adverbs + verb)
                : Optional.empty();
    }
}
