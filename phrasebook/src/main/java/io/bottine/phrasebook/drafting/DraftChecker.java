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
import io.bottine.phrasebook.words.Known;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.RuleFired;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads a draft before it is sent. Precision comes first: a checker that cries wolf is switched off. Pure and safe for use by
 * several threads; any text is read without an exception, a very long one only in its beginning.
 */
public final class DraftChecker {

    /** In UTF-16 units; longer than any letter. What follows is not read. */
    static final int LONGEST = 10_000;

    /** How much of a clause may stand before a fault and be replaced with it; in UTF-16 units. */
    private static final int LONGEST_LEAD = 40;

    private final DateReader dates = DateReaders.standard();
    private final LanguageDetector detector;
    private final List<DraftRule> everywhere = DraftRule.ofEveryLanguage();
    private final Map<Language, Speaker> speakers = new EnumMap<>(Language.class);

    /** What is known of one language. */
    private record Speaker(
            List<DraftRule> rules,
            Promises promises,
            MissingParts missing,
            Optional<Address> address,
            KnownCase knownCase) {}

    private DraftChecker(LanguageDetector detector) {
        this.detector = detector;
        for (Language language : Language.values()) {
            speakers.put(
                    language,
                    new Speaker(
                            DraftRule.of(language),
                            new Promises(language),
                            new MissingParts(language),
                            Address.of(language),
                            new KnownCase(language)));
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
        return check(draft, Optional.empty());
    }

    /** The same beside what is known of the complaint that the draft answers. */
    public DraftCheck check(Draft draft, Known known) {
        return check(draft, Optional.of(known));
    }

    private DraftCheck check(Draft draft, Optional<Known> known) {
        Laid laid = lay(draft);
        List<Finding> met = findings(laid, draft.ui());
        Optional<Speaker> speaker = laid.speaker();
        if (speaker.isEmpty()) {
            return new DraftCheck(
                    laid.language(), laid.cut(), merged(met, laid.text().original()), List.of());
        }
        KnownCase beside = speaker.get().knownCase();
        known.ifPresent(about -> met.addAll(beside.said(laid.text(), about, draft.ui())));
        List<Finding> said = merged(met, laid.text().original());
        List<FoundPromise> promises = speaker.get().promises().in(laid.text());
        List<Finding> missing = speaker.get().missing().in(laid.text(), promises, said, draft.ui());
        known.ifPresent(about -> said.addAll(beside.missing(laid.text(), about, draft.ui())));
        said.addAll(missing);
        return new DraftCheck(laid.language(), laid.cut(), List.copyOf(said), promises);
    }

    /** Which rules met the draft and which guards spared it, in the order of findings; for those who write the rules. */
    public List<RuleFired> explain(Draft draft) {
        Laid laid = lay(draft);
        List<RuleFired> fired = new ArrayList<>();
        for (DraftRule rule : laid.rules()) {
            for (Met met : meet(rule, laid.text())) {
                fired.add(new RuleFired(
                        rule.category(),
                        rule.id(),
                        met.pattern().where(),
                        met.place().start(),
                        met.place().end(),
                        laid.text()
                                .original()
                                .substring(met.place().start(), met.place().end()),
                        met.spared()));
            }
        }
        fired.sort(Comparator.comparing(RuleFired::category).thenComparingInt(RuleFired::start));
        Optional<Speaker> speaker = laid.speaker();
        speaker.flatMap(Speaker::address)
                .ifPresent(address -> address.in(laid.text(), draft.ui())
                        .ifPresent(found -> fired.add(fired(found, "address", address.where()))));
        speaker.ifPresent(known -> check(draft).findings().stream()
                .filter(finding -> finding.category().isMissing())
                .forEach(finding ->
                        fired.add(fired(finding, "missing", known.missing().where(finding.category())))));
        return List.copyOf(fired);
    }

    private static RuleFired fired(Finding finding, String rule, String where) {
        return new RuleFired(
                finding.category(), rule, where, finding.start(), finding.end(), finding.quote(), Optional.empty());
    }

    /** A draft ready to be met by rules, and those that concern it. */
    private record Laid(
            DraftText text,
            Optional<Language> language,
            boolean cut,
            Language written,
            List<DraftRule> rules,
            Optional<Speaker> speaker) {}

    private Laid lay(Draft draft) {
        boolean cut = draft.text().length() > LONGEST;
        String text = cut ? draft.text().substring(0, LONGEST) : draft.text();
        Optional<Language> language = draft.language().or(() -> detector.detect(text));
        List<DatePhrase> phrases =
                language.map(l -> dates.read(text, l, draft.moment())).orElse(List.of());
        Optional<Speaker> speaker = language.flatMap(l -> Optional.ofNullable(speakers.get(l)));
        List<DraftRule> rules = new ArrayList<>(everywhere);
        speaker.ifPresent(known -> rules.addAll(known.rules()));
        return new Laid(
                new DraftText(text, FoldedText.of(text), phrases),
                language,
                cut,
                language.orElse(draft.ui()),
                rules,
                speaker);
    }

    private static List<Finding> findings(Laid laid, Language ui) {
        List<Finding> findings = new ArrayList<>();
        String text = laid.text().original();
        for (DraftRule rule : laid.rules()) {
            for (Met met : meet(rule, laid.text())) {
                if (met.spared().isEmpty()) {
                    Span place = rule.original() ? met.place() : replaced(text, met.place(), rule.wholeSentence());
                    findings.add(new Finding(
                            rule.category(),
                            place.start(),
                            place.end(),
                            text.substring(place.start(), place.end()),
                            rule.why().getOrDefault(ui, ""),
                            fitted(
                                    rule.category(),
                                    rule.instead().getOrDefault(laid.written(), ""),
                                    text,
                                    place.start(),
                                    text.substring(place.start(), place.end())),
                            rule.serves()));
                }
            }
        }
        laid.speaker()
                .flatMap(Speaker::address)
                .flatMap(address -> address.in(laid.text(), ui))
                .ifPresent(findings::add);
        return findings;
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

    /** A rule's pattern where it met the draft, and what spared it. */
    private record Met(RulePattern pattern, Span place, Optional<String> spared) {}

    private static List<Met> meet(DraftRule rule, DraftText draft) {
        List<Met> places = new ArrayList<>();
        String text = rule.original() ? draft.original() : draft.folded().text();
        for (RulePattern pattern : rule.patterns()) {
            Matcher match = pattern.pattern().matcher(text);
            while (match.find()) {
                Span found = new Span(match.start(), match.end());
                Span place = rule.original() ? found : draft.origin(found);
                if (place.start() < place.end()) {
                    places.add(
                            new Met(pattern, place, rule.original() ? Optional.empty() : spared(rule, draft, found)));
                }
            }
        }
        return places;
    }

    private static Optional<String> spared(DraftRule rule, DraftText draft, Span found) {
        if (draft.isQuoted(found.start(), found.end())) {
            return Optional.of(RuleFired.QUOTED);
        }
        String all = draft.folded().text();
        String own = draft.text(draft.around(found.start(), found.end(), 0, 0));
        String near = draft.text(draft.around(found.start(), found.end(), 1, 2));
        String after = all.substring(found.end());
        return RulePattern.firstFound(rule.unlessAnywhere(), all)
                .or(() -> RulePattern.firstFound(rule.unless(), own))
                .or(() -> RulePattern.firstFound(rule.unlessNear(), near))
                .or(() -> rule.unlessAfter().stream()
                        .filter(unless -> unless.pattern().matcher(after).lookingAt())
                        .findFirst())
                .map(RulePattern::where)
                .or(() -> isDated(rule, draft, found) ? Optional.of(RuleFired.DATED) : Optional.empty());
    }

    private static boolean isDated(DraftRule rule, DraftText draft, Span found) {
        return (rule.undatedAnywhere()
                        && !draft.datesIn(new Span(0, draft.folded().text().length()))
                                .isEmpty())
                || (rule.undated()
                        && !draft.datesIn(draft.around(found.start(), found.end(), 0, 1))
                                .isEmpty());
    }

    /**
     * What a replacement replaces. It is a clause of its own, so the few words that open the clause of the fault go with it
     * ("Nous sommes" before "désolés si"), and the end of the sentence where the rule wants it.
     */
    private static Span replaced(String text, Span fault, boolean wholeSentence) {
        int start = fault.start();
        while (start > 0 && !isBreak(text, start - 1)) {
            start--;
        }
        while (start < fault.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = fault.end();
        while (wholeSentence
                && end < text.length()
                && !(".!?…;\n".indexOf(text.charAt(end)) >= 0 && isBreak(text, end))) {
            end++;
        }
        while (end > fault.end() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(fault.start() - start > LONGEST_LEAD ? fault.start() : start, end);
    }

    /** Where a clause ends; not inside a number such as 3,50. */
    private static boolean isBreak(String text, int at) {
        return ",.;:!?…\n\"«»“”()–—".indexOf(text.charAt(at)) >= 0
                && (at + 1 >= text.length() || !Character.isDigit(text.charAt(at + 1)));
    }

    /** A replacement in the middle of a sentence begins with a small letter, unless it begins with "I". */
    private static String fitted(DraftCheck.Category category, String instead, String text, int start, String quote) {
        String before = text.substring(0, start).stripTrailing();
        boolean opens = before.isEmpty()
                || ".!?…:\"»".indexOf(before.charAt(before.length() - 1)) >= 0
                || text.substring(before.length(), start).indexOf('\n') >= 0;
        boolean saysI = instead.startsWith("I ") || instead.startsWith("I'") || instead.startsWith("I’");
        String fitted = opens || saysI || instead.isEmpty()
                ? instead
                : Character.toLowerCase(instead.charAt(0)) + instead.substring(1);
        return fitted + (category == DraftCheck.Category.DISMISSIVE_QUESTION ? questionMark(quote) : "");
    }

    /** The question mark that the fault ends in, with the blank before it; the replacement would lose it. */
    private static String questionMark(String quote) {
        return quote.endsWith("?")
                ? quote.substring(
                        quote.substring(0, quote.length() - 1).stripTrailing().length())
                : "";
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
