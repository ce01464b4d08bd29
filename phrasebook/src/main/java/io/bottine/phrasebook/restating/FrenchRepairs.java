package io.bottine.phrasebook.restating;

import io.bottine.phrasebook.grammar.Analysis;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a hurried sentence readable for the other passes, and no more than that. */
final class FrenchRepairs {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d'’@/.-])\\p{L}+(?![\\p{L}\\d@/-])");
    private static final Map<Character, String> ACCENTS =
            Map.of('e', "éèêë", 'a', "àâ", 'u', "ùû", 'o', "ô", 'i', "îï", 'c', "ç");
    /** A word with more places for an accent than this is left alone: the tries double with each. */
    private static final int ACCENTED_AT_MOST = 5;
    /** The longest word that is mended; French words in use are shorter. */
    private static final int LONGEST = 20;
    /** So many unknown words of a sentence are tried; with more it is no hurried French but something else. */
    private static final int TRIED_AT_MOST = 20;

    private final Grammar grammar;
    private final Map<String, String> words;
    private final Map<String, String> participles;
    private final Map<String, String> glued;
    private final FrenchElision elision;
    private final Set<String> singular;
    private final Set<String> acts;
    private final List<Map.Entry<Pattern, String>> patterns = new ArrayList<>();

    FrenchRepairs(Grammar grammar, FrenchElision elision, Lexicon lexicon) {
        this.elision = elision;
        glued = lexicon.pairs("glued");
        this.grammar = grammar;
        words = lexicon.pairs("words");
        participles = lexicon.pairs("participles");
        singular = lexicon.words("singular");
        acts = lexicon.words("acts");
        lexicon.pairs("patterns")
                .forEach((regex, with) ->
                        patterns.add(Map.entry(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS), with)));
    }

    String repair(String sentence) {
        String repaired = shortForms(sentence);
        for (Map.Entry<Pattern, String> pattern : patterns) {
            repaired = pattern.getKey().matcher(repaired).replaceAll(pattern.getValue());
        }
        return repaired;
    }

    private String shortForms(String sentence) {
        AtomicInteger tries = new AtomicInteger();
        return WORD.matcher(sentence).replaceAll(match -> {
            String said = match.group();
            String word = said.toLowerCase(Locale.ROOT);
            String known = words.get(word);
            String mended = known != null ? known : word.equals(said) ? accented(word, tries) : said;
            boolean capital = Character.isUpperCase(said.codePointAt(0)) && !mended.equals(said);
            return Matcher.quoteReplacement(capital ? Sentence.capitalised(mended) : mended);
        });
    }

    /** "repondez" is no word, "répondez" is: the accents that make one, if only one choice does. */
    private String accented(String word, AtomicInteger tries) {
        boolean mendable = word.length() >= 4
                && word.length() <= LONGEST
                && grammar.readings(word).isEmpty();
        if (!mendable || tries.incrementAndGet() > TRIED_AT_MOST) {
            return word;
        }
        List<String> found = new ArrayList<>();
        for (String candidate : candidates(word)) {
            if (inUse(candidate)) {
                found.add(candidate);
            }
        }
        return found.isEmpty() ? split(word) : found.get(0);
    }

    /** Whether it is a word, and not only of a tense that nobody uses: "concurent" is not "conçurent". */
    private boolean inUse(String word) {
        return grammar.readings(word).stream()
                .anyMatch(reading ->
                        FrenchVerb.of(reading).filter(FrenchVerb::bookish).isEmpty());
    }

    /** "mavez" is "m'avez", "jcomprends" is "je comprends". */
    private String split(String word) {
        String whole = glued.get(word.substring(0, 1));
        String rest = word.substring(1);
        if (whole == null) {
            return word;
        }
        boolean vowel = elision.vowel(rest);
        boolean subject = whole.equals("je");
        String verb = Stream.concat(Stream.of(rest), candidates(rest).stream())
                .filter(candidate -> grammar.readings(candidate).stream()
                        .anyMatch(reading -> reading.tag().startsWith("V") && (subject || vowel)))
                .findFirst()
                .orElse("");
        return verb.isEmpty() ? word : vowel ? word.charAt(0) + "'" + verb : whole + " " + verb;
    }

    /** Those with the fewest accents first. */
    private static Set<String> candidates(String word) {
        Set<String> candidates = new LinkedHashSet<>();
        Set<String> last = Set.of(word);
        long places = word.chars().filter(c -> ACCENTS.containsKey((char) c)).count();
        for (int accents = 1; accents <= (places > ACCENTED_AT_MOST ? 1 : 2); accents++) {
            Set<String> next = new LinkedHashSet<>();
            for (String base : last) {
                for (int i = 0; i < base.length(); i++) {
                    for (char accented :
                            ACCENTS.getOrDefault(base.charAt(i), "").toCharArray()) {
                        next.add(base.substring(0, i) + accented + base.substring(i + 1));
                    }
                }
            }
            candidates.addAll(next);
            last = next;
        }
        return candidates;
    }

    /** "j'ai commander" and "vous m'avez dis" mean participles, "2 semaine" means several. */
    void mend(Sentence sentence) {
        boolean afterAuxiliary = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (sentence.frozen(i)) {
                afterAuxiliary = false;
                continue;
            }
            if (afterAuxiliary && !isTrade(sentence, i)) {
                sentence.amend(i, participle(sentence, i));
            }
            afterAuxiliary = auxiliary(token)
                    || (afterAuxiliary && (token.is("A") || sentence.word(i).startsWith("-")));
            if (i > 0 && several(sentence.word(i - 1))) {
                sentence.amend(i, plural(token));
            }
        }
    }

    /** "Je suis toujours boulanger" is what somebody is; "je suis coucher" is a participle, and so is "j'ai manger". */
    private boolean isTrade(Sentence sentence, int i) {
        int before = i - 1;
        while (before > 0 && sentence.token(before).is("A")) {
            before--;
        }
        return before >= 0
                && sentence.token(before).is("V etre")
                && !acts.contains(sentence.word(i))
                && grammar.readings(sentence.token(i).text()).stream()
                        .anyMatch(reading -> reading.tag().startsWith("N "));
    }

    private static boolean auxiliary(Token token) {
        return token.is("V avoir") || token.is("V etre");
    }

    private Optional<String> participle(Sentence sentence, int i) {
        Token token = sentence.token(i);
        String homophone = participles.get(sentence.word(i));
        if (homophone != null) {
            return Optional.of(homophone);
        }
        boolean unaccented =
                FrenchConjugation.onlyVerb(token) && sentence.word(i).endsWith("e");
        return token.as(unaccented ? "V" : "V inf")
                .map(Analysis::lemma)
                .filter(lemma -> lemma.endsWith("er"))
                .map(lemma -> lemma.substring(0, lemma.length() - 2) + "é");
    }

    private static boolean several(String word) {
        return word.matches("[2-9]|[1-9]\\d{1,3}");
    }

    private Optional<String> plural(Token token) {
        boolean other =
                token.analyses().stream().anyMatch(analysis -> !analysis.tag().matches("N [mfe] s"));
        return other || singular.contains(Sentence.plain(token.text()))
                ? Optional.empty()
                : token.as("N ")
                        .filter(noun -> Character.isLowerCase(token.text().codePointAt(0)))
                        .flatMap(noun -> grammar
                                .synthesise(noun.lemma(), noun.tag().replace(" s", " p"))
                                .stream()
                                .findFirst());
    }
}
