package io.bottine.phrasebook.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.RuleFired;
import io.bottine.phrasebook.words.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Answers lines of the machine-readable contract: a JSON object with {@code id} and {@code text}, and where they are known
 * {@code lang}, {@code channel}, {@code source}, {@code now}, {@code zone} and {@code ui}. A line that is no such object is
 * answered with {@code error}; nothing is ever thrown. Thread-safe, and the same line always gets the same answer.
 */
public final class ContractLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String UNDETERMINED = "und";

    private final Words words;
    private final Moment moment;
    private final Language ui;

    /**
     * @param moment when and where a line without {@code now} or {@code zone} is read
     * @param ui the language of explanations of a line without {@code ui}
     */
    public ContractLines(Words words, Moment moment, Language ui) {
        this.words = words;
        this.moment = moment;
        this.ui = ui;
    }

    /** A wrong line, with what is wrong about it. */
    private static final class WrongLine extends Exception {
        private static final long serialVersionUID = 1L;

        WrongLine(String message) {
            super(message);
        }
    }

    @FunctionalInterface
    private interface Answer {
        ObjectNode of(ObjectNode question) throws WrongLine;
    }

    /** Answers a customer's message: what was read of it, its change of person, and what could be said back. */
    public String reflect(String jsonLine) {
        return answer(jsonLine, question -> reflection(question, message(question)));
    }

    /** Answers like {@link #reflect}, and adds {@code explain}: for each thing read, the cue or the voter that says so. */
    public String explain(String jsonLine) {
        return answer(jsonLine, question -> {
            Message message = message(question);
            ObjectNode answer = reflection(question, message);
            ArrayNode grounds = answer.putArray("explain");
            words.grounds(message).forEach(ground -> ground(grounds.addObject(), ground));
            return answer;
        });
    }

    private static void ground(ObjectNode said, Ground ground) {
        said.put("label", ground.label()).put("by", ground.by().label());
        if (ground.by() == Ground.By.CUE) {
            said.put("cue", ground.cue()).put("where", ground.where());
        }
        ground.words().forEach(said.putArray("words")::add);
        said.put("chance", Math.round(ground.chance() * 100) / 100.0);
    }

    private Message message(ObjectNode question) throws WrongLine {
        return new Message(
                text(question),
                language(question, "lang"),
                label(question, "channel", Channel.class).orElse(Channel.CHAT),
                label(question, "source", Source.class),
                moment(question),
                language(question, "ui").orElse(ui),
                List.of());
    }

    /** Answers an agent's draft: what would pour oil on the fire, and the promises found in it. */
    public String check(String jsonLine) {
        return answer(jsonLine, question -> draftCheck(question, words.check(draft(question))));
    }

    /** The same with {@code explained}: which rule of which file and line met which words, and what spared them. */
    public String checkExplained(String jsonLine) {
        return answer(jsonLine, question -> {
            Draft draft = draft(question);
            ObjectNode answer = draftCheck(question, words.check(draft));
            ArrayNode explained = answer.putArray("explained");
            for (RuleFired fired : words.explain(draft)) {
                ObjectNode said = explained
                        .addObject()
                        .put("category", fired.category().label())
                        .put("rule", fired.rule())
                        .put("where", fired.where())
                        .put("start", fired.start())
                        .put("end", fired.end())
                        .put("quote", fired.quote());
                fired.spared().ifPresent(spared -> said.put("spared", spared));
                if (fired.rule().equals(RuleFired.VOTER)) {
                    fired.words().forEach(said.putArray("words")::add);
                    said.put("chance", Math.round(fired.chance() * 100) / 100.0);
                }
            }
            return answer;
        });
    }

    private Draft draft(ObjectNode question) throws WrongLine {
        return new Draft(
                text(question),
                language(question, "lang"),
                moment(question),
                language(question, "ui").orElse(ui));
    }

    /** True where an answer says that its line was wrong; a command then ends in an error. */
    public static boolean isError(String answer) {
        try {
            return JSON.readTree(answer).has("error");
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private static String answer(String jsonLine, Answer answer) {
        ObjectNode said;
        JsonNode id = JsonNodeFactory.instance.missingNode();
        try {
            JsonNode question = JSON.readTree(jsonLine);
            id = question.path("id");
            if (!(question instanceof ObjectNode object)) {
                throw new WrongLine("not a JSON object");
            }
            said = answer.of(object);
        } catch (JsonProcessingException e) {
            said = error(id, "not JSON: " + e.getOriginalMessage());
        } catch (WrongLine e) {
            said = error(id, Optional.ofNullable(e.getMessage()).orElse(""));
        }
        return said.toString();
    }

    private static ObjectNode error(JsonNode id, String message) {
        ObjectNode error = JSON.createObjectNode();
        if (!id.isMissingNode()) {
            error.set("id", id);
        }
        return error.put("error", message);
    }

    private static String text(ObjectNode question) throws WrongLine {
        JsonNode text = question.path("text");
        if (!text.isTextual()) {
            throw new WrongLine("\"text\" is missing or no string");
        }
        return text.textValue();
    }

    private static Optional<String> field(ObjectNode question, String name) throws WrongLine {
        JsonNode value = question.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new WrongLine("\"" + name + "\" is no string");
        }
        return Optional.of(value.textValue());
    }

    private static Optional<Language> language(ObjectNode question, String name) throws WrongLine {
        return field(question, name).flatMap(Language::of);
    }

    private static <E extends Enum<E> & Label> Optional<E> label(ObjectNode question, String name, Class<E> type)
            throws WrongLine {
        Optional<String> label = field(question, name);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> known = Label.read(type, label.get());
        if (known.isEmpty()) {
            throw new WrongLine("\"" + name + "\": unknown value " + label.get());
        }
        return known;
    }

    private Moment moment(ObjectNode question) throws WrongLine {
        try {
            ZoneId zone = field(question, "zone").map(ZoneId::of).orElse(moment.zone());
            Optional<String> now = field(question, "now");
            Instant instant = now.isEmpty() ? moment.now() : instant(now.get(), zone);
            return new Moment(instant, zone, moment.region());
        } catch (DateTimeException e) {
            throw new WrongLine("\"now\" or \"zone\": " + e.getMessage());
        }
    }

    private static Instant instant(String now, ZoneId zone) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                now, ZonedDateTime::from, OffsetDateTime::from, java.time.LocalDateTime::from)) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case java.time.LocalDateTime local -> local.atZone(zone).toInstant();
            default -> throw new DateTimeException("no point in time: " + now);
        };
    }

    private ObjectNode reflection(ObjectNode question, Message message) {
        Reflection reflection = words.reflect(message);
        ObjectNode answer = head(question, reflection.language(), reflection.cut());
        ArrayNode emotions = answer.putArray("emotions");
        reflection
                .emotions()
                .forEach(felt -> emotions.addObject()
                        .put("emotion", felt.emotion().label())
                        .put("intensity", felt.intensity())
                        .put("evidence", felt.evidence()));
        answer.put("intensity", reflection.intensity());
        ArrayNode facts = answer.putArray("facts");
        reflection.facts().forEach(facts::add);
        labels(answer.putArray("demands"), reflection.demands());
        labels(answer.putArray("threats"), reflection.threats());
        labels(answer.putArray("risks"), reflection.risks());
        answer.put("abuse", reflection.abuse());
        answer.put("sincerity", reflection.sincerity().label());
        ArrayNode restated = answer.putArray("restated");
        words.restate(message)
                .forEach(pair -> restated.addObject().put("said", pair.said()).put("restated", pair.restated()));
        ArrayNode suggestions = answer.putArray("suggestions");
        reflection
                .suggestions()
                .forEach(suggestion -> suggestions
                        .addObject()
                        .put("text", suggestion.text())
                        .put("why", suggestion.why())
                        .put("kind", suggestion.kind().label()));
        answer.putObject("around")
                .put("regret", reflection.around().regret())
                .put("thanks", reflection.around().thanks())
                .put("next", reflection.around().next());
        return answer;
    }

    private static ObjectNode draftCheck(ObjectNode question, DraftCheck check) {
        ObjectNode answer = head(question, check.language(), check.cut());
        ArrayNode findings = answer.putArray("findings");
        for (DraftCheck.Finding finding : check.findings()) {
            ObjectNode found = findings.addObject()
                    .put("category", finding.category().label())
                    .put("start", finding.start())
                    .put("end", finding.end())
                    .put("quote", finding.quote())
                    .put("why", finding.why())
                    .put("instead", finding.instead());
            ArrayNode serves = found.putArray("serves");
            finding.serves().forEach(serves::add);
        }
        ArrayNode promises = answer.putArray("promises");
        check.promises()
                .forEach(promise -> promises.addObject()
                        .put("text", promise.text())
                        .put("what", promise.what())
                        .put(
                                "due",
                                promise.due()
                                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                                        .orElse(null)));
        return answer;
    }

    private static ObjectNode head(ObjectNode question, Optional<Language> language, boolean cut) {
        ObjectNode answer = JSON.createObjectNode();
        JsonNode id = question.path("id");
        if (!id.isMissingNode()) {
            answer.set("id", id);
        }
        answer.put("lang", language.map(Language::code).orElse(UNDETERMINED));
        if (cut) {
            answer.put("cut", true);
        }
        return answer;
    }

    private static void labels(ArrayNode array, Collection<? extends Label> labels) {
        labels.stream().map(Label::label).forEach(array::add);
    }
}
