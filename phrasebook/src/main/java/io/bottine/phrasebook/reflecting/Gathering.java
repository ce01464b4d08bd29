package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grievances.Grievances;
import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.restating.Restater;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers from a reading what can be said back: each clause alone, in the second person, looked over. */
final class Gathering {

    private static final Pattern STOP = Pattern.compile("[.!?…\\n]");
    private static final Pattern COMMA = Pattern.compile("[,;:–—)]");

    /** A message has more clauses than could be said; only the weightiest are worth the time of restating. */
    private static final int CLAUSES = 40;

    /** A clause that says less than this is a crumb of a sentence. */
    private static final int FEWEST_WORDS = 2;

    /** What a feeling must weigh to be told like a fact: fears of what follows do. */
    private static final int WEIGHTY_FEELING = 4;

    /** From how many words on a clause that names a feeling tells what caused it. */
    private static final int TELLING_FEELING = 6;

    /** What was understood counts for more than what is said in the customer's words. */
    private static final int HEARD = 5;

    /** So many things named by the customer may go where a clause is said better. */
    private static final int MOST_LOST = 1;

    private static final double MATTERS = 6;
    private static final int UNSURE = 2;
    private static final int SUM = 2;
    private static final int CHIT = 3;
    private static final int LENGTH = 1;

    /** In UTF-16 units: what is longer than this is no clause that anybody would say back. */
    private static final int LONGEST_CLAUSE = 600;

    /** From how many words on a clause is cut at its commas. */
    private static final int LONG_CLAUSE = 16;

    /** How many places in the order of telling each clause has. */
    private static final int ORDERS = 10;

    /** How many words are taken off an unfinished end. */
    private static final int LOOSE_ENDS = 3;

    /** A name and the firm behind it stand in the last lines. */
    private static final int SIGNED_LINES = 3;

    /** So few words without a number rarely matter by themselves. */
    private static final int CRUMB_WORDS = 3;

    private final Language language;
    private final Rules rules;
    private final Restater restater;
    private final FirmVoice firm;
    private final NotesVoice notes;
    private final Asking asking;
    private final SelfCheck check;
    private final Casing casing;
    private final Tact tact;
    private final Completing completing;
    private final Understood understood;
    private final Soundness soundness;

    Gathering(
            Language language,
            Rules rules,
            Restater restater,
            FirmVoice firm,
            NotesVoice notes,
            Asking asking,
            SelfCheck check,
            Casing casing,
            Tact tact,
            Completing completing,
            Understood understood,
            Soundness soundness) {
        this.language = language;
        this.rules = rules;
        this.restater = restater;
        this.firm = firm;
        this.notes = notes;
        this.asking = asking;
        this.check = check;
        this.casing = casing;
        this.tact = tact;
        this.completing = completing;
        this.understood = understood;
        this.soundness = soundness;
    }

    /** Something asked for, in the customer's words: with what goes with it, and alone. */
    private record Wish(Placed place, String said, boolean marked, String alone) {

        Wish(Placed place, String said, boolean marked) {
            this(place, said, marked, said);
        }

        Wish with(String more, boolean moreMarked) {
            return new Wish(place, said + " " + more, marked || moreMarked, alone);
        }
    }

    private record Placed(
            Clause clause, int order, int sentence, boolean opens, boolean comma, String left, String right) {}

