package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftJury.Vote;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.RuleFired;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is generally said of each category in a language: of what the voter found and no rule did, and to who is called "tu". */
final class CategoryTexts {

    private record Said(List<String> serves, Map<Language, String> why, String instead, String insteadTu) {}

    /** What ends a sentence and stays when the sentence is replaced. */
    private static final String ENDS = ".;,:!…";

    private final Map<String, Integer> lines = RuleFiles.lines(DraftJury.FILE);
    private final Map<Category, Said> said = new EnumMap<>(Category.class);

    CategoryTexts(Language language) {
        for (Category category : Category.values()) {
            RuleFiles.readIfPresent(
                            "/phrasebook/" + language.code() + "/drafts/" + category.label() + ".yaml",
                            RuleFiles.CategoryFile.class)
                    .ifPresent(file -> said.put(
                            category,
                            new Said(
                                    file.serves(),
                                    DraftRule.byLanguage(file.why()),
                                    file.instead().asText(),
                                    Objects.requireNonNullElse(file.insteadTu(), ""))));
        }
    }

    Finding finding(Vote vote, DraftText draft, Language ui) {
        Said about = Objects.requireNonNull(
                said.get(vote.category()), vote.category().label());
        return Replacement.finding(
                vote.category(),
                draft,
                place(vote, draft),
                about.why().getOrDefault(ui, ""),
                about.instead(),
                about.serves());
    }

    /** The same finding with a replacement that says "tu", or with none. */
    Finding familiar(Finding finding, DraftText draft) {
        String instead = Optional.ofNullable(said.get(finding.category()))
                .map(Said::insteadTu)
                .orElse("");
        return new Finding(
                finding.category(),
                finding.start(),
                finding.end(),
                finding.quote(),
                finding.why(),
                instead.isEmpty()
                        ? ""
                        : Replacement.fitted(
                                finding.category(), instead, draft.original(), finding.start(), finding.quote()),
                finding.serves());
    }

    RuleFired explained(Vote vote, DraftText draft) {
        Span place = place(vote, draft);
        return new RuleFired(
                vote.category(),
                RuleFired.VOTER,
                RuleFiles.where(DraftJury.FILE, lines, vote.category().label()),
                place.start(),
                place.end(),
                draft.original().substring(place.start(), place.end()),
                Optional.empty(),
                vote.words(),
                vote.chance());
    }

    private static Span place(Vote vote, DraftText draft) {
        Span passage = vote.passage().place();
        int end = passage.end();
        while (end > passage.start() + 1
                && (ENDS.indexOf(draft.original().charAt(end - 1)) >= 0
                        || Character.isWhitespace(draft.original().charAt(end - 1)))) {
            end--;
        }
        return new Span(passage.start(), end);
    }
}
