package io.bottine.benchmarks.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Scores what was read of customers' messages and said back to them. */
final class MessageScore {

    private static final int SHORT = 30;
    private static final int LONGEST = 90;
    private static final int FACTS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private MessageScore() {}

    /** One answer, looked at. */
    private record Judged(
            Annotated message,
            List<String> suggestions,
            String first,
            int facts,
            List<String> factsMissed,
            Set<String> personLeft,
            List<String> insultsKept,
            String emotion,
            boolean strict,
            boolean lenient,
            double intensityOff,
            Agreement demands,
            Agreement threats,
            Agreement risks,
            Agreement abuse) {

        boolean isSpoken() {
            return Set.of("phone", "counter").contains(message.text("channel"));
        }

        boolean hasShort() {
            return suggestions.stream().anyMatch(suggestion -> Folded.length(suggestion) <= SHORT);
        }

        boolean isLong() {
            return Folded.length(first) > LONGEST;
        }

        boolean hasInsults() {
            return !message.json().path("insults").isEmpty();
        }

        boolean keepsInsults() {
            return hasInsults() && (!insultsKept.isEmpty() || suggestions.isEmpty());
        }
    }

    static Score of(List<Annotated> messages, List<JsonNode> answers) {
        List<Judged> judged = new ArrayList<>();
        Map<String, FirstPerson> persons = new HashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            FirstPerson person = persons.computeIfAbsent(messages.get(i).language(), FirstPerson::of);
            judged.add(judge(messages.get(i), answers.get(i), person));
        }
        return new Score(
                figures(judged),
                Score.worstFirst(judged.stream().map(MessageScore::item).toList()));
    }

    private static Judged judge(Annotated message, JsonNode answer, FirstPerson person) {
        JsonNode wanted = message.json();
        List<String> suggestions = answer.path("suggestions").findValuesAsText("text");
        String first = suggestions.isEmpty() ? "" : Folded.of(suggestions.getFirst());
        List<String> missed = wanted.path("facts")
                .valueStream()
                .map(JsonNode::asText)
                .filter(fact -> !Pattern.compile(fact, FACTS).matcher(first).find())
                .toList();
        List<String> kept = Annotated.strings(wanted.path("insults")).stream()
                .filter(insult -> suggestions.stream().anyMatch(said -> Folded.standsIn(insult, said)))
                .toList();
        String emotion = answer.path("emotions").path(0).path("emotion").asText();
        JsonNode emotions = wanted.path("emotions");
        boolean strict = Annotated.strings(emotions.path("primary")).contains(emotion);
        boolean lenient = strict || Annotated.strings(emotions.path("also")).contains(emotion);
        JsonNode intensity = answer.path("intensity");
        double off = intensity.isNumber() ? Math.abs(wanted.path("intensity").asInt() - intensity.asDouble()) : 3;
        return new Judged(
                message,
                suggestions,
                first,
                wanted.path("facts").size(),
                missed,
                person.left(message.text(), first),
                kept,
                emotion,
                strict,
                lenient,
                off,
                agreement(wanted, answer, "demands"),
                agreement(wanted, answer, "threats"),
                agreement(wanted, answer, "risks"),
                Agreement.of(abuse(wanted), abuse(answer)));
    }

    private static Agreement agreement(JsonNode wanted, JsonNode answer, String key) {
        return Agreement.of(Annotated.labels(wanted.path(key)), Annotated.labels(answer.path(key)));
    }

    private static Set<String> abuse(JsonNode json) {
        return json.path("abuse").asBoolean() ? Set.of("abuse") : Set.of();
    }

    private static Map<String, Double> figures(List<Judged> all) {
        List<Judged> spoken = all.stream().filter(Judged::isSpoken).toList();
        List<Judged> insulting = all.stream().filter(Judged::hasInsults).toList();
        Agreement demands = sum(all, Judged::demands);
        double missed = all.stream().mapToInt(each -> each.factsMissed().size()).sum();
        double facts = all.stream().mapToInt(Judged::facts).sum();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("answered", share(all, each -> !each.suggestions().isEmpty()));
        figures.put("facts_kept", Agreement.ratio(facts - missed, facts));
        figures.put("person_left", share(all, each -> !each.personLeft().isEmpty()));
        figures.put("over_90_words", share(all, Judged::isLong));
        figures.put("insults_removed", share(insulting, each -> !each.keepsInsults()));
        figures.put("emotion_strict", share(all, Judged::strict));
        figures.put("emotion_lenient", share(all, Judged::lenient));
        figures.put("intensity_mae", mean(all, Judged::intensityOff));
        figures.put("demands_p", demands.precision());
        figures.put("demands_r", demands.recall());
        figures.put("demands_f1", demands.f1());
        figures.put("threat_f1", sum(all, Judged::threats).f1());
        figures.put("risk_f1", sum(all, Judged::risks).f1());
        figures.put("abuse_f1", sum(all, Judged::abuse).f1());
        figures.put("short_to_say", share(spoken, Judged::hasShort));
        figures.put("three_suggestions", share(all, each -> Folded.threeDiffer(each.suggestions())));
        figures.put("median_words", median(all));
        long distinct = all.stream()
                .map(Judged::first)
                .filter(first -> !first.isEmpty())
                .distinct()
                .count();
        long some = all.stream().filter(each -> !each.first().isEmpty()).count();
        figures.put("repeated_first", (double) (some - distinct));
        return figures;
    }

    private static double share(List<Judged> all, Predicate<Judged> what) {
        return Agreement.ratio((int) all.stream().filter(what).count(), all.size());
    }

    private static double mean(List<Judged> all, ToDoubleFunction<Judged> what) {
        return all.stream().mapToDouble(what).average().orElse(0);
    }

    private static Agreement sum(List<Judged> all, Function<Judged, Agreement> what) {
        return all.stream().map(what).reduce(Agreement.NONE, Agreement::plus);
    }

    private static double median(List<Judged> all) {
        int[] lengths = all.stream()
                .mapToInt(each -> Folded.length(each.first()))
                .sorted()
                .toArray();
        int middle = lengths.length / 2;
        if (lengths.length == 0) {
            return 0;
        }
        return lengths.length % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2.0;
    }

    /** What cannot be taken back once it is sent weighs more than a label. */
    private static Score.Item item(Judged judged) {
        JsonNode wanted = judged.message().json();
        List<String> wrong = new ArrayList<>();
        double weight = 0;
        weight += note(wrong, 1, judged.factsMissed().size(), "facts missed " + judged.factsMissed());
        weight += note(wrong, 3, judged.insultsKept().size(), "insults kept " + judged.insultsKept());
        weight += note(wrong, 3, judged.personLeft().size(), "person left " + judged.personLeft());
        weight += note(wrong, 2, judged.isLong() ? 1 : 0, "over " + LONGEST + " words");
        String expected = wanted.path("emotions").path("primary") + ", also "
                + wanted.path("emotions").path("also");
        weight += note(
                wrong,
                judged.lenient() ? 0.5 : 1,
                judged.strict() ? 0 : 1,
                "emotion " + judged.emotion() + ", expected " + expected);
        weight += note(
                wrong,
                0.5,
                (int) judged.intensityOff(),
                "intensity off by " + (int) judged.intensityOff() + ", expected " + wanted.path("intensity"));
        weight += note(wrong, 1, judged.demands().wrong(), label("demands", judged.demands(), wanted));
        weight += note(wrong, 1, judged.threats().wrong(), label("threats", judged.threats(), wanted));
        weight += note(wrong, 1, judged.risks().wrong(), label("risks", judged.risks(), wanted));
        weight += note(wrong, 1, judged.abuse().wrong(), label("abuse", judged.abuse(), wanted));
        return new Score.Item(
                judged.message().id(),
                weight,
                String.join("; ", wrong),
                List.of(judged.message().text(), judged.first()));
    }

    private static String label(String name, Agreement agreement, JsonNode wanted) {
        return name + " " + agreement.missed() + " missed, " + agreement.tooMany() + " too many, expected "
                + wanted.path(name);
    }

    private static double note(List<String> wrong, double weight, int times, String what) {
        if (times > 0) {
            wrong.add(what);
        }
        return weight * times;
    }
}