    Substance gather(Message message, Reading reading) {
        List<Placed> placed = placed(message.text(), Clauses.of(reading.clauses(), rules));
        List<Piece> facts = new ArrayList<>();
        List<Piece> opinions = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        int supposed = -1;
        boolean isNotes = message.source() == Source.NOTES;
        Understood.Of heard = understood.of(message, language);
        for (Placed place : weightiest(placed)) {
            Clause clause = place.clause();
            boolean leaving = clause.kind() == Clause.Kind.THREAT
                    && reading.demands().contains(Demand.CANCEL)
                    && rules.finds("wish", clause.clean());
            Optional<String> said = isSilent(clause) && !leaving && !isDemandWithThreat(clause)
                    ? Optional.empty()
                    : said(clause, message);
            if (said.isEmpty() || isSigned(place, placed.size())) {
                continue;
            }
            if (place.opens() && rules.finds("conditional", said.get())) {
                supposed = place.sentence();
            }
            boolean marked = (clause.clean().stripTrailing().endsWith("?")
                            || clause.said().stripTrailing().endsWith("?"))
                    && !rules.finds("tag-question", clause.clean());
            Optional<String> order = asking.askInside(said.get(), marked);
            String told = order.map(end ->
                            Wording.bare(said.get().substring(0, said.get().length() - end.length())))
                    .orElse(said.get());
            order.ifPresent(end -> wishes.add(new Wish(place, end, marked)));
            if (order.isEmpty() && continues(wishes, place, told)) {
                wishes.add(wishes.removeLast().with(told, marked));
            } else if (order.isEmpty() && asking.isAsk(told, marked, place.opens())) {
                if (isQuoted(message.text(), clause)) {
                    continue;
                }
                wishes.add(new Wish(place, told, marked));
            } else if (place.sentence() != supposed && !repeats(facts, told)) {
                List<Grievances.Heard> understood = heard.touching(clause);
                boolean opinion = clause.kind() == Clause.Kind.ACCUSATION && rules.finds("opinion", told);
                List<Piece> own = facts(place, told, isNotes);
                boolean better = !understood.isEmpty() && (own.isEmpty() || !losesMuch(own, understood));
                List<Piece> pieces = better ? pieces(place, heard.untold(understood)) : own;
                (opinion && !better ? opinions : facts).addAll(pieces);
            }
        }
        wishes.sort(Comparator.comparing((Wish wish) -> rules.finds("unwanted", wish.said()))
                .thenComparingInt(wish -> -wish.place().clause().weight()));
        List<String> asks = new ArrayList<>();
        for (Wish wish : wishes) {
            Optional<String> asked =
                    asking.asked(wish.said(), wish.marked()).or(() -> asking.asked(wish.alone(), wish.marked()));
            asked.filter(ask -> soundness.isAsk(ask, isNotes))
                    .filter(ask -> !rules.finds("wants-to-know", ask) || asksToKnow(reading))
                    .ifPresent(asks::add);
            if (asked.isEmpty() && wish.marked() && asking.isStatement(wish.alone())) {
                facts.addAll(facts(wish.place(), wish.alone(), isNotes));
            }
        }
        facts.sort(Comparator.comparingInt(Piece::order));
        return new Substance(
                withoutEchoes(facts),
                opinions,
                asks,
                duration(message, reading, evidence -> true),
                duration(message, reading, evidence -> rules.finds("silence", evidence)),
                amount(reading));
    }

    /** What sounds like a question is one where something is asked; a scornful one is no wish to know. */
    private static boolean asksToKnow(Reading reading) {
        return reading.demands().contains(Demand.INFORMATION)
                || reading.demands().contains(Demand.EXPLANATION)
                || reading.nature() == Reading.Nature.REQUEST;
    }

    private List<Piece> pieces(Placed place, List<Grievances.Heard> understood) {
        return understood.stream()
                .map(grievance -> new Piece(
                        place.order() * ORDERS,
                        place.sentence(),
                        Rules.all(rules.softened(), Wording.plain(grievance.said())),
                        true,
                        HEARD + grievance.weight(),
                        false,
                        false))
                .toList();
    }

    /** What was understood of one clause may be what another says as well: "your refund of €89", twice. */
    private List<Piece> withoutEchoes(List<Piece> facts) {
        List<Piece> told = new ArrayList<>();
        for (Piece fact : facts) {
            boolean echo = facts.stream()
                    .filter(other -> !other.equals(fact) && (told.contains(other) || other.weight() > fact.weight()))
                    .anyMatch(other -> soundness.echoes(fact.text(), other.text()));
            if (!echo) {
                told.add(fact);
            }
        }
        return told;
    }

