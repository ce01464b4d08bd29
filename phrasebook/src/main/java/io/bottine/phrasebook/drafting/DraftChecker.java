package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.dates.DateReader;
import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.language.LanguageDetector;
import io.bottine.phrasebook.voting.Voter;
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

/**
 * Reads a draft before it is sent. Precision comes first: a checker that cries wolf is switched off. Pure and safe for use by
 * several threads; any text is read without an exception, a very long one only in its beginning.
 */
public final class DraftChecker {

    /** In UTF-16 units; longer than any letter. What follows is not read. */
    static final int LONGEST = 10_000;

    private static final String VOTER = "draft-voter";

    private final DateReader dates = DateReaders.standard();
    private final LanguageDetector detector;
    private final DraftJury jury;
    private final RuleBook everywhere = RuleBook.ofEveryLanguage();
    private final Map<Language, Speaker> speakers = new EnumMap<>(Language.class);

    /** What is known of one language. */
    private record Speaker(
            RuleBook rules,
            Passages passages,
            CategoryTexts texts,
            Promises promises,
            MissingParts missing,
            Optional<Address> address,
            KnownCase knownCase) {}

    private DraftChecker(LanguageDetector detector, DraftJury jury) {
        this.detector = detector;
        this.jury = jury;
        for (Language language : Language.values()) {
            speakers.put(
                    language,
                    new Speaker(
                            RuleBook.of(language),
                            new Passages(language),
                            new CategoryTexts(language),
                            new Promises(language),
                            new MissingParts(language),
                            Address.of(language),
                            new KnownCase(language)));
        }
    }

    /** A checker with the rules that come with the phrasebook and the voter that the build trained. Loading takes a few hundred milliseconds, so keep it. */
    public static DraftChecker load() {
        return load(LanguageDetector.load());
    }

    /** The same, with a detector that is already there. */
    public static DraftChecker load(LanguageDetector detector) {
        return of(detector, DraftJury.of(Voter.load(VOTER), DraftJury.settings()));
    }

    /** A checker without a voter, for training one and for the test of the rules themselves. */
    static DraftChecker rulesAlone() {
        return of(LanguageDetector.load(), DraftJury.rulesAlone());
    }

    static DraftChecker of(LanguageDetector detector, DraftJury jury) {
        return new DraftChecker(detector, jury);
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
        return new DraftCheck(laid.language(), laid.cut(), addressed(said, laid.text(), speaker.get()), promises);
    }

    /** Whoever says "tu" to the customer is offered no replacement that says "vous". */
    private static List<Finding> addressed(List<Finding> findings, DraftText draft, Speaker speaker) {
        Optional<Address> address = speaker.address().filter(one -> one.isFamiliar(draft));
        return findings.stream()
                .map(finding -> address.isPresent() && address.get().isPolite(finding.instead())
                        ? speaker.texts().familiar(finding, draft)
                        : finding)
                .toList();
    }

    /** Which rules met the draft and which guards spared it, in the order of findings; for those who write the rules. */
    public List<RuleFired> explain(Draft draft) {
        Laid laid = lay(draft);
        List<RuleFired> fired = new ArrayList<>();
        for (Met met : laid.verdict().met()) {
            fired.add(new RuleFired(
                    met.rule().category(),
                    met.rule().id(),
                    met.pattern().where(),
                    met.place().start(),
                    met.place().end(),
                    laid.text()
                            .original()
                            .substring(met.place().start(), met.place().end()),
                    met.spared()));
        }
        laid.speaker()
                .ifPresent(known -> laid.verdict()
                        .votes()
                        .forEach(vote -> fired.add(known.texts().explained(vote, laid.text()))));
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
            DraftJury.Verdict verdict,
            Optional<Speaker> speaker) {}

    private Laid lay(Draft draft) {
        boolean cut = draft.text().length() > LONGEST;
        String text = cut ? draft.text().substring(0, LONGEST) : draft.text();
        Optional<Language> language = draft.language().or(() -> detector.detect(text));
        List<DatePhrase> phrases =
                language.map(l -> dates.read(text, l, draft.moment())).orElse(List.of());
        Optional<Speaker> speaker = language.flatMap(l -> Optional.ofNullable(speakers.get(l)));
        DraftText laid = new DraftText(text, FoldedText.of(text), phrases);
        List<Met> met = speaker.map(Speaker::rules).orElse(everywhere).meet(laid);
        List<Passage> passages =
                speaker.map(known -> known.passages().of(laid, met)).orElse(List.of());
        return new Laid(laid, language, cut, language.orElse(draft.ui()), jury.judge(met, passages), speaker);
    }

    private static List<Finding> findings(Laid laid, Language ui) {
        List<Finding> findings = new ArrayList<>();
        for (Met met : laid.verdict().met()) {
            if (met.spared().isEmpty()) {
                findings.add(finding(met, laid, ui));
            }
        }
        laid.speaker()
                .ifPresent(known -> laid.verdict()
                        .votes()
                        .forEach(vote -> findings.add(known.texts().finding(vote, laid.text(), ui))));
        laid.speaker()
                .flatMap(Speaker::address)
                .flatMap(address -> address.in(laid.text(), ui))
                .ifPresent(findings::add);
        return findings;
    }

    private static Finding finding(Met met, Laid laid, Language ui) {
        DraftRule rule = met.rule();
        String text = laid.text().original();
        Span place = rule.original() ? met.place() : Replacement.replaced(text, met.place(), rule.wholeSentence());
        return Replacement.finding(
                rule.category(),
                laid.text(),
                place,
                rule.why().getOrDefault(ui, ""),
                rule.instead().getOrDefault(laid.written(), ""),
                rule.serves());
    }

    /** All rules, for the test that runs their examples. */
    List<DraftRule> rules(Language language) {
        return Optional.ofNullable(speakers.get(language))
                .map(Speaker::rules)
                .orElse(everywhere)
                .rules();
    }

    /** The ways of saying "you", for the same test. */
    Optional<Address> address(Language language) {
        return Optional.ofNullable(speakers.get(language)).flatMap(Speaker::address);
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
