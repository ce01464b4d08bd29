package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Threat;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the conditions of frames are held against: for each subject the labels that are true of a message.
 *
 * @param leading the labels that weigh most of their subject: the first event
 */
record Situation(Map<String, Set<String>> labels, Set<String> leading) {

    /** A greeting has no more words. */
    private static final int MOST_GREETING = 8;

    /** Stands for the emotion where it is a guess. */
    static final String UNSURE = "unsure";

    /** Of the feelings with a smaller chance, about half were wrong on 1,400 messages that the voter had not seen (docs/adr/0027). */
    private static final double FAIRLY_SURE = 0.6;

    /** A little less will do where a word for it or something that happened stands in the message. */
    private static final double FAIRLY_SURE_OF_WHAT_IS_TOLD = 0.55;

    /** The subjects that a frame's {@code when} may name. */
    static final Set<String> SUBJECTS = Set.of(
            "nature",
            "emotion",
            "event",
            "risk",
            "threat",
            "demand",
            "channel",
            "source",
            "sincerity",
            "intensity",
            "abuse",
            "plural",
            "empty",
            "foreign",
            "hardship",
            "bereaved",
            "defrauded");

    static Situation of(Message message, Reading reading, Rules rules) {
        List<Reading.Event> events = reading.events().stream()
                .filter(event -> isPlain(event, message, rules))
                .toList();
        Map<String, Set<String>> labels = new HashMap<>();
        labels.put("nature", Set.of(lower(nature(message, reading, rules))));
        labels.put("emotion", Set.of(isSure(reading, events) ? first(reading).label() : UNSURE));
        labels.put("event", events.stream().map(event -> event.kind().label()).collect(Collectors.toSet()));
        String said = Wording.plain(message.text());
        boolean hardship = rules.finds("hardship", said);
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        boolean afraid = reading.emotions().stream()
                .limit(1)
                .anyMatch(felt -> felt.emotion() == Emotion.WORRY || felt.emotion() == Emotion.DISTRESS);
        reading.risks().stream()
                .filter(risk -> isPlain(risk, said, rules))
                .filter(risk -> risk != Risk.VULNERABLE || hardship || afraid)
                .forEach(risks::add);
        labels.put("risk", labels(risks));
        labels.put("threat", labels(threats(message, reading, rules)));
        labels.put("demand", labels(reading.demands()));
        labels.put("channel", Set.of(message.channel().label()));
        labels.put("source", Set.of(message.source().label()));
        labels.put("sincerity", Set.of(reading.sincerity().label()));
        labels.put("intensity", Set.of(String.valueOf(reading.intensity())));
        labels.put("abuse", Set.of(String.valueOf(reading.abuse())));
        labels.put("plural", Set.of(String.valueOf(reading.plural())));
        labels.put("empty", Set.of(String.valueOf(message.text().isBlank())));
        labels.put("foreign", Set.of(String.valueOf(reading.language().isEmpty())));
        labels.put("hardship", Set.of(String.valueOf(hardship)));
        labels.put("bereaved", Set.of(String.valueOf(rules.finds("bereaved", said))));
        labels.put("defrauded", Set.of(String.valueOf(rules.finds("defrauded", said))));
        Set<String> leading =
                events.stream().limit(1).map(event -> event.kind().label()).collect(Collectors.toSet());
        return new Situation(labels, leading);
    }

    /** What is threatened; words about ending it are never overheard. */
    static Set<Threat> threats(Message message, Reading reading, Rules rules) {
        Set<Threat> threats = EnumSet.noneOf(Threat.class);
        threats.addAll(reading.threats());
        if (rules.finds("self-harm", Wording.plain(message.text()))) {
            threats.add(Threat.SELF_HARM);
        }
        return threats;
    }

    private static Emotion first(Reading reading) {
        return reading.emotions().getFirst().emotion();
    }

    /** A feeling is named where the voter is fairly sure, a little less where an event or a word for it stands there. */
    private static boolean isSure(Reading reading, List<Reading.Event> events) {
        String label = "emotion/" + first(reading).label();
        List<Ground> grounds = reading.grounds().stream()
                .filter(ground -> ground.label().equals(label))
                .toList();
        boolean told = !events.isEmpty() || grounds.stream().anyMatch(ground -> ground.by() == Ground.By.CUE);
        double chance = grounds.stream().mapToDouble(Ground::chance).max().orElse(1);
        return chance >= (told ? FAIRLY_SURE_OF_WHAT_IS_TOLD : FAIRLY_SURE);
    }

    /** Thanks and greetings are short; whoever writes more and thanks for nothing has something to say. */
    static Reading.Nature nature(Message message, Reading reading, Rules rules) {
        String said = Wording.plain(message.text());
        if (rules.finds("are-you-there", said)) {
            return Reading.Nature.GREETING;
        }
        if ((rules.finds("praise", said) || rules.finds("compliment", said)) && !rules.finds("turns", said)) {
            return Reading.Nature.THANKS;
        }
        return switch (reading.nature()) {
            case THANKS ->
                rules.finds("gratitude", said) && said.indexOf('?') < 0 && !rules.finds("turns", said)
                        ? Reading.Nature.THANKS
                        : plain(said, reading.nature());
            case GREETING, NOTHING -> plain(said, reading.nature());
            case COMPLAINT, REQUEST -> reading.nature();
        };
    }

    private static Reading.Nature plain(String said, Reading.Nature nature) {
        return Wording.count(said) > MOST_GREETING ? Reading.Nature.REQUEST : nature;
    }

    /** How well the conditions fit: negative where they do not, else more for more conditions and for the leading event. */
    int fit(Map<String, List<String>> when) {
        int fit = 0;
        for (Map.Entry<String, List<String>> condition : when.entrySet()) {
            Set<String> actual = labels.getOrDefault(condition.getKey(), Set.of());
            if (condition.getValue().stream().noneMatch(actual::contains)) {
                return -1;
            }
            fit += 2;
            if (condition.getKey().equals("event")
                    && condition.getValue().stream().anyMatch(leading::contains)) {
                fit += 1;
            }
        }
        return fit;
    }

    /** A wait, a silence, a sum is only named where its evidence says so in as many words: it is said to the customer's face. */
    private static boolean isPlain(Reading.Event event, Message message, Rules rules) {
        return switch (event.kind()) {
            case WAITING -> rules.finds("waiting", event.evidence()) && !rules.finds("years", event.evidence());
            case SILENCE -> rules.finds("silence", event.evidence());
            case MONEY -> rules.finds("money", event.evidence());
            case REPEATING -> rules.finds("repeating", event.evidence());
            case BROKEN_PROMISE -> rules.finds("promised", event.evidence());
            case RUNAROUND -> rules.finds("runaround", event.evidence());
            case LIED_TO -> rules.finds("lied", event.evidence());
            case LOSS ->
                rules.finds("hardship", Wording.plain(message.text()))
                        || rules.finds("keepsake", Wording.plain(message.text()));
            default -> true;
        };
    }

    /** Care is only shown to a person whose trouble stands there in so many words: concern for nothing sounds false. */
    private static boolean isPlain(Risk risk, String said, Rules rules) {
        return switch (risk) {
            case CHILD -> rules.finds("child", said);
            case HEALTH -> rules.finds("ill", said);
            case SAFETY -> rules.finds("danger", said);
            case VULNERABLE -> rules.finds("fragile", said) || rules.finds("hardship", said);
            case DATA_BREACH, DEADLINE -> true;
        };
    }

    private static Set<String> labels(Collection<? extends Label> values) {
        return values.stream().map(Label::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
