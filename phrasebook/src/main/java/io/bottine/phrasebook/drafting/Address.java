package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the same customer addressed as "tu" and as "vous": the shortest stretch that holds one of each. */
final class Address {

    private final RuleFiles.CategoryFile file;
    private final String where;
    private final Map<Language, String> why;
    private final Pattern informal;
    private final Pattern formal;

    private Address(RuleFiles.CategoryFile file, String where, String informal, String formal) {
        this.file = file;
        this.where = where;
        this.why = DraftRule.byLanguage(file.why());
        this.informal = Pattern.compile(informal);
        this.formal = Pattern.compile(formal);
    }

    /** For a language that has two ways of saying "you". */
    static Optional<Address> of(Language language) {
        String path = "/phrasebook/" + language.code() + "/drafts/mixed-tu-vous.yaml";
        Optional<RuleFiles.CategoryFile> file = RuleFiles.readIfPresent(path, RuleFiles.CategoryFile.class);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String informal = file.get().informal();
        String formal = file.get().formal();
        return informal == null || formal == null
                ? Optional.empty()
                : Optional.of(new Address(
                        file.get(), RuleFiles.where(path, RuleFiles.lines(path), "informal"), informal, formal));
    }

    /** Whether the customer is called "tu" throughout. */
    boolean isFamiliar(DraftText draft) {
        return !places(informal, draft).isEmpty() && places(formal, draft).isEmpty();
    }

    /** Whether a text of ours says "vous". */
    boolean isPolite(String text) {
        return formal.matcher(FoldedText.of(text).text()).find();
    }

    /** Where its ways of saying "you" are written. */
    String where() {
        return where;
    }

    RuleFiles.CategoryFile file() {
        return file;
    }

    Optional<Finding> in(DraftText draft, Language ui) {
        List<Span> familiar = places(informal, draft);
        List<Span> polite = places(formal, draft);
        Optional<Span> shortest = Optional.empty();
        int next = 0;
        for (Span one : familiar) {
            while (next < polite.size() && polite.get(next).start() < one.start()) {
                next++;
            }
            for (int i = Math.max(0, next - 1); i <= next && i < polite.size(); i++) {
                Span other = polite.get(i);
                Span both = new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
                if (shortest.isEmpty() || length(both) < length(shortest.get())) {
                    shortest = Optional.of(both);
                }
            }
        }
        return shortest.map(both -> {
            Span place = draft.origin(both);
            return new Finding(
                    Category.MIXED_TU_VOUS,
                    place.start(),
                    place.end(),
                    draft.original().substring(place.start(), place.end()),
                    why.getOrDefault(ui, ""),
                    file.instead().asText(),
                    file.serves());
        });
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    private static List<Span> places(Pattern pattern, DraftText draft) {
        return pattern.matcher(draft.folded().text())
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .filter(span -> !draft.isQuoted(span.start(), span.end()))
                .toList();
    }
}
