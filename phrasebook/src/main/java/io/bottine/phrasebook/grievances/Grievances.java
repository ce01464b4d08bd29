package io.bottine.phrasebook.grievances;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bottine.phrasebook.cues.CueIndex;
import io.bottine.phrasebook.cues.CuePattern;
import io.bottine.phrasebook.cues.CueText;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grievances.Grievance.Hearing;
import io.bottine.phrasebook.language.Resources;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong for customers, in one language: heard in their words, said back in ours. Thread-safe; time is linear in the
 * length of the text.
 */
public final class Grievances {

    /** The subjects; each is a file of that name. */
    static final List<String> SUBJECTS =
            List.of("delivery", "money", "product", "service", "access", "outings", "life");

    private static final Pattern SLOT = Pattern.compile("\\{(?:[^{} ]{1,5} )?([a-z]{1,12})}");
    private static final Pattern BAR = Pattern.compile("\\s{1,9}\\|\\s{1,9}");

    /** Brackets that group nothing: escaped, or among the characters of a class. */
    private static final Pattern NO_BRACKET = Pattern.compile("\\\\.|\\[[^\\]]{0,80}]");

    private final List<Grievance> all;
    private final List<Heed> heeds;
    private final CueIndex index;
    private final Slots slots;

    /** One of the patterns of a grievance. */
    private record Heed(Grievance grievance, Hearing hearing) {}

    /**
     * Something that went wrong, heard in a text.
     *
     * @param filled how many of the text's own words are in it
     * @param start offset in UTF-16 units of the cleaned text
     * @param end likewise, exclusive
     * @param said a clause in our words: no capital, no full stop
     */
    public record Heard(String id, int weight, int filled, int start, int end, String said) {

        boolean overlaps(Heard other) {
            return start < other.end && other.start < end;
        }
    }

    private record File(
            @JsonProperty(value = "grievances", required = true)
            List<Entry> grievances) {}

    private record Entry(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "weight", required = true) int weight,
            @JsonProperty(value = "hear", required = true) List<String> hear,
            @JsonProperty("unless") @Nullable String unless,
            @JsonProperty(value = "say", required = true) List<String> say,
            @JsonProperty(value = "why", required = true) String why,

            @JsonProperty(value = "example", required = true)
            String example,

