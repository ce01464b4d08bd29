package io.bottine.phrasebook.reflecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.reflecting.Frame.Part;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every frame that ships, held against what content authors were promised. A complaint names the file and the line. */
class FramesTest {

    private static final Map<String, Set<String>> LABELS = labels();
    private static final Set<String> VALUES = Set.of("duration", "Duration", "Silence", "amount", "clause");
    private static final Set<String> TOLD = Set.of("facts", "brief", "ask-short", "ask-said", "gist");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_frame_keeps_what_its_author_was_promised(Language language) {
        List<String> complaints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : FrameBook.FILES) {
            String path = FrameBook.path(language, file);
            for (Frame frame : FrameBook.read(path)) {
                String where = path + ":" + line(path, frame.id()) + " " + frame.id() + ": ";
                if (!ids.add(frame.id())) {
                    complaints.add(where + "id is taken");
                }
                complaints(frame).forEach(complaint -> complaints.add(where + complaint));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_part_can_be_said_in_both_languages(Language language) {
        Set<Part> parts = FrameBook.FILES.stream()
                .flatMap(file -> FrameBook.read(FrameBook.path(language, file)).stream())
                .map(Frame::part)
                .collect(Collectors.toSet());
        assertThat(parts).containsExactlyInAnyOrder(Part.values());
    }

    private static List<String> complaints(Frame frame) {
        List<String> complaints = new ArrayList<>();
        frame.when().forEach((subject, labels) -> {
            if (!Situation.SUBJECTS.contains(subject)) {
                complaints.add("unknown subject " + subject);
            }
            labels.stream()
                    .filter(label -> !LABELS.getOrDefault(subject, Set.of()).contains(label))
                    .forEach(label -> complaints.add("unknown " + subject + " " + label));
        });
        for (Language language : Language.values()) {
            if (frame.why().getOrDefault(language.code(), "").isBlank()) {
                complaints.add("no why in " + language.code());
            }
        }
        boolean complete = frame.part() == Part.PLAN || frame.part() == Part.WHOLE;
        if (complete != frame.kind().isPresent()) {
            complaints.add("a kind belongs to plans and whole suggestions, and to them alone");
        }
        for (String text : frame.text()) {
            for (String slot : Frame.slots(text)) {
                String name = slot.replace("?", "");
                boolean known = frame.part() == Part.PLAN
                        ? TOLD.contains(name) || Label.read(Part.class, name).isPresent()
                        : VALUES.contains(name);
                if (!known) {
                    complaints.add("unknown slot " + slot);
                }
            }
        }
        if (frame.text().isEmpty()) {
            complaints.add("no text");
        }
        if (frame.part() != Part.PLAN && frame.text().stream().noneMatch(text -> makes(text, frame.example()))) {
            complaints.add("its example is none of its sentences: " + frame.example());
        }
        if (frame.text().stream().anyMatch(text -> makes(text, frame.counter())) && frame.part() != Part.PLAN) {
            complaints.add("it says its counter-example: " + frame.counter());
        }
        if (frame.example().equals(frame.counter()) || frame.counter().isBlank()) {
            complaints.add("no counter-example");
        }
        return complaints;
    }

    private static boolean makes(String text, String sentence) {
        String pattern = Stream.of(text.split("\\{[A-Za-z-]+\\??}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        return plain(sentence).matches(plain(pattern));
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replace("que .+", "(?:que |qu').+").replace("que \\E.+", "\\E(?:que |qu').+");
    }

    private static int line(String path, String id) {
        try (InputStream in = FramesTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches(".*\\bid: " + Pattern.quote(id) + "(?![\\w-]).*")) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new HashMap<>();
        labels.put("nature", lower(Reading.Nature.values()));
        Set<String> emotions = new HashSet<>(lower(Emotion.values()));
        emotions.add(Situation.UNSURE);
        labels.put("emotion", emotions);
        labels.put("event", lower(Reading.Event.Kind.values()));
        labels.put("risk", lower(Risk.values()));
        labels.put("threat", lower(Threat.values()));
        labels.put("demand", lower(Demand.values()));
        labels.put("channel", lower(Channel.values()));
        labels.put("source", lower(Source.values()));
        labels.put("sincerity", lower(Sincerity.values()));
        labels.put("intensity", Set.of("0", "1", "2", "3"));
        Stream.of("abuse", "plural", "empty", "foreign", "hardship", "bereaved", "defrauded")
                .forEach(flag -> labels.put(flag, Set.of("true", "false")));
        return labels;
    }

    private static Set<String> lower(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }
}
