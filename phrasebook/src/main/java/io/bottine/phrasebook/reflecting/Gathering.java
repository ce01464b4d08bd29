package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.excerpts.Excerpt;
import io.bottine.phrasebook.excerpts.Excerpts;
import io.bottine.phrasebook.excerpts.Excerpts.Readiness;
import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grievances.Grievances;
import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.restating.Restater;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Source;
import io.bottine.phrasebook.words.Threat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers from a message what can be said back: each excerpt alone, in the second person, looked over. */
final class Gathering {

    /** A message has more excerpts than could be said; only so many are worth the time of restating. */
    private static final int MOST = 40;

    /** What is likelier to harm than not is left out (docs/adr/0028). */
    static final double LEAST_SOUND = 0.5;

    private static final String UNSAID = "unsaid";

    private static final int FEWEST_WORDS = 2;

    private static final int HIGHEST = 10;

    /** Where nothing can be said in the customer's words, so many things that were understood are. */
    private static final int MOST_UNDERSTOOD = 2;

    /** How many words are taken off an unfinished end. */
    private static final int LOOSE_ENDS = 3;

    /** In UTF-16 units: how far the next mark may be. */
    private static final int NEAR = 8;

    /** How the labels of threats begin among the grounds of a reading. */
    private static final String THREATS = "threat/";

    /** Signs that agents jot and nobody can say. */
    private static final Pattern ODD = Pattern.compile("[=#*_~→†|<>{}\\[\\]]|https?:");

    private final Rules rules;
    private final Restater restater;
    private final FirmVoice firm;
    private final NotesVoice notes;
    private final Asking asking;
    private final SelfCheck check;
    private final Casing casing;
    private final Tact tact;
    private final Completing completing;
    private final Excerpts excerpts;
    private final Grievances grievances;
    private final Soundness soundness;
    private final Lengths lengths;
    private final Rounding rounding;

    Gathering(
            Rules rules,
            Restater restater,
            FirmVoice firm,
            NotesVoice notes,
            Asking asking,
            SelfCheck check,
            Casing casing,
            Tact tact,
            Completing completing,
            Excerpts excerpts,
            Grievances grievances,
            Soundness soundness) {
        this.soundness = soundness;
        this.lengths = new Lengths(rules);
        this.rounding = new Rounding(rules, asking);
        this.rules = rules;
        this.restater = restater;
        this.firm = firm;
        this.notes = notes;
        this.asking = asking;
        this.check = check;
        this.casing = casing;
        this.tact = tact;
        this.completing = completing;
        this.excerpts = excerpts;
        this.grievances = grievances;
    }

    /**
     * An excerpt in its message.
     *
     * @param clean as the cleaned text has it
     * @param own in the customer's voice, fit to be said
     * @param left the mark before it, see {@link Candidate}
     * @param right the mark after it
     */
    private record Stretch(Excerpt excerpt, String clean, String own, String left, String right, boolean isNotes) {

        Candidate candidate(String text, boolean sure, boolean attributed) {
            return new Candidate(text, excerpt.kind() == Excerpt.Kind.ASK, sure, attributed, isNotes, left, right);
        }
    }

    /** What was found in a message: what happened, and what is asked for. */
    private record Found(List<Piece> facts, List<String> asks) {}

    Substance gather(Message message, Reading reading, Cleaned cleaned) {
        Found found = search(message, reading, cleaned, Readiness.CAREFUL);
        if (found.facts().isEmpty() || isTelegram(message, found.facts())) {
            List<Piece> ours = understood(cleaned);
            found = new Found(ours.isEmpty() ? found.facts() : ours, found.asks());
        }
        if (found.asks().isEmpty()) {
            found = new Found(found.facts(), questions(message, reading));
        }
        if (found.facts().isEmpty() && found.asks().isEmpty()) {
            found = search(message, reading, cleaned, Readiness.EAGER);
        }
        // "Just tell my sister I tried" is no wish to be granted.
        boolean farewell = Situation.threats(message, reading, rules).contains(Threat.SELF_HARM);
        return new Substance(
                found.facts(),
                farewell ? List.of() : found.asks(),
                lengths.waited(message, reading),
                lengths.silence(message, reading),
                lengths.amount(reading));
    }

    /** True for a note's telegram, in a language whose readers take it amiss: what was understood is then said in our words. */
    private boolean isTelegram(Message message, List<Piece> facts) {
        return message.source() == Source.NOTES
                && facts.getFirst().fragment()
                && rules.word("telegrams").equals(UNSAID);
    }