            @JsonProperty(value = "counter", required = true)
            String counter) {}

    private Grievances(List<Grievance> all, Slots slots) {
        this.all = all;
        this.slots = slots;
        heeds = all.stream()
                .flatMap(grievance -> grievance.hear().stream().map(hearing -> new Heed(grievance, hearing)))
                .toList();
        index = new CueIndex(heeds.stream().map(heed -> heed.hearing().key()).toList(), CueText::isWord);
    }

    /** The built-in grievances. Throws where one is malformed, naming file and line: that is a broken build. */
    public static Grievances load(Language language, Grammar grammar) {
        Slots slots = new Slots(Resources.yaml(path(language, "slots"), Slots.Sheet.class), grammar);
        Map<String, String> words = CuePattern.words(language);
        List<Grievance> all = new ArrayList<>();
        for (String subject : SUBJECTS) {
            String path = path(language, subject);
            List<String> lines = Resources.text(path).lines().toList();
            for (Entry entry : Resources.yaml(path, File.class).grievances()) {
                String where = path + ":" + (lines.indexOf("  - id: " + entry.id()) + 1);
                try {
                    all.add(grievance(entry, words, slots, where));
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(where + ": " + e.getMessage(), e);
                }
            }
        }
        return new Grievances(List.copyOf(all), slots);
    }

    private static String path(Language language, String file) {
        return "/phrasebook/" + language.code() + "/grievances/" + file + ".yaml";
    }

    private static Grievance grievance(Entry entry, Map<String, String> words, Slots slots, String where) {
        List<Hearing> hear = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (boolean determined : List.of(true, false)) {
            Map<String, String> macros = new HashMap<>(words);
            macros.putAll(slots.macros(determined));
            for (String written : entry.hear()) {
                for (String alternative : alternatives(written)) {
                    Pattern pattern = CuePattern.compile(Slots.numbered(alternative), macros);
                    if (known.add(pattern.pattern())) {
                        hear.add(new Hearing(
                                pattern,
                                Slots.afterPhrase(alternative)
                                        .map(after -> CuePattern.compile(Slots.numbered(after), macros))));
                    }
                }
            }
        }
        Map<String, String> silencing = new HashMap<>(words);
        silencing.putAll(slots.words());
        return new Grievance(
                entry.id(),
                entry.weight(),
                List.copyOf(hear),
                Optional.ofNullable(entry.unless()).map(unless -> CuePattern.compile(unless, silencing)),
                List.copyOf(entry.say()),
                entry.why(),
                entry.example(),
                entry.counter(),
                where);
    }

    /** What stands between bars outside all brackets: each a pattern of its own, so that each may have the same slot. */
    private static List<String> alternatives(String written) {
        List<String> alternatives = new ArrayList<>();
        String open = "";
        for (String part : BAR.split(written.strip())) {
            open = open.isEmpty() ? part : open + " | " + part;
            String plain = NO_BRACKET.matcher(open).replaceAll("");
            if (plain.chars().filter(c -> c == '(').count()
                    == plain.chars().filter(c -> c == ')').count()) {
                alternatives.add(open);
                open = "";
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("brackets that do not match in " + written);
        }
        return alternatives;
    }

    List<Grievance> all() {
        return all;
    }

    /** What went wrong, in the order of the text; of what overlaps, the weightier, then the longer. */
    public List<Heard> hear(String clean) {
        List<Heard> heard = new ArrayList<>();
        for (Heard candidate : candidates(clean)) {
            boolean said = heard.stream()
                    .anyMatch(other -> other.overlaps(candidate)
                            || other.id().equals(candidate.id())
                            || other.said().equals(candidate.said()));
            if (!said) {
                heard.add(candidate);
            }
        }
        heard.sort(Comparator.comparingInt(Heard::start));
        return List.copyOf(heard);
    }

    private List<Heard> candidates(String clean) {
        Search search = new Search(clean, CueText.of(clean), new HashMap<>(), new ArrayList<>());
        Set<Heed> begun = new LinkedHashSet<>();
        List<Integer> starts = search.text().starts();
        for (int at : starts) {
            for (int i : index.at(search.text().folded(), at)) {
                Heed heed = heeds.get(i);
                if (heed.hearing().after().isEmpty()) {
                    hear(heed, search, at);
                } else if (!begun.contains(heed)
                        && search.matchAt(heed.hearing().key(), at).lookingAt()) {
                    begun.add(heed);
                }
            }
        }
        for (Heed heed : begun) {
            starts.forEach(at -> hear(heed, search, at));
        }
        List<Heard> heard = search.heard();
        heard.sort(Comparator.comparingInt((Heard one) -> -one.weight())
                .thenComparingInt(one -> -one.filled())
                .thenComparingInt(one -> one.start() - one.end())
                .thenComparingInt(one -> -one.said().length()));
        return heard;
    }

    /**
     * A text in which grievances are looked for.
     *
     * @param phrases its noun phrases, as far as they were wanted, by where they begin
     */
    private record Search(String clean, CueText text, Map<Integer, Optional<Slots.Phrase>> phrases, List<Heard> heard) {

        Matcher matchAt(Pattern pattern, int at) {
            return text.matcher(pattern).region(at, text.folded().length());
        }
    }

    private void hear(Heed heed, Search search, int at) {
        Matcher match = search.matchAt(heed.hearing().pattern(), at);
        if (match.lookingAt()
                && match.end() > at
                && !search.text().silences(heed.grievance().unless(), match.start(), match.end())) {
            say(heed.grievance(), match, search.clean(), search.phrases()).ifPresent(search.heard()::add);
        }
    }

    private Optional<Heard> say(
            Grievance grievance, Matcher match, String clean, Map<Integer, Optional<Slots.Phrase>> phrases) {
        return slots.caught(match, clean, phrases)
                .flatMap(caught -> grievance.say().stream()
                        .flatMap(say -> fill(say, caught).stream()
                                .map(said -> new Heard(
                                        grievance.id(),
                                        grievance.weight(),
                                        (int) SLOT.matcher(say).results().count(),
                                        match.start(),
                                        match.end(),
                                        said)))
                        .findFirst());
    }

    private Optional<String> fill(String say, Map<String, String> caught) {
        Matcher slot = SLOT.matcher(say);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String value = caught.get(slot.group(1));
            if (value == null) {
                return Optional.empty();
            }
            String before = slot.group()
                    .substring(1, slot.group().length() - 1 - slot.group(1).length());
            slot.appendReplacement(filled, Matcher.quoteReplacement(slots.joined(before + value)));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }
}
