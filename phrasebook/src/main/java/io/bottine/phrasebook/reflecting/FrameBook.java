package io.bottine.phrasebook.reflecting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.reflecting.Frame.Part;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The frames of one language, and the order in which they suit a situation. */
final class FrameBook {

    /** The files of a language's frames; each holds one list, {@code frames}. */
    static final List<String> FILES = List.of(
            "plans.yaml",
            "feelings.yaml",
            "leads.yaml",
            "parts.yaml",
            "asks.yaml",
            "acknowledgements.yaml",
            "around.yaml");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private final Map<Part, List<Frame>> frames;

    private record Sheet(
            @JsonProperty(value = "frames", required = true) List<Frame> frames) {}

    /** A variant of a frame that fits. */
    record Choice(Frame frame, String text) {}

    private FrameBook(Map<Part, List<Frame>> frames) {
        this.frames = frames;
    }

    static FrameBook load(Language language) {
        Map<Part, List<Frame>> frames = new EnumMap<>(Part.class);
        for (String file : FILES) {
            for (Frame frame : read(path(language, file))) {
                frames.computeIfAbsent(frame.part(), part -> new ArrayList<>()).add(frame);
            }
        }
        return new FrameBook(frames);
    }

    static String path(Language language, String file) {
        return "/phrasebook/" + language.code() + "/frames/" + file;
    }

    static List<Frame> read(String path) {
        try (InputStream in = FrameBook.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return YAML.readValue(in, Sheet.class).frames();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable frames " + path, e);
        }
    }

    /** The plans that fit, smallest rank first. */
    List<Frame> plans(Situation situation) {
        return frames.getOrDefault(Part.PLAN, List.of()).stream()
                .filter(plan -> situation.fit(plan.when()) >= 0)
                .sorted(Comparator.comparingInt(Frame::rank))
                .toList();
    }

    /**
     * What can be said in a place, best first: the frames whose conditions fit most closely, and among their variants another
     * one for another {@code seed}.
     */
    List<Choice> choices(Part part, Situation situation, int seed) {
        Map<Integer, List<Choice>> byFit = new TreeMap<>(Comparator.reverseOrder());
        for (Frame frame : frames.getOrDefault(part, List.of())) {
            int fit = situation.fit(frame.when());
            if (fit >= 0) {
                List<Choice> tier = byFit.computeIfAbsent(fit, key -> new ArrayList<>());
                frame.text().forEach(text -> tier.add(new Choice(frame, text)));
            }
        }
        List<Choice> ordered = new ArrayList<>();
        byFit.values().forEach(tier -> ordered.addAll(rotated(tier, seed)));
        return ordered;
    }

    /** The list begun at another place, which the seed decides. */
    static <T> List<T> rotated(List<T> list, int seed) {
        List<T> turned = new ArrayList<>(list.size());
        int from = list.isEmpty() ? 0 : Math.floorMod(seed, list.size());
        turned.addAll(list.subList(from, list.size()));
        turned.addAll(list.subList(0, from));
        return turned;
    }
}
