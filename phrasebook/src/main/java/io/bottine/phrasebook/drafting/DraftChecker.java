package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.dates.DateReader;
import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.language.LanguageDetector;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.DraftCheck.Finding;
import io.bottine.phrasebook.words.DraftCheck.FoundPromise;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a draft before it is sent. Precision comes first: a checker that cries wolf is switched off. Pure and safe for use by
 * several threads; any text is read without an exception, a very long one only in its beginning.
 */
public final class DraftChecker {

    /** In UTF-16 units; longer than any letter. What follows is not read. */
    static final int LONGEST = 10_000;

    private final DateReader dates = DateReaders.standard();
    private final LanguageDetector detector;
    private final List<DraftRule> everywhere = DraftRule.ofEveryLanguage();
    private final Map<Language, Speaker> speakers = new EnumMap<>(Language.class);

    /** What is known of one language. */
    private record Speaker(List<DraftRule> rules, Promises promises, MissingParts missing, Optional<Address> address) {}

    private DraftChecker(LanguageDetector detector) {
        this.detector = detector;
        for (Language language : Language.values()) {
            speakers.put(
                    language,
                    new Speaker(
                            DraftRule.of(language),
                            new Promises(language),
                            new MissingParts(language),
                            Address.of(language)));
        }
    }

    /** A checker with the rules that come with the phrasebook. Loading takes a few hundred milliseconds, so keep it. */
    public static DraftChecker load() {
        return load(LanguageDetector.load());
    }

    /** The same, with a detector that is already there. */
    public static DraftChecker load(LanguageDetector detector) {
        return new DraftChecker(detector);
    }

    /** What would cost more than it helps, what is missing, and what is promised. */
    public DraftCheck check(Draft draft) {
        boolean cut = draft.text().length() > LONGEST;
        String text = cut ? draft.text().substring(0, LONGEST) : draft.text();
        Optional<Language> language = draft.language().or(() -> detector.detect(text));
        List<DatePhrase> phrases =
                language.map(l -> dates.read(text, l, draft.moment())).orElse(List.of());
        DraftText laidOut = new DraftText(text, FoldedText.of(text), phrases);

        List<Finding> findings = new ArrayList<>();
        Language written = language.orElse(draft.ui());
        everywhere.forEach(rule -> findings.addAll(find(rule, laidOut, written, draft.ui())));
        Optional<Speaker> speaker = language.flatMap(l -> Optional.ofNullable(speakers.get(l)));
        if (speaker.isEmpty()) {
            return new DraftCheck(language, cut, merged(findings, text), List.of());
        }
        speaker.get().rules().forEach(rule -> findings.addAll(find(rule, laidOut, written, draft.ui())));
        speaker.get()
                .address()
                .flatMap(address -> address.in(laidOut, draft.ui()))
                .ifPresent(findings::add);
        List<Finding> said = merged(findings, text);
        List<FoundPromise> promises = speaker.get().promises().in(laidOut);
        List<Finding> missing = speaker.get().missing().in(laidOut, promises, said, draft.ui());
        said.addAll(missing);
        return new DraftCheck(language, cut, List.copyOf(said), promises);
    }

    /** All rules, for the test that runs their examples. */
    List<DraftRule> rules(Language language) {
        List<DraftRule> all = new ArrayList<>(everywhere);
        Optional.ofNullable(speakers.get(language)).ifPresent(speaker -> all.addAll(speaker.rules()));
        return all;
    }

    /** The ways of saying "you", for the same test. */
    Optional<Address> address(Language language) {
        return Optional.ofNullable(speakers.get(language)).flatMap(Speaker::address);
    }

    private static List<Finding> find(DraftRule rule, DraftText draft, Language language, Language ui) {
        List<Finding> findings = new ArrayList<>();
        String text = rule.original() ? draft.original() : draft.folded().text();
        for (Pattern pattern : rule.patterns()) {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                Span found = new Span(match.start(), match.end());
                if (match.end() == match.start() || (!rule.original() && isClean(rule, draft, found))) {
                    continue;
                }
                Span place = rule.original() ? found : draft.origin(found);
                findings.add(new Finding(
                        rule.category(),
                        place.start(),
                        place.end(),
                        draft.original().substring(place.start(), place.end()),
                        rule.why().getOrDefault(ui, ""),
                        fitted(rule.instead().getOrDefault(language, ""), draft.original(), place.start()),
                        rule.serves()));
            }
        }
        return findings;
    }

    private static boolean isClean(DraftRule rule, DraftText draft, Span found) {
        if (draft.isQuoted(found.start(), found.end())) {
            return true;
        }
        String own = draft.text(draft.around(found.start(), found.end(), 0, 0));
        String near = draft.text(draft.around(found.start(), found.end(), 1, 2));
        String after = draft.folded().text().substring(found.end());
        return finds(rule.unlessAnywhere(), draft.folded().text())
                || finds(rule.unless(), own)
                || finds(rule.unlessNear(), near)
                || rule.unlessAfter().stream()
                        .anyMatch(unless -> unless.matcher(after).lookingAt())
                || (rule.undated()
                        && !draft.datesIn(draft.around(found.start(), found.end(), 0, 1))
                                .isEmpty());
    }

    private static boolean finds(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** A replacement in the middle of a sentence begins with a small letter, unless it begins with "I". */
    private static String fitted(String instead, String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        boolean opens = before.isEmpty()
                || ".!?…:\"»".indexOf(before.charAt(before.length() - 1)) >= 0
                || text.substring(before.length(), start).indexOf('\n') >= 0;
        boolean saysI = instead.startsWith("I ") || instead.startsWith("I'") || instead.startsWith("I’");
        return opens || saysI || instead.isEmpty()
                ? instead
                : Character.toLowerCase(instead.charAt(0)) + instead.substring(1);
    }

    /** Costliest first; of one category, those that overlap become one. */
    private static List<Finding> merged(List<Finding> findings, String text) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::category)
                .thenComparingInt(Finding::start)
                .thenComparing(Comparator.comparingInt(Finding::end).reversed()));
        List<Finding> merged = new ArrayList<>();
        for (Finding finding : sorted) {
            Optional<Finding> last = merged.isEmpty() ? Optional.empty() : Optional.of(merged.getLast());
            if (last.isPresent()
                    && last.get().category() == finding.category()
                    && finding.start() < last.get().end()) {
                merged.set(
                        merged.size() - 1,
                        widened(last.get(), Math.max(last.get().end(), finding.end()), text));
            } else {
                merged.add(finding);
            }
        }
        return merged;
    }

    private static Finding widened(Finding finding, int end, String text) {
        return new Finding(
                finding.category(),
                finding.start(),
                end,
                text.substring(finding.start(), end),
                finding.why(),
                finding.instead(),
                finding.serves());
    }
}
