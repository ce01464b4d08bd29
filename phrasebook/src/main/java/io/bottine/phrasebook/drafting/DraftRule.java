package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule: what to find, and beside what it is clean.
 *
 * @param unless clean where this stands in a sentence of the match
 * @param unlessNear clean where this stands in the sentence before, in the match's own, or in the two that follow
 * @param unlessAfter clean where this follows the match at once
 * @param unlessAnywhere clean where this stands anywhere in the draft
 * @param undated clean where a date to come stands in the match's sentence or the next
 * @param undatedAnywhere clean where a date to come stands anywhere in the draft
 * @param wholeSentence what the replacement replaces goes on to the end of the sentence
 * @param original the patterns meet the draft as it was written instead of its folded copy
 */
record DraftRule(
        String file,
        String id,
        Category category,
        List<RulePattern> patterns,
        List<RulePattern> unless,
        List<RulePattern> unlessNear,
        List<RulePattern> unlessAfter,
        List<RulePattern> unlessAnywhere,
        boolean undated,
        boolean undatedAnywhere,
        boolean wholeSentence,
        boolean original,
        Map<Language, String> why,
        Map<Language, String> instead,
        List<String> serves,
        List<String> examples,
        List<String> counterExamples) {

    static List<DraftRule> of(Language language) {
        String folder = "/phrasebook/" + language.code() + "/drafts/";
        Map<String, String> macros = RuleFiles.macros(folder + "macros.yaml");
        List<DraftRule> rules = new ArrayList<>();
        for (Category category : Category.values()) {
            String file = folder + category.label() + ".yaml";
            RuleFiles.readIfPresent(file, RuleFiles.CategoryFile.class)
                    .filter(content -> !category.isMissing())
                    .ifPresent(content -> rules.addAll(rules(file, content, category, macros, Optional.of(language))));
        }
        return List.copyOf(rules);
    }

    /** The rules that hold in any language, even one that we do not speak. */
    static List<DraftRule> ofEveryLanguage() {
        String file = "/phrasebook/drafts/placeholder-left.yaml";
        RuleFiles.CategoryFile content = RuleFiles.read(file, RuleFiles.CategoryFile.class);
        return rules(file, content, Category.PLACEHOLDER_LEFT, Map.of(), Optional.empty());
    }

    private static List<DraftRule> rules(
            String file,
            RuleFiles.CategoryFile content,
            Category category,
            Map<String, String> macros,
            Optional<Language> language) {
        boolean original = language.isEmpty();
        Map<String, Integer> lines = RuleFiles.lines(file);
        return Optional.ofNullable(content.rules()).orElse(List.of()).stream()
                .map(entry -> new DraftRule(
                        file,
                        entry.id(),
                        category,
                        entry.pattern().stream()
                                .map(p -> new RulePattern(
                                        original ? Pattern.compile(p) : RuleFiles.words(p, macros),
                                        RuleFiles.where(file, lines, p)))
                                .toList(),
                        loose(entry.unless(), macros, file, lines),
                        loose(entry.unlessNear(), macros, file, lines),
                        loose(entry.unlessAfter(), macros, file, lines),
                        loose(entry.unlessAnywhere(), macros, file, lines),
                        entry.undated(),
                        entry.undatedAnywhere(),
                        entry.wholeSentence(),
                        original,
                        byLanguage(entry.why() == null ? content.why() : entry.why()),
                        instead(entry, content),
                        content.serves(),
                        entry.example(),
                        entry.counterExample()))
                .toList();
    }

    private static Map<Language, String> instead(RuleFiles.RuleEntry entry, RuleFiles.CategoryFile content) {
        Map<Language, String> instead = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            String ofFile = content.instead().isTextual()
                    ? content.instead().asText()
                    : content.instead().path(each.code()).asText();
            instead.put(each, entry.instead() == null ? ofFile : entry.instead());
        }
        return instead;
    }

    static Map<Language, String> byLanguage(Map<String, String> texts) {
        Map<Language, String> map = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> map.put(Language.of(code).orElseThrow(), text));
        return map;
    }

    private static List<RulePattern> loose(
            @Nullable List<String> patterns, Map<String, String> macros, String file, Map<String, Integer> lines) {
        return Optional.ofNullable(patterns).orElse(List.of()).stream()
                .map(p -> new RulePattern(RuleFiles.loose(p, macros), RuleFiles.where(file, lines, p)))
                .toList();
    }
}
