package io.bottine.phrasebook;

import io.bottine.phrasebook.drafting.DraftChecker;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.language.LanguageDetector;
import io.bottine.phrasebook.language.SourceDetector;
import io.bottine.phrasebook.reading.MessageReaders;
import io.bottine.phrasebook.reflecting.Reflecting;
import io.bottine.phrasebook.restating.Restaters;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Known;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Restated;
import io.bottine.phrasebook.words.RuleFired;
import io.bottine.phrasebook.words.Source;
import java.util.List;

/** The engine for words on this machine alone: dictionaries and content from the class path, nothing over a network. */
public final class OfflineWords implements Words {

    private final Reflecting reflecting;

    private final DraftChecker checker;

    private final SourceDetector sources;

    private OfflineWords(Reflecting reflecting, DraftChecker checker, SourceDetector sources) {
        this.reflecting = reflecting;
        this.checker = checker;
        this.sources = sources;
    }

    /**
     * Loads dictionaries, cues, rules and frames of both languages: three to six seconds and some 60 MB, so the caller does it
     * in the background, on a thread of its choice. What is returned is complete and may be shared between threads.
     *
     * @throws IllegalStateException where a resource is missing or malformed, which is a broken build
     */
    public static OfflineWords load() {
        Grammars grammars = Grammars.load();
        Reflecting reflecting =
                new Reflecting(MessageReaders.offline(), language -> Restaters.of(grammars.of(language)), grammars);
        LanguageDetector detector = LanguageDetector.load();
        return new OfflineWords(reflecting, DraftChecker.load(detector), SourceDetector.load(detector));
    }

    @Override
    public Reflection reflect(Message message) {
        return reflecting.reflect(message.from(source(message)));
    }

    @Override
    public List<Restated> restate(Message message) {
        return reflecting.restate(message.from(source(message)));
    }

    @Override
    public List<Ground> grounds(Message message) {
        return reflecting.grounds(message.from(source(message)));
    }

    @Override
    public Source source(Message message) {
        return message.given().orElseGet(() -> sources.detect(message.text(), message.language()));
    }

    @Override
    public DraftCheck check(Draft draft) {
        return checker.check(draft);
    }

    @Override
    public DraftCheck check(Draft draft, Known known) {
        return checker.check(draft, known);
    }

    @Override
    public List<RuleFired> explain(Draft draft) {
        return checker.explain(draft);
    }
}
