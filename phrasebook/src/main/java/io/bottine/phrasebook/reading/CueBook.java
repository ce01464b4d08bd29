package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.cues.CueIndex;
import io.bottine.phrasebook.cues.CuePattern;
import io.bottine.phrasebook.cues.CueText;
import io.bottine.phrasebook.language.Resources;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Cues of a language that are listened for together. */
final class CueBook {

    private static final List<String> FILES = List.of(
            "events",
            "feelings",
            "demands",
            "requests",
            "implied",
            "hints",
            "risks",
            "threats",
            "signs",
            "lives",
            "persons",
            "topics");
    private static final int MOST_HITS_OF_A_CUE = 12;
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<Cue> cues;
    private final CueIndex index;

    private CueBook(List<Cue> cues) {
        this.cues = List.copyOf(cues);
        index = new CueIndex(this.cues.stream().map(Cue::pattern).toList(), CueText::isWord);
    }

    private record File(List<Entry> cues) {}

    private record Entry(
            String id,
            List<String> says,
            String pattern,
            @Nullable String unless,
            @Nullable Double weight,
            @Nullable Map<String, Double> feel,
            String why,
            String example,
            @JsonProperty(required = true) String counter) {}

    /** The built-in cues of a language. Throws where one is malformed, naming file and line: that is a broken build. */
    static CueBook load(Language language) {
        return load(language, FILES);
    }

    /** What a customer says that they do not want. No voter learns from these, so that they may be widened at will. */
    static CueBook refusals(Language language) {
        return load(language, List.of("refusals"));
    }

    private static CueBook load(Language language, List<String> files) {
        String folder = "/phrasebook/" + language.code() + "/cues/";
        Map<String, String> macros = CuePattern.words(language);
        List<Cue> cues = new ArrayList<>();
        for (String name : files) {
            String path = folder + name + ".yaml";
            String[] lines = Resources.text(path).split("\n", -1);
            for (Entry entry : read(path, new TypeReference<File>() {}).cues()) {
                String where = path + ":" + line(lines, entry.id());
                try {
                    cues.add(cue(entry, macros, where));
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(where + ": " + e.getMessage(), e);
                }
            }
        }
        return new CueBook(cues);
    }

    private static Cue cue(Entry entry, Map<String, String> macros, String where) {
        return new Cue(
                entry.id(),
                List.copyOf(entry.says()),
                CuePattern.compile(entry.pattern(), macros),
                Optional.ofNullable(entry.unless()).map(unless -> CuePattern.compile(unless, macros)),
                Optional.ofNullable(entry.weight()).orElse(1.0),
                Optional.ofNullable(entry.feel()).orElse(Map.of()),
                entry.why(),
                entry.example(),
                entry.counter(),
                where);
    }

    private static int line(String[] lines, String id) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].endsWith("id: " + id)) {
                return i + 1;
            }
        }
        return 0;
    }

    static <T> T read(String path, TypeReference<T> type) {
        try {
            return YAML.readValue(Resources.text(path), type);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + path, e);
        }
    }

    List<Cue> cues() {
        return cues;
    }

    /** Every cue heard in a cleaned text, in the order of the text. */
    List<Cue.Hit> listen(String clean) {
        CueText text = CueText.of(clean);
        List<Cue.Hit> hits = new ArrayList<>();
        Matcher[] matchers = new Matcher[cues.size()];
        int[] done = new int[cues.size()];
        int[] heard = new int[cues.size()];
        for (int at : text.starts()) {
            for (int i : index.at(text.folded(), at)) {
                if (at < done[i] || heard[i] >= MOST_HITS_OF_A_CUE) {
                    continue;
                }
                Cue cue = cues.get(i);
                Matcher matcher = matchers[i] == null ? text.matcher(cue.pattern()) : matchers[i];
                matchers[i] = matcher;
                if (matcher.region(at, text.folded().length()).lookingAt() && matcher.end() > at) {
                    done[i] = matcher.end();
                    if (!text.silences(cue.unless(), at, matcher.end())) {
                        heard[i]++;
                        hits.add(new Cue.Hit(cue, at, matcher.end()));
                    }
                }
            }
        }
        return hits;
    }
}