    private Found search(Message message, Reading reading, Cleaned cleaned, Readiness readiness) {
        boolean isNotes = message.source() == Source.NOTES;
        List<Excerpt> excerpted =
                rounding.rounded(cleaned.text(), excerpts.of(cleaned, reading.clauses(), isNotes, readiness)).stream()
                        .filter(excerpt ->
                                !isSilent(excerpt, cleaned.text().substring(excerpt.start(), excerpt.end()), reading))
                        .toList();
        List<Piece> facts = new ArrayList<>();
        List<String> asks = new ArrayList<>();
        for (Excerpt excerpt : excerpted.subList(0, Math.min(MOST, excerpted.size()))) {
            stretch(cleaned.text(), excerpt, message.channel(), isNotes).ifPresent(stretch -> {
                switch (excerpt.kind()) {
                    case FACT ->
                        fact(stretch, facts.size())
                                .filter(piece -> !repeats(facts, piece))
                                .ifPresent(facts::add);
                    case ASK -> ask(stretch).filter(ask -> !asks.contains(ask)).ifPresent(asks::add);
                }
            });
        }
        boolean told = facts.stream().anyMatch(fact -> !rounding.isCircumstance(fact.text()));
        return new Found(told ? facts : List.of(), asks);
    }

    /** What is never read back; threats are met with frames of their own, but what stands before "or else" is asked for. */
    private static boolean isSilent(Excerpt excerpt, String clean, Reading reading) {
        boolean threatens = excerpt.of().contains(Clause.Kind.THREAT) && excerpt.kind() == Excerpt.Kind.FACT;
        return excerpt.of().contains(Clause.Kind.INSULT) || (threatens && isThreat(clean, reading));
    }

    /** Beside talk of violence or of ending it, all of a clause; else the words that a cue goes by. */
    private static boolean isThreat(String clean, Reading reading) {
        return reading.threats().contains(Threat.SELF_HARM)
                || reading.threats().contains(Threat.VIOLENCE)
                || reading.grounds().stream()
                        .filter(ground ->
                                ground.by() == Ground.By.CUE && ground.label().startsWith(THREATS))
                        .flatMap(ground -> ground.words().stream())
                        .anyMatch(clean::contains);
    }

    /** An excerpt that may be said; empty for one that nobody would. */
    private Optional<Stretch> stretch(String text, Excerpt excerpt, Channel channel, boolean isNotes) {
        String clean = text.substring(excerpt.start(), excerpt.end());
        if (ODD.matcher(clean).find()) {
            return Optional.empty();
        }
        return own(clean, channel, isNotes)
                .map(own -> new Stretch(
                        excerpt,
                        clean,
                        own,
                        Candidate.last(text.substring(Math.max(0, excerpt.start() - NEAR), excerpt.start())),
                        Candidate.first(text.substring(excerpt.end(), Math.min(text.length(), excerpt.end() + NEAR))),
                        isNotes));
    }

    private Optional<String> ask(Stretch stretch) {
        String wish = wish(stretch);
        return asking.asked(wish, isQuestion(stretch))
                .or(() -> isQuestion(stretch) ? Optional.empty() : asking.named(wish, stretch.isNotes()))
                .filter(sentence -> isFit(stretch, sentence));
    }

    private Optional<String> asked(Stretch stretch) {
        return asking.asked(wish(stretch), isQuestion(stretch));
    }

    /** Without what is threatened otherwise. */
    private String wish(Stretch stretch) {
        String wish = Wording.bare(rules.without("ultimatum", stretch.own()));
        return stretch.isNotes() ? notes.wished(wish) : wish;
    }

    private static boolean isQuestion(Stretch stretch) {
        return stretch.right().equals("?");
    }

    /** True for what can be said of a wish, as its sentence. */
    private boolean isFit(Stretch stretch, String sentence) {
        return !isOthers(stretch, sentence)
                && soundness.of(stretch.candidate(Wording.bare(sentence), true, false)) >= LEAST_SOUND;
    }

    /** What somebody wants to know or to have, clause by clause, where no excerpt holds it; of a complaint what it asks to be told in so many words. */
    private List<String> questions(Message message, Reading reading) {
        boolean calm = reading.nature() != Reading.Nature.COMPLAINT;
        return reading.clauses().stream()
                .limit(MOST)
                .filter(clause -> clause.kind() == Clause.Kind.QUESTION || clause.kind() == Clause.Kind.DEMAND)
                .filter(clause -> calm || rules.finds("to-be-told", clause.clean()))
                .flatMap(clause -> question(clause, message).stream())
                .limit(MOST_UNDERSTOOD)
                .toList();
    }

