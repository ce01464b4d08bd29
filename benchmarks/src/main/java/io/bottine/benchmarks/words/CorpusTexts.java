package io.bottine.benchmarks.words;

import io.bottine.benchmarks.words.Annotated.Kind;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Moment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts of the open corpus to be measured with; the project's folder has to be the current one. */
final class CorpusTexts {

    private static final Path OPEN = Path.of("phrasebook/src/corpus/open");
    private static final int LEAST = 35;
    private static final int MOST = 45;

    private final Language language;

    CorpusTexts(String code) {
        language = Language.of(code).orElseThrow();
    }

    private Stream<String> texts(Kind kind) {
        List<String> files = kind == Kind.DRAFTS ? List.of("drafts") : List.of("messages", "training");
        return files.stream()
                .flatMap(file -> Annotated.read(OPEN.resolve(file + "-" + language.code() + ".jsonl")).stream())
                .map(Annotated::text);
    }

    /** Those of forty words, five more or less. */
    List<String> ofFortyWords(Kind kind) {
        return texts(kind)
                .filter(text -> Folded.length(text) >= LEAST && Folded.length(text) <= MOST)
                .toList();
    }

    /** One text of so many words: one text of the corpus after the other, again and again. */
    String ofWords(Kind kind, int number) {
        List<String> words = new ArrayList<>();
        List<String> texts = texts(kind).toList();
        for (int i = 0; words.size() < number; i++) {
            words.addAll(List.of(Folded.of(texts.get(i % texts.size())).strip().split(" ", -1)));
        }
        return String.join(" ", words.subList(0, number));
    }

    /** One text of so many characters. */
    String ofCharacters(Kind kind, int number) {
        return ofWords(kind, number).substring(0, number);
    }

    Message message(String text) {
        return new Message(text, Optional.of(language), Channel.EMAIL, Optional.empty(), moment(), language, List.of());
    }

    Draft draft(String text) {
        return new Draft(text, Optional.of(language), moment(), language);
    }

    private Moment moment() {
        return new Moment(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC, language.locale());
    }
}
