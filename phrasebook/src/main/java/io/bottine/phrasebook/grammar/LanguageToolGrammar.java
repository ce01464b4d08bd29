package io.bottine.phrasebook.grammar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.languagetool.Languages;

/** LanguageTool without its checker. Its parts are not thread-safe, so a few of each are kept and lent out. */
final class LanguageToolGrammar implements Grammar {

    /** More would hold 5 MB each without serving anyone: a sentence takes milliseconds. */
    private static final int LENT_AT_MOST = 4;

    /** One answer asks for the same sentence twice and more; the next answer asks for others. */
    private static final int MOST_KNOWN = 64;

    /** In UTF-16 units; what is longer is asked for once. */
    private static final int LONGEST_KNOWN = 600;

    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Language language;
    private final org.languagetool.Language tool;
    private final BlockingQueue<Optional<LanguageToolParser>> parsers;

    /** What was just analysed; forgotten on a schedule, for a customer's words are not to stay until somebody else writes. */
    private final Cache<String, List<Token>> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN)
            .scheduler(Scheduler.systemScheduler())
            .build();

    private LanguageToolGrammar(Language language, org.languagetool.Language tool) {
        this.language = language;
        this.tool = tool;
        int lent = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, LENT_AT_MOST);
        this.parsers = new ArrayBlockingQueue<>(lent);
        for (int i = 0; i < lent; i++) {
            parsers.add(Optional.empty());
        }
    }

    static LanguageToolGrammar load(Language language) {
        String code = switch (language) {
            case FRENCH -> "fr";
            case ENGLISH -> "en-US";
        };
        LanguageToolGrammar grammar = new LanguageToolGrammar(language, Languages.getLanguageForShortCode(code));
        // The rules of the disambiguator are only read when it meets its first word.
        grammar.analyse("1 a");
        grammar.synthesise("a", "Z");
        return grammar;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public List<Token> analyse(String sentence) {
        if (sentence.isBlank()) {
            return List.of();
        }
        return sentence.length() > LONGEST_KNOWN ? parsed(sentence) : known.get(sentence, this::parsed);
    }

    private List<Token> parsed(String sentence) {
        return List.copyOf(lend(parser -> parser.parse(sentence)));
    }

    @Override
    public List<Analysis> readings(String word) {
        return word.isBlank() ? List.of() : lend(parser -> parser.readings(word));
    }

    @Override
    public List<String> synthesise(String lemma, String tag) {
        return lend(parser -> parser.synthesise(lemma, tag));
    }

    private <T> T lend(Function<LanguageToolParser, T> work) {
        Optional<LanguageToolParser> lent = take();
        LanguageToolParser parser = lent.orElseGet(() -> new LanguageToolParser(tool));
        try {
            return work.apply(parser);
        } finally {
            parsers.add(Optional.of(parser));
        }
    }

    /** The wait is of milliseconds; an interruption is kept for whoever wants to know of it. */
    private Optional<LanguageToolParser> take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return parsers.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
