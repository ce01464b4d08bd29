package io.bottine.phrasebook.drafting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.DraftCheck.Category;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftRulesTest {

    private static final DraftChecker CHECKER = DraftChecker.rulesAlone();

    record Case(String place, Language language, Category category, String text, boolean found) {
        @Override
        public String toString() {
            return place + (found ? " finds " : " leaves ") + text;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_rule_finds_its_examples_and_leaves_its_counter_examples(Case each) {
        Moment moment = new Moment(
                Instant.parse("2026-11-25T09:00:00Z"),
                ZoneId.of("Europe/Paris"),
                Locale.forLanguageTag(each.language() == Language.FRENCH ? "fr-FR" : "en-GB"));
        DraftCheck check =
                CHECKER.check(new Draft(each.text(), Optional.of(each.language()), moment, Language.ENGLISH));
        boolean found = check.findings().stream().anyMatch(finding -> finding.category() == each.category());
        if (each.found()) {
            assertTrue(found, () -> each + " but was " + check.findings());
        } else {
            assertTrue(!found, () -> each + " but was " + check.findings());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_says_why_what_instead_and_whom_it_serves(DraftRule rule) {
        String name = rule.file() + " " + rule.id();
        for (Language language : Language.values()) {
            assertFalse(rule.why().getOrDefault(language, "").isBlank(), name);
            assertFalse(rule.instead().getOrDefault(language, "").isBlank(), name);
        }
        assertFalse(rule.why().getOrDefault(Language.FRENCH, "").contains("'"), name + " wants ’");
        if (rule.file().startsWith("/phrasebook/fr/")) {
            assertFalse(rule.instead().getOrDefault(Language.FRENCH, "").contains("'"), name + " wants ’");
        }
        assertFalse(rule.serves().isEmpty(), name);
        assertFalse(rule.examples().isEmpty(), name);
        assertFalse(rule.counterExamples().isEmpty(), name);
        for (String point : rule.serves()) {
            assertTrue(point.matches("[A-E]\\d+b?"), name + " serves " + point);
        }
    }

    static Stream<DraftRule> rules() {
        return Stream.of(Language.values()).flatMap(language -> CHECKER.rules(language).stream());
    }

    static Stream<Case> cases() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Language language : Language.values()) {
            for (DraftRule rule : CHECKER.rules(language)) {
                add(cases, rule.file(), language, rule.category(), rule.examples(), true);
                add(cases, rule.file(), language, rule.category(), rule.counterExamples(), false);
            }
            if (CHECKER.address(language).isPresent()) {
                RuleFiles.CategoryFile file = CHECKER.address(language).get().file();
                String path = "/phrasebook/" + language.code() + "/drafts/mixed-tu-vous.yaml";
                add(cases, path, language, Category.MIXED_TU_VOUS, file.example(), true);
                add(cases, path, language, Category.MIXED_TU_VOUS, file.counterExample(), false);
            }
        }
        return cases.stream();
    }

    private static void add(
            List<Case> cases,
            String file,
            Language language,
            Category category,
            @org.jspecify.annotations.Nullable List<String> texts,
            boolean found)
            throws Exception {
        List<String> lines;
        try (InputStream in = DraftRulesTest.class.getResourceAsStream(file)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        for (String text : java.util.Objects.requireNonNull(texts)) {
            int line = 0;
            while (line < lines.size() && !lines.get(line).contains(text.replace("\"", "\\\""))) {
                line++;
            }
            cases.add(new Case(file + ":" + (line + 1), language, category, text, found));
        }
    }
}