    private Optional<String> question(Clause clause, Message message) {
        String clean = clause.clean();
        if (ODD.matcher(clean).find()) {
            return Optional.empty();
        }
        boolean isNotes = message.source() == Source.NOTES;
        Excerpt whole = new Excerpt(Excerpt.Kind.ASK, 0, clean.length(), 0, 0, Set.of(clause.kind()));
        return own(clean, message.channel(), isNotes)
                .map(own -> new Stretch(whole, clean, own, ".", Candidate.last(clean), isNotes))
                .flatMap(stretch -> asked(stretch).filter(sentence -> isFit(stretch, sentence)));
    }

    /** What went wrong, in our words. */
    private List<Piece> understood(Cleaned cleaned) {
        List<Piece> pieces = new ArrayList<>();
        String text = cleaned.text()
                .substring(0, Math.min(Excerpts.MOST_HEARD, cleaned.text().length()));
        grievances.hear(text).stream()
                .sorted(Comparator.comparingInt(Grievances.Heard::weight).reversed())
                .limit(MOST_UNDERSTOOD)
                .sorted(Comparator.comparingInt(Grievances.Heard::start))
                .forEach(heard -> pieces.add(new Piece(
                        pieces.size(),
                        pieces.size(),
                        Rules.all(rules.softened(), Wording.plain(heard.said())),
                        heard.weight(),
                        false,
                        false)));
        return pieces;
    }

    /** The customer's words, in the first person and fit for the channel; empty where nothing should be said. */
    private Optional<String> own(String clean, Channel channel, boolean isNotes) {
        String text = Wording.plain(clean);
        if (channel.isPublic()) {
            text = Wording.plain(rules.pattern("handle").matcher(text).replaceAll(" "));
            text = Wording.plain(rules.pattern("private").matcher(text).replaceAll(" "));
        }
        if (!isNotes && rules.finds("insult", text)) {
            text = rules.without("insult", text);
        }
        text = tact.tactful(text).orElse("");
        text = rules.without("preamble", rules.without("filler", text));
        String bare = Wording.bare(rules.without("tag-question", text));
        if (!isNotes) {
            bare = Wording.bare(Rules.all(rules.told(), casing.lowered(bare)));
        }
        bare = rules.pattern("leading").matcher(bare).replaceFirst("");
        if (bare.isEmpty() || rules.matches("empty-clause", bare)) {
            return Optional.empty();
        }
        Optional<String> voiced = isNotes ? notes.voiced(bare) : Optional.of(bare);
        return voiced.filter(said -> !rules.finds("self-harm", clean) && !rules.finds("self-harm", said));
    }

    /** True for what was just said in the same words: "twice. Twice." */
    private static boolean repeats(List<Piece> facts, Piece piece) {
        return facts.stream()
                .anyMatch(fact -> fact.text()
                        .toLowerCase(Locale.ROOT)
                        .contains(piece.text().toLowerCase(Locale.ROOT)));
    }

    private Optional<Piece> fact(Stretch stretch, int order) {
        String own = completing.completed(stretch.own());
        Restater.Restatement restated = rules.finds("personal", own)
                ? restater.restate(Wording.capitalised(own))
                : new Restater.Restatement(own, true);
        String text = finished(Wording.bare(Wording.plain(restated.text())));
        boolean attributed = false;
        if (rules.finds("firm", text)) {
            Optional<String> impersonal = firm.impersonal(text);
            attributed = impersonal.isEmpty();
            text = impersonal.orElse(text);
        }
        text = rules.capitals(Rules.all(rules.softened(), Wording.plain(text)));
        attributed |= rules.finds("accuses", text);
        boolean isCrumb = Wording.count(text) < FEWEST_WORDS && text.chars().noneMatch(Character::isDigit);
        if (isCrumb
                || rules.finds("bare-order", text)
                || !check.clause(text, own + " " + stretch.clean()).isEmpty()) {
            return Optional.empty();
        }
        return !isOthers(stretch, text)
                        && soundness.of(stretch.candidate(text, restated.sure(), attributed)) >= LEAST_SOUND
                ? Optional.of(new Piece(
                        order,
                        stretch.excerpt().sentence(),
                        text,
                        (int) Math.round(Math.min(HIGHEST, stretch.excerpt().worth())),
                        !isWhole(text),
                        attributed))
                : Optional.empty();
    }

    /** True for a note that still speaks of "him": who is meant is not sure. */
    private boolean isOthers(Stretch stretch, String text) {
        return stretch.isNotes() && rules.finds("third-person-said", text);
    }

    /** True for a clause with its subject and verb. */
    private boolean isWhole(String text) {
        return rules.finds("complete", text) && asking.isTold(text);
    }

    /** Without words at its end that wait for more: "…, and you're". */
    private String finished(String text) {
        String whole = text;
        for (int i = 0; i < LOOSE_ENDS && rules.finds("dangling", whole); i++) {
            whole = Wording.bare(rules.pattern("dangling").matcher(whole).replaceFirst(""));
        }
        return whole;
    }
}
