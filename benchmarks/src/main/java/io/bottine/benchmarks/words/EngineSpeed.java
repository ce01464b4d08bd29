package io.bottine.benchmarks.words;

import io.bottine.benchmarks.words.Annotated.Kind;
import io.bottine.phrasebook.OfflineWords;
import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The engine on real messages and drafts of forty words, another each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineSpeed {

    /** The language of the texts. */
    @Param({"fr", "en"})
    public String language = "";

    private final Words words = OfflineWords.load();
    private List<Message> messages = List.of();
    private List<Draft> drafts = List.of();
    private int turn;

    /** Reads the corpus. */
    @Setup
    public void read() {
        CorpusTexts texts = new CorpusTexts(language);
        messages =
                texts.ofFortyWords(Kind.MESSAGES).stream().map(texts::message).toList();
        drafts = texts.ofFortyWords(Kind.DRAFTS).stream().map(texts::draft).toList();
    }

    /** A message is read and said back. */
    @Benchmark
    public Reflection reflect() {
        return words.reflect(messages.get(turn++ % messages.size()));
    }

    /** A draft is checked. */
    @Benchmark
    public DraftCheck check() {
        return words.check(drafts.get(turn++ % drafts.size()));
    }
}
