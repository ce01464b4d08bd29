package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.excerpts.Excerpts;
import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.grievances.Grievances;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.MessageReader;
import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.restating.Restater;
import io.bottine.phrasebook.voting.Voter;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Restated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says messages back, in both languages. Thread-safe; a message of forty words takes milliseconds. */
public final class Reflecting {

    private static final int MOST_FACTS = 12;

    private final MessageReader reader;
    private final Map<Language, Rules> rules = new EnumMap<>(Language.class);
    private final Map<Language, Restater> restaters = new EnumMap<>(Language.class);
    private final Map<Language, Composer> composers = new EnumMap<>(Language.class);

    /**
     * @param reader reads what is to be said back
     * @param restaters the change of person of each language
     */
    public Reflecting(MessageReader reader, Function<Language, Restater> restaters, Grammars grammars) {
        this.reader = reader;
        for (Language language : Language.values()) {
            Restater restater = restaters.apply(language);
            Rules read = Rules.load(language);
            this.restaters.put(language, restater);
            rules.put(language, read);
            composers.put(language, composer(language, read, restater, grammars.of(language)));
        }
    }

    private static Composer composer(Language language, Rules rules, Restater restater, Grammar grammar) {
        Completing completing = new Completing(rules, grammar);
        Tact tact = Tact.load(language, rules);
        SelfCheck check = new SelfCheck(language, rules, grammar, tact);
        Gathering gathering = new Gathering(
                rules,
                restater,
                new FirmVoice(rules, grammar),
                new NotesVoice(language, rules, grammar),
                new Asking(rules, restater, grammar, check),
                check,
                new Casing(grammar),
                tact,
                completing,
                Excerpts.load(grammar),
                Grievances.load(language, grammar),
                new Soundness(rules, grammar, Voter.load(SoundnessTraining.name(language))));
        return new Composer(language, rules, FrameBook.load(language), new Telling(rules, grammar), check, gathering);
    }

    /** Reads a message and says it back. Never throws, whatever the text. */
    public Reflection reflect(Message message) {
        Reading reading = reader.read(message);
        Language spoken = reading.language().orElse(message.ui());
        Composer composer = of(composers, spoken);
        Situation situation = composer.situation(message, reading);
        return new Reflection(
                reading.language(),
                reading.cut(),
                reading.emotions(),
                reading.intensity(),
                facts(reading),
                reading.demands(),
                reading.threats(),
                reading.risks(),
                reading.abuse(),
                reading.sincerity(),
                reading.doubts(),
                composer.suggest(message, reading, situation),
                composer.around(message, situation));
    }

    /** The change of person, sentence by sentence; empty for a language that is none of ours. */
    public List<Restated> restate(Message message) {
        Reading reading = reader.read(message);
        return reading.cleaned()
                .map(cleaned -> restated(cleaned, reading.language().orElse(message.ui())))
                .orElse(List.of());
    }

    /** On what grounds a message is read as it is. */
    public List<Ground> grounds(Message message) {
        return reader.read(message).grounds();
    }

    private List<Restated> restated(Cleaned cleaned, Language language) {
        Restater restater = of(restaters, language);
        List<Restated> restated = new ArrayList<>();
        for (CleanSentences.Sentence sentence : CleanSentences.of(cleaned, of(rules, language))) {
            restated.add(new Restated(
                    sentence.said(), restater.restate(sentence.clean()).text()));
        }
        return List.copyOf(restated);
    }

    private static List<String> facts(Reading reading) {
        return reading.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.FACT || clause.kind() == Clause.Kind.ACCUSATION)
                .sorted(Comparator.comparingInt(Clause::weight).reversed())
                .limit(MOST_FACTS)
                .map(Clause::said)
                .toList();
    }

    private static <T> T of(Map<Language, T> byLanguage, Language language) {
        return Optional.ofNullable(byLanguage.get(language)).orElseThrow();
    }
}
