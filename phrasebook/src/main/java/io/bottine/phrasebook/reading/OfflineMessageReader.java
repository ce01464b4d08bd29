package io.bottine.phrasebook.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.language.Cleaner;
import io.bottine.phrasebook.language.LanguageDetector;
import io.bottine.phrasebook.reading.Reading.Event;
import io.bottine.phrasebook.reading.Reading.Nature;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a message with cues that ship as data: what is heard in the cleaned copy is weighed and given names. */
final class OfflineMessageReader implements MessageReader {

    private final LanguageDetector detector = LanguageDetector.load();
    private final Cleaner cleaner = Cleaner.load();
    private final Feelings feelings = Feelings.load();
    private final Concepts concepts = Concepts.load();
    private final Map<Language, Tongue> tongues = new EnumMap<>(Language.class);

    /** What reading one language takes. */
    private record Tongue(CueBook cues, CueBook refusals, ClauseReader clauses, Map<String, String> doubts) {}

    private record Doubts(Map<String, String> reasons) {}

    private final Jury jury;

    OfflineMessageReader(Jury jury) {
        this.jury = jury;
        for (Language language : Language.values()) {
            Doubts doubts = CueBook.read(
                    "/phrasebook/" + language.code() + "/cues/doubts.yaml", new TypeReference<Doubts>() {});
            tongues.put(
                    language,
                    new Tongue(
                            CueBook.load(language),
                            CueBook.refusals(language),
                            new ClauseReader(ClauseSplitter.load(language)),
                            doubts.reasons()));
        }
    }

    @Override
    public Reading read(Message message) {
        boolean cut = message.text().length() > Cleaner.LONGEST;
        if (message.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return wordless(message, cut);
        }
        Optional<Language> language = message.language().or(() -> detector.detect(message.text()));
        if (language.isEmpty()) {
            return foreign(message, cut);
        }
        return judge(hear(message, language.get()), cut);
    }

    /** What the rules make of a message. */
    Heard hear(Message message, Language language) {
        Tongue tongue = tongue(language);
        Cleaned cleaned = cleaned(message, language);
        List<Cue.Hit> hits = tongue.cues().listen(cleaned.text());
        return new Heard(
                message,
                language,
                cleaned,
                hits,
                tongue.clauses().read(cleaned, hits),
                feelings.manner(cleaned, hits),
                feelings.feel(cleaned, hits),
                feelings,
                concepts);
    }

    private Cleaned cleaned(Message message, Language language) {
        return cleaner.clean(message.text(), language, message.source() == Source.NOTES);
    }

    private Reading judge(Heard heard, boolean cut) {
        List<Cue.Hit> hits = heard.hits();
        List<String> doubts = doubts(hits, heard.message().ui());
        // Where the words seem played, no heart is read into them.
        Verdict verdict = jury.judge(heard, doubts.isEmpty() ? heard.mood() : Feelings.CALM)
                .without(refused(heard));
        List<Event> events = events(heard.cleaned(), hits);
        return new Reading(
                Optional.of(heard.language()),
                Optional.of(heard.cleaned()),
                cut,
                nature(heard.clauses(), events, verdict.demands(), verdict.mood(), hits),
                heard.clauses(),
                events,
                verdict.mood().emotions(),
                verdict.mood().intensity(),
                verdict.demands(),
                verdict.threats(),
                verdict.risks(),
                verdict.abuse(),
                doubts.isEmpty() ? Sincerity.GENUINE : Sincerity.DOUBTFUL,
                doubts,
                count(hits, "manner/informal") > 0 && count(hits, "manner/informal") >= count(hits, "manner/formal"),
                count(hits, "manner/plural") > 0,
                verdict.grounds());
    }

    /** What the customer does not want, and asks for nowhere else in the message. */
    private Set<Demand> refused(Heard heard) {
        List<Cue.Hit> refusals =
                tongue(heard.language()).refusals().listen(heard.cleaned().text());
        List<Cue.Hit> elsewhere = heard.hits().stream()
                .filter(hit -> refusals.stream()
                        .noneMatch(refusal -> hit.start() < refusal.end() && refusal.start() < hit.end()))
                .toList();
        Set<Demand> refused = Jury.labels(Demand.class, "refused", refusals);
        refused.removeAll(Jury.labels(Demand.class, "demand", elsewhere));
        return refused;
    }

