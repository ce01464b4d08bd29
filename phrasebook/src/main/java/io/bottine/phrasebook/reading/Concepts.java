package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import io.bottine.phrasebook.words.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by what they mean, under names that both languages share: what is learnt of a word in one language is known of its
 * fellows in the other. Where it stands counts too: in a question, in the last sentence.
 */
final class Concepts {

    private static final Map<Language, Pattern> WORDS = Map.of(
            Language.FRENCH, Pattern.compile("[a-z]++'|[a-z]++(?:-[a-z]++)*+"),
            Language.ENGLISH, Pattern.compile("[a-z]++(?:['-][a-z]++)*+"));
    private static final String ENDING = "~";
    /** What they weigh, and what their place does: the best of a cross-validation by writer (docs/adr/0021). */
    private static final double PRESENT = 4;

    private static final double PLACED = 3;
    /** A message of three words has not said three times as much with each. */
    private static final int FEW = 16;

    private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);

    private record Lexicon(Map<String, Set<String>> words, Map<String, Set<String>> beginnings) {

        Set<String> of(String word) {
            Set<String> known = words.get(word);
            for (int length = word.length(); known == null && length > 1; length--) {
                known = beginnings.get(word.substring(0, length));
            }
            return Optional.ofNullable(known).orElse(Set.of());
        }
    }

    private Concepts() {}

    static Concepts load() {
        Map<String, Map<String, String>> written = CueBook.read(
                "/phrasebook/cues/concepts.yaml", new TypeReference<Map<String, Map<String, String>>>() {});
        Concepts concepts = new Concepts();
        for (Language language : Language.values()) {
            Lexicon lexicon = new Lexicon(new HashMap<>(), new HashMap<>());
            written.forEach((name, words) -> add(
                    lexicon,
                    name,
                    Optional.ofNullable(words.get(language.code())).orElseThrow()));
            concepts.lexicons.put(language, lexicon);
        }
        return concepts;
    }

    private static void add(Lexicon lexicon, String name, String words) {
        for (String word : List.of(words.split(" "))) {
            boolean beginning = word.endsWith(ENDING);
            (beginning ? lexicon.beginnings() : lexicon.words())
                    .computeIfAbsent(beginning ? word.substring(0, word.length() - 1) : word, key -> new HashSet<>())
                    .add(name);
        }
    }

    /** Findings by name, each with its strength. */
    Map<String, Double> of(Language language, String folded) {
        Lexicon lexicon = Optional.ofNullable(lexicons.get(language)).orElseThrow();
        Pattern words = Optional.ofNullable(WORDS.get(language)).orElseThrow();
        Set<String> present = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        Set<String> last = Set.of();
        for (int start = 0; start < folded.length(); ) {
            int end = Topics.end(folded, start);
            Set<String> here = new TreeSet<>();
            Matcher matcher = words.matcher(folded).region(start, end);
            boolean speaks = false;
            while (matcher.find()) {
                speaks = true;
                here.addAll(lexicon.of(matcher.group()));
            }
            present.addAll(here);
            if (folded.charAt(end - 1) == '?') {
                asked.addAll(here);
            }
            last = speaks ? here : last;
            start = end;
        }
        Map<String, Double> findings = new TreeMap<>();
        add(findings, "means/", present, PRESENT);
        add(findings, "means-asked/", asked, PLACED);
        add(findings, "means-last/", last, PLACED);
        return findings;
    }

    private static void add(Map<String, Double> findings, String prefix, Set<String> names, double weight) {
        double strength = weight / Math.sqrt(Math.max(FEW, names.size()));
        names.forEach(name -> findings.put(prefix + name, strength));
    }
}
