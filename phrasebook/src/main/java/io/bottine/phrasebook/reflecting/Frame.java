package io.bottine.phrasebook.reflecting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Reflection.Suggestion.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what can be said, as content authors write it.
 *
 * @param id unique in its language
 * @param part where in a suggestion it stands
 * @param kind how the suggestion is built; given for plans and whole suggestions alone
 * @param rank which plan stands first, the smallest
 * @param when what the message must be like: a subject of {@link Situation} and the labels that fit
 * @param text its variants, with slots in braces; a slot followed by a question mark inside the braces may stay empty
 * @param why what it does, by language code
 * @param example a sentence that it makes
 * @param counter a sentence that must never stand in its place
 */
record Frame(
        String id,
        Part part,
        Optional<Kind> kind,
        int rank,
        Map<String, List<String>> when,
        List<String> text,
        Map<String, String> why,
        String example,
        String counter) {

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z-]+)(\\??)}");

    /** Where in a suggestion a frame stands. */
    enum Part implements Label {
        PLAN,
        /** A complete suggestion. */
        WHOLE,
        OPENING,
        LEAD,
        FEELING,
        FEELING_SHORT,
        ASK,
        QUESTION,
        QUESTION_OPEN,
        CARE,
        SAFETY,
        BOUNDARY,
        THREAT,
        ATTRIBUTION,
        /** Around what is no whole sentence. */
        LISTING,
        SUMMARY,
        /** Says that the matter is being looked at, where nothing more is sure. */
        LOOKING,
        REGRET,
        THANKS,
        NEXT
    }

    Frame {
        text = List.copyOf(text);
        when = Map.copyOf(when);
        why = Map.copyOf(why);
    }

    /** As the YAML has it; {@code kind} and {@code when} may be left out there. */
    @JsonCreator
    static Frame of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "part", required = true) String part,
            @JsonProperty("kind") @Nullable String kind,
            @JsonProperty("rank") int rank,
            @JsonProperty("when") @Nullable Map<String, List<String>> when,
            @JsonProperty(value = "text", required = true) List<String> text,
            @JsonProperty(value = "why", required = true) Map<String, String> why,
            @JsonProperty(value = "example", required = true) String example,
            @JsonProperty(value = "counter", required = true) String counter) {
        return new Frame(
                id,
                Label.read(Part.class, part)
                        .orElseThrow(() -> new IllegalArgumentException("frame " + id + ": unknown part " + part)),
                Optional.ofNullable(kind)
                        .map(label -> Label.read(Kind.class, label)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("frame " + id + ": unknown kind " + label))),
                rank,
                when == null ? Map.of() : when,
                text,
                why,
                example,
                counter);
    }

    /** The slots of a variant, in order, without braces; those that may stay empty end in a question mark. */
    static List<String> slots(String variant) {
        return SLOT.matcher(variant)
                .results()
                .map(slot -> slot.group(1) + slot.group(2))
                .toList();
    }

    /** The variant with its slots filled; empty where a slot that has to be filled is missing from {@code values}. */
    static Optional<String> fill(String variant, Map<String, String> values) {
        Matcher matcher = SLOT.matcher(variant);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), "");
            if (value.isBlank() && matcher.group(2).isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        matcher.appendTail(filled);
        return Optional.of(filled.toString().replaceAll(" {2,}", " ").strip());
    }
}