    /** True where a number, or many names of things, would be lost if clauses were said as what was understood of them. */
    private boolean losesMuch(List<Piece> own, List<Grievances.Heard> understood) {
        String said = understood.stream().map(Grievances.Heard::said).collect(Collectors.joining(" "));
        return own.stream()
                        .mapToInt(piece -> soundness.lost(piece.text(), said))
                        .sum()
                > MOST_LOST;
    }

    /** True for what stands between quotation marks: somebody else's question is not what the customer asks. */
    private static boolean isQuoted(String text, Clause clause) {
        String before = text.substring(0, Math.min(clause.start(), text.length()));
        return before.lastIndexOf('«') > before.lastIndexOf('»')
                || before.lastIndexOf('“') > before.lastIndexOf('”')
                || before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The clauses worth the time of restating, in the order of the text. */
    private static List<Placed> weightiest(List<Placed> placed) {
        return placed.stream()
                .sorted(Comparator.comparingInt((Placed place) -> place.clause().weight())
                        .reversed())
                .limit(CLAUSES)
                .sorted(Comparator.comparingInt(Placed::order))
                .toList();
    }

    /** What is never said back: insults and threats, courtesies, and feelings, which the frames name better. */
    private boolean isSilent(Clause clause) {
        return switch (clause.kind()) {
            case INSULT, THANKS, GREETING, NOISE -> true;
            case THREAT -> {
                String plain = Wording.plain(clause.clean());
                yield rules.finds("threatens", plain) && !rules.finds("asks-in-note", plain);
            }
            case FEELING ->
                clause.weight() < WEIGHTY_FEELING
                        && (Wording.count(clause.clean()) < TELLING_FEELING
                                || rules.finds("pure-feeling", Wording.plain(clause.clean())));
            case FACT, ACCUSATION, DEMAND, QUESTION -> false;
        };
    }

    /** "Refund me or I'll sue": what stands before the threat is asked for. */
    private boolean isDemandWithThreat(Clause clause) {
        String left = Wording.bare(rules.without("ultimatum", Wording.plain(clause.clean())));
        return clause.kind() == Clause.Kind.THREAT
                && !left.isEmpty()
                && rules.finds("ultimatum", Wording.plain(clause.clean()))
                && asking.isAsk(left, false, true);
    }

    /** True for a name under a letter: nothing but words with a capital at the end of the message. */
    private boolean isSigned(Placed place, int clauses) {
        return place.order() > 0
                && place.order() >= clauses - SIGNED_LINES
                && rules.matches("signature", Wording.bare(place.clause().clean()));
    }

    /** True for the second thing that is asked for in one breath: "…, and the name of your manager". */
    private boolean continues(List<Wish> wishes, Placed place, String said) {
        return !wishes.isEmpty()
                && wishes.getLast().place().sentence() == place.sentence()
                && wishes.getLast().place().order() == place.order() - 1
                && (rules.finds("carried", said) || (rules.finds("also", said) && asking.isVerbless(said)));
    }

    private static List<Placed> placed(String original, List<Clause> clauses) {
        List<Placed> placed = new ArrayList<>();
        int sentence = 0;
        boolean opens = true;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int next = i + 1 < clauses.size() ? clauses.get(i + 1).start() : clause.end();
            String gap = original.substring(
                    Math.min(clause.end(), original.length()),
                    Math.clamp(next, Math.min(clause.end(), original.length()), original.length()));
            String tail = tail(clause.clean()) + tail(clause.said()) + gap;
            boolean stop = STOP.matcher(tail).find();
            String before = original.substring(0, Math.min(clause.start(), original.length()));
            String after = original.substring(Math.min(clause.end(), original.length()));
            String ending = Candidate.last(clause.clean(), "w");
            placed.add(new Placed(
                    clause,
                    i,
                    sentence,
                    opens,
                    stop || COMMA.matcher(tail).find(),
                    Candidate.last(before, "^"),
                    ending.equals("w") ? Candidate.first(after, "$") : ending));
            opens = stop;
            if (stop) {
                sentence++;
            }
        }
        return placed;
    }

    private static String tail(String text) {
        String bare = text.stripTrailing();
        return bare.isEmpty() ? "" : bare.substring(bare.length() - 1);
    }

