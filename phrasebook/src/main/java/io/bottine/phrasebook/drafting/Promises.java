package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.grammar.Grammars;
import io.bottine.phrasebook.words.DraftCheck.FoundPromise;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a draft promises, and for when. */
final class Promises {

    /** As much as a line of a ledger holds. */
    private static final int LONGEST = 90;

    private final List<Pattern> plain;
    private final List<Pattern> dated;
    private final List<Pattern> not;
    private final Pattern trim;
    private final Pattern split;
    private final LedgerLine line;

    Promises(Language language) {
        RuleFiles.PromiseFile file =
                RuleFiles.read("/phrasebook/" + language.code() + "/drafts/promises.yaml", RuleFiles.PromiseFile.class);
        plain = file.plain().stream().map(p -> RuleFiles.words(p, Map.of())).toList();
        dated = file.dated().stream().map(p -> RuleFiles.words(p, Map.of())).toList();
        not = file.not().stream().map(Pattern::compile).toList();
        trim = Pattern.compile(file.trim());
        split = Pattern.compile(file.split());
        line = new LedgerLine(Grammars.load().of(language), file.own(), file.mixed(), file.person());
    }

    List<FoundPromise> in(DraftText draft) {
        List<FoundPromise> promises = new ArrayList<>();
        List<Span> sentences = draft.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Optional<Span> next = i + 1 < sentences.size() ? Optional.of(sentences.get(i + 1)) : Optional.empty();
            for (Span clause : clauses(draft, sentences.get(i))) {
                promise(draft, clause, sentences.get(i), next).ifPresent(promises::add);
            }
        }
        return List.copyOf(promises);
    }

    private List<Span> clauses(DraftText draft, Span sentence) {
        List<Span> clauses = new ArrayList<>();
        Matcher cut = split.matcher(draft.text(sentence));
        int start = sentence.start();
        while (cut.find()) {
            clauses.add(new Span(start, sentence.start() + cut.start()));
            start = sentence.start() + cut.end();
        }
        clauses.add(new Span(start, sentence.end()));
        return clauses;
    }

    private Optional<FoundPromise> promise(DraftText draft, Span clause, Span sentence, Optional<Span> next) {
        String words = draft.text(clause);
        List<DatePhrase> dates = draft.datesIn(clause);
        boolean promises = finds(plain, words) || (!dates.isEmpty() && finds(dated, words));
        if (!promises || finds(not, words) || draft.isQuoted(clause.start(), clause.end())) {
            return Optional.empty();
        }
        Optional<DatePhrase> due = dates.stream().findFirst();
        if (due.isEmpty() && draft.datesIn(sentence).isEmpty() && next.isPresent()) {
            due = draft.datesIn(next.get()).stream().findFirst();
        }
        Span place = draft.origin(clause);
        if (place.start() >= place.end()) {
            return Optional.empty();
        }
        String text = draft.original().substring(place.start(), place.end());
        return Optional.of(new FoundPromise(
                text, what(text, place, dates), due.map(date -> date.due().toOffsetDateTime())));
    }

    /**
     * The clause in the infinitive where it can be, without its date, its leading conjunction and its full stop. Two dates
     * stay where they are: "commence lundi et finit jeudi" says nothing without them.
     */
    private String what(String text, Span place, List<DatePhrase> dates) {
        StringBuilder without = new StringBuilder(text);
        for (DatePhrase date : dates.reversed()) {
            if (dates.size() == 1 && date.start() >= place.start() && date.end() <= place.end()) {
                without.replace(date.start() - place.start(), date.end() - place.start(), " ");
            }
        }
        String what = without.toString().replaceAll("\\s+", " ").strip();
        FoldedText folded = FoldedText.of(what);
        Matcher lead = trim.matcher(folded.text());
        if (lead.lookingAt()) {
            what = what.substring(folded.originOfEnd(lead.end()));
        }
        what = what.replaceAll("\\s+([,.;])", "$1").replaceAll("^[\\s,;:]+|[\\s,.;:!]+$", "");
        if (what.isEmpty()) {
            return text;
        }
        what = line.of(what).orElse(what);
        if (what.length() <= LONGEST) {
            return what;
        }
        int space = what.lastIndexOf(' ', LONGEST - 1);
        return what.substring(0, space > 0 ? space : LONGEST - 1) + "…";
    }

    private static boolean finds(List<Pattern> patterns, String words) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(words).find());
    }
}
