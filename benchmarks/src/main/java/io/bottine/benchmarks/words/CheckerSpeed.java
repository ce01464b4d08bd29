package io.bottine.benchmarks.words;

import io.bottine.benchmarks.words.Annotated.Kind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** LanguageTool's own checker, as its documentation starts it, on the texts of {@link EngineSpeed}: the yardstick. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class CheckerSpeed {

    /** The language of the texts. */
    @Param({"fr", "en"})
    public String language = "";

    private JLanguageTool tool;
    private List<String> messages = List.of();
    private List<String> drafts = List.of();
    private int turn;

    /** Reads the rules and the corpus. */
    @Setup
    public void read() {
        tool = new JLanguageTool(Languages.getLanguageForShortCode(language.equals("en") ? "en-US" : language));
        CorpusTexts texts = new CorpusTexts(language);
        messages = texts.ofFortyWords(Kind.MESSAGES);
        drafts = texts.ofFortyWords(Kind.DRAFTS);
    }

    /** The messages that the engine reads and says back. */
    @Benchmark
    public List<RuleMatch> reflect() throws IOException {
        return tool.check(messages.get(turn++ % messages.size()));
    }

    /** The drafts that the engine checks. */
    @Benchmark
    public List<RuleMatch> check() throws IOException {
        return tool.check(drafts.get(turn++ % drafts.size()));
    }
}
