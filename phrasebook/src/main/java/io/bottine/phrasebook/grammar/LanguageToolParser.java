package io.bottine.phrasebook.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.Language;
import org.languagetool.synthesis.Synthesizer;
import org.languagetool.tagging.Tagger;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tokenizers.Tokenizer;

/** The parts of LanguageTool that one thread uses at a time. */
final class LanguageToolParser {

    /**
     * The cost of LanguageTool's rules grows with the square of the tokens, white space included. No sentence that anyone
     * would read is as long as this; what is longer is analysed part by part.
     */
    private static final int PIECES_AT_MOST = 500;

    private final Tokenizer tokenizer;
    private final Tagger tagger;
    private final Disambiguator disambiguator;
    private final Synthesizer synthesizer;

    LanguageToolParser(Language language) {
        tokenizer = language.createDefaultWordTokenizer();
        tagger = language.createDefaultTagger();
        disambiguator = language.createDefaultDisambiguator();
        synthesizer = Objects.requireNonNull(language.createDefaultSynthesizer());
    }

    List<Token> parse(String sentence) {
        List<String> pieces = tokenizer.tokenize(sentence);
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int from = 0; from < pieces.size(); from += PIECES_AT_MOST) {
            List<String> some = pieces.subList(from, Math.min(from + PIECES_AT_MOST, pieces.size()));
            tokens.addAll(parse(sentence, start, some));
            start += some.stream().mapToInt(String::length).sum();
        }
        return tokens;
    }

    private List<Token> parse(String sentence, int start, List<String> pieces) {
        List<String> words = pieces.stream().filter(piece -> !piece.isBlank()).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            AnalyzedSentence tagged = new AnalyzedSentence(withWhiteSpace(pieces, tagger.tag(words)));
            return tokens(sentence, start, disambiguator.disambiguate(tagged));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** LanguageTool's rules want white space and the start of the sentence as tokens of their own. */
    private static AnalyzedTokenReadings[] withWhiteSpace(List<String> pieces, List<AnalyzedTokenReadings> tagged) {
        List<AnalyzedTokenReadings> all = new ArrayList<>(pieces.size() + 1);
        all.add(new AnalyzedTokenReadings(new AnalyzedToken("", "SENT_START", null), 0));
        Iterator<AnalyzedTokenReadings> words = tagged.iterator();
        int position = 0;
        for (String piece : pieces) {
            AnalyzedTokenReadings readings;
            if (piece.isBlank()) {
                readings = new AnalyzedTokenReadings(new AnalyzedToken(piece, null, null), position);
            } else {
                readings = words.next();
                readings.setStartPos(position);
            }
            AnalyzedTokenReadings before = all.get(all.size() - 1);
            readings.setWhitespaceBefore(before.isWhitespace() ? before.getToken() : "");
            all.add(readings);
            position += piece.length();
        }
        return all.toArray(new AnalyzedTokenReadings[0]);
    }

    private static List<Token> tokens(String sentence, int offset, AnalyzedSentence analysed) {
        List<Token> tokens = new ArrayList<>();
        for (AnalyzedTokenReadings readings : analysed.getTokensWithoutWhitespace()) {
            int start = Math.min(offset + readings.getStartPos(), sentence.length());
            int end = Math.min(start + readings.getToken().length(), sentence.length());
            if (start < end) {
                // Not getToken(): a tagger may have straightened the apostrophe.
                tokens.add(new Token(sentence.substring(start, end), start, end, analyses(readings)));
            }
        }
        return tokens;
    }

    List<Analysis> readings(String word) {
        try {
            return tagger.tag(List.of(word)).stream()
                    .flatMap(readings -> analyses(readings).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> synthesise(String lemma, String tag) {
        try {
            String[] forms = synthesizer.synthesize(new AnalyzedToken(lemma, tag, lemma), tag);
            return Arrays.stream(forms).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Analysis> analyses(AnalyzedTokenReadings readings) {
        List<Analysis> analyses = new ArrayList<>();
        for (AnalyzedToken reading : readings) {
            String tag = reading.getPOSTag();
            // Sentence ends and marks such as _GN_MS or _IS_URL serve the checker's own rules.
            if (tag == null
                    || tag.isEmpty()
                    || tag.startsWith("_")
                    || tag.startsWith("SENT_")
                    || tag.startsWith("PARA_")) {
                continue;
            }
            String lemma = reading.getLemma();
            Analysis analysis = new Analysis(lemma == null ? reading.getToken() : lemma, tag);
            if (!analyses.contains(analysis)) {
                analyses.add(analysis);
            }
        }
        return analyses;
    }
}
