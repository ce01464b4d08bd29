package io.bottine.benchmarks.words;

import io.bottine.benchmarks.words.Annotated.Kind;
import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The engine on one long text. {@code words} of 0 stands for a text of 100,000 characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class Growth {

    private static final int CHARACTERS = 100_000;

    /** The language of the text. */
    @Param({"fr", "en"})
    public String language = "";

    /** How many words it has. */
    @Param({"40", "400", "2000", "10000", "0"})
    public int words;

    private final Words engine = OfflineWords.load();
    private Message message;
    private Draft draft;

    /** Puts the text together. */
    @Setup
    public void read() {
        CorpusTexts texts = new CorpusTexts(language);
        message = texts.message(text(texts, Kind.MESSAGES));
        draft = texts.draft(text(texts, Kind.DRAFTS));
    }

    private String text(CorpusTexts texts, Kind kind) {
        return words == 0 ? texts.ofCharacters(kind, CHARACTERS) : texts.ofWords(kind, words);
    }

    /** It is read and said back. */
    @Benchmark
    public Reflection reflect() {
        return engine.reflect(message);
    }

    /** It is checked as if it were a draft. */
    @Benchmark
    public DraftCheck check() {
        return engine.check(draft);
    }
}