    /** The customer's words of a clause, in the first person and fit for the channel; empty where nothing should be said. */
    private Optional<String> said(Clause clause, Message message) {
        if (clause.clean().length() > LONGEST_CLAUSE) {
            return Optional.empty();
        }
        String text = Wording.plain(clause.clean());
        if (message.channel().isPublic()) {
            text = Wording.plain(rules.pattern("handle").matcher(text).replaceAll(" "));
            text = Wording.plain(rules.pattern("private").matcher(text).replaceAll(" "));
        }
        if (message.source() == Source.VERBATIM && rules.finds("insult", text)) {
            text = rules.without("insult", text);
        }
        text = tact.tactful(text).orElse("");
        text = rules.without("preamble", rules.without("filler", text));
        String bare = Wording.bare(rules.without("ultimatum", rules.without("tag-question", unquoted(text))));
        if (message.source() == Source.VERBATIM) {
            bare = Wording.bare(Rules.all(rules.told(), casing.lowered(bare)));
        }
        if (bare.isEmpty() || rules.matches("empty-clause", bare) || rules.finds("self-harm", text)) {
            return Optional.empty();
        }
        return message.source() == Source.NOTES ? notes.voiced(bare) : Optional.of(completing.completed(bare));
    }

    /** Without a quotation mark at either end whose other half stands in another clause. */
    private static String unquoted(String text) {
        String bare = text.strip();
        if (bare.startsWith("»") || bare.startsWith("”") || (bare.startsWith("«") && bare.indexOf('»') < 0)) {
            bare = bare.substring(1).strip();
        }
        if (bare.endsWith("«") || bare.endsWith("“") || (bare.endsWith("»") && bare.indexOf('«') < 0)) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    /** True for what was just said in the same words: "twice. Twice." */
    private static boolean repeats(List<Piece> facts, String said) {
        return !facts.isEmpty()
                && facts.getLast().text().toLowerCase(Locale.ROOT).endsWith(said.toLowerCase(Locale.ROOT));
    }

    /** The facts of a clause: a long one is cut at its commas, so that what counts can be told without the rest. */
    private List<Piece> facts(Placed place, String said, boolean isNotes) {
        if (isNotes) {
            return facts(place, List.of(said), true);
        }
        List<String> parts = parts(said);
        List<Piece> whole = Wording.count(said) > LONG_CLAUSE ? List.of() : facts(place, List.of(said), false);
        // What cannot be said as a whole may be sound in part.
        return whole.isEmpty() ? facts(place, parts, false) : whole;
    }

    private List<Piece> facts(Placed place, List<String> parts, boolean isNotes) {
        List<Piece> facts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int order = place.order() * ORDERS + Math.min(i, ORDERS - 1);
            boolean last = i == parts.size() - 1;
            int less = parts.size() > 1 && parts.get(i).chars().noneMatch(Character::isDigit) ? 1 : 0;
            Placed part = new Placed(
                    place.clause(),
                    order,
                    place.sentence(),
                    place.opens(),
                    !last || place.comma(),
                    i == 0 ? place.left() : ",",
                    last ? place.right() : ",");
            fact(part, parts.get(i), isNotes)
                    .map(piece -> new Piece(
                            piece.order(),
                            piece.sentence(),
                            piece.text(),
                            piece.comma(),
                            piece.weight() - less,
                            piece.verbless(),
                            piece.attributed()))
                    .ifPresent(facts::add);
        }
        return facts;
    }

