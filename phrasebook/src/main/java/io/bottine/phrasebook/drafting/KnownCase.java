package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.Known;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a draft gets wrong beside what is known of its complaint: a demand that it does not answer, a question whose answer
 * was given, a fault admitted before it is established.
 */
final class KnownCase {

    /** From the file {@code case.yaml} of a language. */
    record CaseFile(Admission admits, List<Question> asks, Answers answers) {}

    record Admission(
            List<String> serves, Map<String, String> why, String instead, List<String> pattern, List<String> unless) {}

    /** What is asked, and how one sees that it was told. */
    record Question(
            String id,
            List<String> serves,
            Map<String, String> why,
            String instead,
            List<String> pattern,
            List<String> told) {}

    record Answers(List<String> serves, Map<String, String> why, String instead, List<Answer> demands) {}

    /** By what words a demand is answered, be it with a yes or a no. */
    record Answer(String demand, Map<String, String> name, List<String> pattern) {}

    private record Asked(Question question, List<Pattern> patterns, List<Pattern> told) {}

    private record Answered(Demand demand, Answer answer, List<Pattern> patterns) {}

    private final CaseFile file;
    private final List<Pattern> admissions;
    private final List<Pattern> unless;
    private final List<Asked> asked;
    private final List<Answered> answered;

    KnownCase(Language language) {
        file = RuleFiles.read("/phrasebook/" + language.code() + "/drafts/case.yaml", CaseFile.class);
        admissions = words(file.admits().pattern());
        unless = words(file.admits().unless());
        asked = file.asks().stream()
                .map(question -> new Asked(question, words(question.pattern()), words(question.told())))
                .toList();
        answered = file.answers().demands().stream()
                .map(answer -> new Answered(
                        Label.read(Demand.class, answer.demand()).orElseThrow(), answer, words(answer.pattern())))
                .toList();
    }

    private static List<Pattern> words(List<String> patterns) {
        return patterns.stream().map(each -> RuleFiles.words(each, Map.of())).toList();
    }

    /** What stands in the draft. */
    List<Finding> said(DraftText draft, Known known, Language ui) {
        List<Finding> findings = new ArrayList<>();
        if (!known.ours()) {
            Admission admits = file.admits();
            first(draft, admissions)
                    .filter(place -> !finds(unless, draft.text(draft.around(place.start(), place.end(), 0, 0))))
                    .ifPresent(place -> findings.add(finding(
                            draft,
                            place,
                            Category.ADMITS_UNPROVED,
                            admits.why().getOrDefault(ui.code(), ""),
                            admits.instead(),
                            admits.serves())));
        }
        String told = FoldedText.of(known.said()).text();
        for (Asked each : asked) {
            if (finds(each.told(), told)) {
                Question question = each.question();
                first(draft, each.patterns())
                        .ifPresent(place -> findings.add(finding(
                                draft,
                                place,
                                Category.ASKED_AGAIN,
                                question.why().getOrDefault(ui.code(), ""),
                                question.instead(),
                                question.serves())));
            }
        }
        return findings;
    }

    /** What the draft does not answer. */
    List<Finding> missing(DraftText draft, Known known, Language ui) {
        Answers answers = file.answers();
        int end = draft.original().length();
        return answered.stream()
                .filter(each -> known.demands().contains(each.demand()))
                .filter(each -> !finds(each.patterns(), draft.folded().text()))
                .map(each -> new Finding(
                        Category.MISSING_ANSWER,
                        end,
                        end,
                        "",
                        answers.why()
                                .getOrDefault(ui.code(), "")
                                .replace("{demand}", each.answer().name().getOrDefault(ui.code(), "")),
                        answers.instead(),
                        answers.serves()))
                .toList();
    }

    private static Finding finding(
            DraftText draft, Span found, Category category, String why, String instead, List<String> serves) {
        Span place = draft.origin(found);
        return new Finding(
                category,
                place.start(),
                place.end(),
                draft.original().substring(place.start(), place.end()),
                why,
                instead,
                serves);
    }

    private static Optional<Span> first(DraftText draft, List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            Matcher match = pattern.matcher(draft.folded().text());
            while (match.find()) {
                if (!draft.isQuoted(match.start(), match.end())) {
                    return Optional.of(new Span(match.start(), match.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean finds(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
