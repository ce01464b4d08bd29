package io.bottine.phrasebook.reflecting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.cues.CueIndex;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps out of what is said back what no agent should ever say: insults, obscenities, slurs, threats of violence. A fact that
 * stands beside one of them is kept without it.
 */
final class Tact {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}'-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}-])";
    private static final String COMMAS = "[ ,!]*";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** What is left of a clause has to say something. */
    private static final int FEWEST_WORDS = 3;

    private final Rules rules;
    private final List<Rude> takenOff;
    private final List<Rude> never;
    private final List<Rude> violence;
    private final CueIndex unsayable;
    private final CueIndex violent;

    /** Words that are not said back, with the reason. */
    record Rude(Pattern pattern, String why, String example, String counter) {}

    private record Entry(
            @JsonProperty(value = "pattern", required = true)
            String pattern,

            @JsonProperty(value = "why", required = true) String why,

            @JsonProperty(value = "example", required = true)
            String example,

            @JsonProperty(value = "counter", required = true)
            String counter) {}

    private record Sheet(
            @JsonProperty(value = "taken-off", required = true)
            List<Entry> takenOff,

            @JsonProperty(value = "never", required = true) List<Entry> never,

            @JsonProperty(value = "violence", required = true)
            List<Entry> violence) {}

    private Tact(Rules rules, Sheet sheet) {
        this.rules = rules;
        this.takenOff = sheet.takenOff().stream()
                .map(entry -> rude(entry, "(?:^|,)?" + COMMAS, COMMAS))
                .toList();
        this.never = sheet.never().stream().map(entry -> rude(entry, "", "")).toList();
        this.violence = sheet.violence().stream().map(Tact::violent).toList();
        this.unsayable = index(never());
        this.violent = index(violence);
    }

    private static CueIndex index(List<Rude> rude) {
        return new CueIndex(rude.stream().map(Rude::pattern).toList(), Character::isLetterOrDigit);
    }

    private static Rude rude(Entry entry, String before, String after) {
        return new Rude(
                Pattern.compile(before + BEFORE + "(?:" + entry.pattern() + ")" + AFTER + after, FLAGS),
                entry.why(),
                entry.example(),
                entry.counter());
    }

    /** "Je crois qu'avec une batte": after an elision, a quotation mark or a dash too. */
    private static Rude violent(Entry entry) {
        return new Rude(
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + entry.pattern() + ")" + AFTER, FLAGS),
                entry.why(),
                entry.example(),
                entry.counter());
    }

    static String path(Language language) {
        return "/phrasebook/" + language.code() + "/reflecting/tact.yaml";
    }

    static Tact load(Language language, Rules rules) {
        try (InputStream in = Tact.class.getResourceAsStream(path(language))) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path(language));
            }
            return new Tact(rules, YAML.readValue(in, Sheet.class));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable words " + path(language), e);
        }
    }

    /** True for what must not be said, whatever stands around it. */
    boolean offends(String text) {
        return unsayable.isIn(Wording.plain(text));
    }

    /** The clause without what is never said; empty where nothing is left that could be said. */
    Optional<String> tactful(String clause) {
        String text = Wording.plain(clause);
        for (Rude rude : takenOff) {
            text = without(rude, text);
        }
        if (!offends(text)) {
            return Wording.bare(text).isEmpty() ? Optional.empty() : Optional.of(text);
        }
        if (violent.isIn(text)) {
            return softParts(text).filter(rest -> !offends(rest));
        }
        return softParts(text);
    }

    /** A vocative goes with its commas; a word inside a sentence leaves a blank. */
    private static String without(Rude rude, String text) {
        Matcher matcher = rude.pattern().matcher(text);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            boolean edge = matcher.start() == 0 || matcher.end() == text.length();
            boolean parted = matcher.group().stripTrailing().endsWith(",")
                    || matcher.group().startsWith(",");
            matcher.appendReplacement(left, edge ? "" : parted ? ", " : " ");
        }
        matcher.appendTail(left);
        return left.toString()
                .replaceAll(" {2,}", " ")
                .replaceAll(" (?=[,.])", "")
                .strip();
    }

    /** Those parts of a clause that offend nobody, where they can stand by themselves. */
    private Optional<String> softParts(String text) {
        List<String> kept = new ArrayList<>();
        boolean broken = false;
        for (String part : rules.pattern("part").split(text)) {
            if (offends(part)) {
                broken = true;
                continue;
            }
            boolean leans = broken && kept.isEmpty() && rules.finds("hanging", part);
            if (!leans && Wording.count(part) >= FEWEST_WORDS) {
                kept.add(part);
            }
        }
        String joined = String.join(", ", kept);
        return kept.isEmpty() || offends(joined) ? Optional.empty() : Optional.of(joined);
    }

    /** All words of a kind, for the test that holds them against their examples. */
    List<Rude> takenOff() {
        return takenOff;
    }

    /** What is never said. */
    List<Rude> never() {
        List<Rude> all = new ArrayList<>(never);
        all.addAll(violence);
        return all;
    }
}