    private List<String> parts(String said) {
        List<String> parts = new ArrayList<>();
        for (String part : said.split(", ")) {
            boolean leans = parts.isEmpty()
                    || asking.isVerbless(part)
                    || asking.isVerbless(parts.getLast())
                    || rules.finds("hanging", part)
                    || !rules.finds("complete", part);
            if (leans && !parts.isEmpty()) {
                parts.add(parts.removeLast() + ", " + part);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private Optional<Piece> fact(Placed place, String said, boolean isNotes) {
        if (Wording.count(said) < FEWEST_WORDS) {
            return Optional.empty();
        }
        boolean needed = rules.finds("personal", said) || !isNotes;
        Restater.Restatement restated =
                needed ? restater.restate(Wording.capitalised(said)) : new Restater.Restatement(said, true);
        String text = Wording.bare(Wording.plain(restated.text()));
        if (rules.finds("inserted", text) && !rules.finds("inserted", said)) {
            if (rules.finds("personal", said)) {
                return Optional.empty();
            }
            text = said;
        }
        text = finished(text);
        boolean attributed = false;
        if (rules.finds("firm", text)) {
            boolean accused = place.clause().kind() == Clause.Kind.ACCUSATION;
            Optional<String> impersonal = firm.impersonal(text);
            attributed = impersonal.isEmpty() && (accused || language == Language.FRENCH);
            text = impersonal.orElse(text);
        }
        text = rules.capitals(Rules.all(rules.softened(), Wording.plain(text)));
        text = rules.pattern("leading").matcher(text).replaceFirst("");
        attributed |= rules.finds("accuses", text);
        if (rules.finds("bare-order", text)
                || Wording.count(text) < FEWEST_WORDS
                || !check.clause(text, said + " " + place.clause().said()).isEmpty()) {
            return Optional.empty();
        }
        Candidate candidate = new Candidate(
                text, place.clause().kind(), restated.sure(), attributed, isNotes, place.left(), place.right());
        Optional<Double> matters = soundness.of(candidate);
        if (matters.isEmpty()) {
            return Optional.empty();
        }
        int crumb = Wording.count(text) <= CRUMB_WORDS && !text.chars().anyMatch(Character::isDigit) ? UNSURE : 0;
        int weight = place.clause().weight()
                + told(text)
                - (restated.sure() ? 0 : UNSURE)
                - crumb
                + (int) Math.round(MATTERS * (matters.get() - 0.5));
        return Optional.of(new Piece(
                place.order(), place.sentence(), text, place.comma(), weight, asking.isVerbless(text), attributed));
    }

    /** How much more a clause matters for what it tells: a sum, a length of time, a day, what happened or did not. */
    private int told(String text) {
        return (rules.finds("amount", text) ? SUM : 0)
                + (rules.finds("duration", text) ? LENGTH : 0)
                + (rules.finds("dated", text) ? 1 : 0)
                + (rules.finds("happened", text) ? 1 : 0)
                + (text.chars().anyMatch(Character::isDigit) ? 1 : 0)
                - (rules.finds("chit", text) ? CHIT : 0);
    }

    /** Without words at its end that wait for more: "…, and you're". */
    private String finished(String text) {
        String whole = text;
        for (int i = 0; i < LOOSE_ENDS && rules.finds("dangling", whole); i++) {
            whole = Wording.bare(rules.pattern("dangling").matcher(whole).replaceFirst(""));
        }
        return whole;
    }

    private Optional<String> duration(Message message, Reading reading, Predicate<String> told) {
        String whole = Wording.plain(message.text());
        return reading.events().stream()
                .filter(event ->
                        event.kind() == Reading.Event.Kind.WAITING || event.kind() == Reading.Event.Kind.SILENCE)
                .map(event -> Wording.plain(event.evidence()))
                .filter(told)
                .flatMap(evidence -> waited(evidence, whole).stream())
                .findFirst();
    }

    private Optional<String> waited(String text, String whole) {
        int at = whole.indexOf(text);
        String after = at < 0 ? "" : whole.substring(at + text.length());
        Matcher matcher = rules.pattern("duration").matcher(text);
        while (matcher.find()) {
            String before = text.substring(0, matcher.start());
            if (!rules.finds("not-waiting", before)
                    && !rules.finds("not-waited", text.substring(matcher.end()) + after)) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private Optional<String> amount(Reading reading) {
        return reading.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.FACT || clause.kind() == Clause.Kind.DEMAND)
                .flatMap(clause -> rules.first("amount", Wording.plain(clause.clean())).stream())
                .findFirst();
    }
}