    private Tongue tongue(Language language) {
        return Optional.ofNullable(tongues.get(language)).orElseThrow();
    }

    private static long count(List<Cue.Hit> hits, String label) {
        return hits.stream().filter(hit -> hit.says(label)).count();
    }

    /** One event of each kind, with its longest evidence; kinds that burn most come first. */
    private List<Event> events(Cleaned cleaned, List<Cue.Hit> hits) {
        Map<Event.Kind, String> evidence = new LinkedHashMap<>();
        Map<Event.Kind, Double> heat = new EnumMap<>(Event.Kind.class);
        for (Cue.Hit hit : hits) {
            String words = cleaned.text().substring(hit.start(), hit.end()).strip();
            for (Event.Kind kind : Jury.labels(Event.Kind.class, "event", List.of(hit))) {
                evidence.merge(kind, words, (a, b) -> b.length() > a.length() ? b : a);
                Feelings.Weight weight = feelings.table().labels().get("event/" + kind.label());
                heat.put(kind, weight == null ? 0 : weight.heat());
            }
        }
        List<Event> events = new ArrayList<>();
        evidence.forEach((kind, words) -> events.add(new Event(kind, words)));
        events.sort(Comparator.comparingDouble((Event event) -> -heat.getOrDefault(event.kind(), 0.0)));
        return events;
    }

    /** A doubt takes two signs of different kinds: a large sum alone may well be due. */
    private List<String> doubts(List<Cue.Hit> hits, Language ui) {
        Map<String, String> reasons = tongue(ui).doubts();
        List<String> found = hits.stream()
                .flatMap(hit -> hit.cue().labels().stream())
                .filter(label -> label.startsWith("doubt/"))
                .distinct()
                .toList();
        boolean hurt = hits.stream().anyMatch(hit -> hit.saysAny("risk"));
        return found.contains("doubt/sum") && found.size() > 1 && !hurt
                ? found.stream()
                        .map(label -> reasons.getOrDefault(label, label))
                        .toList()
                : List.of();
    }

    private static Nature nature(
            List<Clause> clauses, List<Event> events, Set<Demand> demands, Feelings.Mood mood, List<Cue.Hit> hits) {
        if (clauses.isEmpty()) {
            return Nature.NOTHING;
        }
        if (mood.intensity() > 0) {
            return Nature.COMPLAINT;
        }
        if (demands.isEmpty()) {
            if (clauses.stream().allMatch(clause -> isForm(clause.kind()))) {
                return clauses.stream().anyMatch(clause -> clause.kind() == Clause.Kind.THANKS)
                        ? Nature.THANKS
                        : Nature.GREETING;
            }
            if (count(hits, "clause/thanks") + count(hits, "tone/calm") > 0 && events.isEmpty()) {
                return Nature.THANKS;
            }
            return events.isEmpty() && count(hits, "tone/sarcasm") == 0 ? Nature.REQUEST : Nature.COMPLAINT;
        }
        return Nature.REQUEST;
    }

    private static boolean isForm(Clause.Kind kind) {
        return kind == Clause.Kind.GREETING || kind == Clause.Kind.THANKS || kind == Clause.Kind.NOISE;
    }

    private Reading wordless(Message message, boolean cut) {
        Language ui = message.language().orElse(message.ui());
        Cleaned cleaned = cleaned(message, ui);
        Feelings.Mood mood = feelings.feel(cleaned, List.of());
        return bare(Optional.of(ui), Optional.of(cleaned), cut, Nature.NOTHING, List.of(), mood);
    }

    private static Reading foreign(Message message, boolean cut) {
        String text = message.text().substring(0, Math.min(message.text().length(), Cleaner.LONGEST));
        List<Clause> whole = text.isBlank()
                ? List.of()
                : List.of(new Clause(Clause.Kind.FACT, 0, text.length(), text, text.strip(), 1));
        return bare(Optional.empty(), Optional.empty(), cut, Nature.REQUEST, whole, Feelings.CALM);
    }

    private static Reading bare(
            Optional<Language> language,
            Optional<Cleaned> cleaned,
            boolean cut,
            Nature nature,
            List<Clause> clauses,
            Feelings.Mood mood) {
        return new Reading(
                language,
                cleaned,
                cut,
                nature,
                clauses,
                List.of(),
                mood.emotions(),
                mood.intensity(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                Sincerity.GENUINE,
                List.of(),
                false,
                false,
                List.of());
    }
}
