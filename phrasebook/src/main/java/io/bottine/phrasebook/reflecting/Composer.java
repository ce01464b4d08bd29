package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.reading.Clause;
import io.bottine.phrasebook.reading.Reading;
import io.bottine.phrasebook.reflecting.Frame.Part;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection.Around;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Reflection.Suggestion.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes suggestions in one language: plans filled with facts, what the situation is like, and what is asked for. */
final class Composer {

    private static final int MOST_SUGGESTIONS = 4;
    private static final int FEWEST_SUGGESTIONS = 3;
    private static final int MOST_SENTENCES = 4;
    private static final int SHORT_WORDS = 30;
    private static final int BRIEF_WORDS = 24;
    private static final int GIST_WORDS = 16;

    /** Half of the 360 sentences of experts in the corpus have 36 words or fewer. */
    private static final int FACT_WORDS = 44;

    /** Whoever tells more hears more of it. */
    private static final int LONG_FROM = 60;

    private static final int LONG_FACT_WORDS = 56;

    private static final int MOST_WORDS = 85;
    private static final int LETTER_WORDS = 86;

    /** A message longer than this is a letter, and may be answered like one. */
    private static final int LETTER_FROM = 130;

    private static final String SAFETY = "{safety?}";
    /** Two things asked for have no more words than this together. */
    private static final int TWO_ASKS = 34;

    private static final int SLACK = 5;
    private static final int MOST_SLACK = 15;

    /** How many variants are tried before a plan is given up. */
    private static final int TRIES = 6;

    private final Language language;
    private final Rules rules;
    private final FrameBook book;
    private final Telling telling;
    private final SelfCheck check;
    private final Gathering gathering;

    Composer(Language language, Rules rules, FrameBook book, Telling telling, SelfCheck check, Gathering gathering) {
        this.language = language;
        this.rules = rules;
        this.book = book;
        this.telling = telling;
        this.check = check;
        this.gathering = gathering;
    }

    /** A message while suggestions are made for it, with the tellings of its facts that were tried. */
    private record Work(
            Message message,
            Reading reading,
            Situation situation,
            Substance substance,
            List<Clause> insults,
            int seed,
            int words,
            Map<String, String> told) {

        Set<String> recentOpenings() {
            return message.recent().stream().map(Wording::opening).collect(Collectors.toSet());
        }
    }

    Situation situation(Message message, Reading reading) {
        return Situation.of(message, reading, rules);
    }

    List<Suggestion> suggest(Message message, Reading reading, Situation situation) {
        int seed = seed(message.text());
        Substance substance = reading.cleaned()
                .filter(cleaned -> hasSubstance(Situation.nature(message, reading, rules)))
                .map(cleaned -> gathering.gather(message, reading, cleaned))
                .orElse(Substance.NONE);
        List<Clause> insults = reading.clauses().stream()
                .filter(clause -> clause.kind() == Clause.Kind.INSULT)
                .toList();
        Work work = new Work(
                message, reading, situation, substance, insults, seed, Wording.count(message.text()), new HashMap<>());
        List<Suggestion> suggestions = new ArrayList<>();
        List<Frame> plans = reading.language().isPresent() ? book.plans(situation) : List.of();
        for (Frame plan : plans) {
            if (suggestions.size() < MOST_SUGGESTIONS) {
                compose(plan, work, suggestions).ifPresent(suggestions::add);
            }
        }
        for (FrameBook.Choice whole : book.choices(Part.WHOLE, situation, seed)) {
            if (suggestions.size() < MOST_SUGGESTIONS) {
                Suggestion suggestion = suggestion(whole.frame(), whole.text(), message.ui());
                if (differs(suggestion.text(), suggestions)) {
                    suggestions.add(suggestion);
                }
            }
        }
        listen(plans, work, suggestions);
        return freshFirst(suggestions, work);
    }

    Around around(Message message, Situation situation) {
        int seed = seed(message.text());
        return new Around(
                around(Part.REGRET, situation, seed),
                around(Part.THANKS, situation, seed / 7),
                around(Part.NEXT, situation, seed / 49));
    }

    private String around(Part part, Situation situation, int seed) {
        return book.choices(part, situation, seed).stream()
                .map(choice -> Wording.typeset(choice.text(), language))
                .findFirst()
                .orElse("");
    }

    /** Where too little could be said, the modest openings that invite to tell more. */
    private void listen(List<Frame> plans, Work work, List<Suggestion> suggestions) {
        List<Frame> last = plans.reversed().stream().limit(1).toList();
        for (int turn = 1; suggestions.size() < FEWEST_SUGGESTIONS && turn <= TRIES && !last.isEmpty(); turn++) {
            Work turned = new Work(
                    work.message(),
                    work.reading(),
                    work.situation(),
                    work.substance(),
                    work.insults(),
                    work.seed() + turn,
                    work.words(),
                    work.told());
            compose(last.getFirst(), turned, suggestions).ifPresent(suggestions::add);
        }
    }

    private static boolean hasSubstance(Reading.Nature nature) {
        return switch (nature) {
            case COMPLAINT, REQUEST -> true;
            case THANKS, GREETING, NOTHING -> false;
        };
    }

    /** Moves a suggestion to the front whose opening this agent has not just used, if the first one's was. */
    private static List<Suggestion> freshFirst(List<Suggestion> suggestions, Work work) {
        Set<String> recent = work.recentOpenings();
        for (Suggestion suggestion : suggestions) {
            if (!recent.contains(Wording.opening(suggestion.text()))) {
                List<Suggestion> fresh = new ArrayList<>(suggestions);
                fresh.remove(suggestion);
                fresh.addFirst(suggestion);
                return List.copyOf(fresh);
            }
        }
        return List.copyOf(suggestions);
    }

    private Optional<Suggestion> compose(Frame plan, Work work, List<Suggestion> others) {
        Set<String> recent = others.isEmpty() ? work.recentOpenings() : Set.of();
        for (String variant : FrameBook.rotated(plan.text(), plan.rank() < 0 ? work.seed() : 0)) {
            for (int turn = 0; turn < TRIES; turn++) {
                Optional<String> text = fill(plan, variant, work, work.seed() + turn, others.isEmpty());
                if (text.isEmpty()) {
                    break;
                }
                String typeset = Wording.typeset(text.get(), language);
                boolean fine = check.suggestion(text.get(), work.message().text(), work.insults())
                        .isEmpty();
                boolean fresh = recent.isEmpty() || !recent.contains(Wording.opening(typeset));
                if (fine && fresh && differs(typeset, others)) {
                    return Optional.of(suggestion(plan, typeset, work.message().ui()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean differs(String text, List<Suggestion> others) {
        return others.stream().allMatch(other -> Wording.differ(text, other.text()));
    }

    private static Suggestion suggestion(Frame frame, String text, Language ui) {
        return new Suggestion(
                text, frame.why().getOrDefault(ui.code(), ""), frame.kind().orElse(Kind.ACKNOWLEDGE));
    }

    /** Fills a variant; where it comes out too long, once more with less room for the facts. */
    private Optional<String> fill(Frame plan, String variant, Work work, int seed, boolean first) {
        Optional<String> whole = fitted(plan, variant, work, seed, first);
        if (!variant.contains(SAFETY)) {
            return whole;
        }
        // The question about safety gives way where for it much of what was said would be lost.
        Optional<String> told = fitted(plan, variant.replace(SAFETY, ""), work, seed, first);
        int gained =
                told.map(Wording::count).orElse(0) - whole.map(Wording::count).orElse(0);
        return gained > 0 ? told : whole;
    }

    private Optional<String> fitted(Frame plan, String variant, Work work, int seed, boolean first) {
        Optional<String> filled = Optional.empty();
        for (int slack = 0; filled.isEmpty() && slack <= MOST_SLACK; slack += SLACK) {
            filled = fill(plan, variant, work, seed, first, slack);
        }
        return filled;
    }

    private Optional<String> fill(Frame plan, String variant, Work work, int seed, boolean first, int slack) {
        Map<String, String> values = new HashMap<>();
        List<String> slots =
                Frame.slots(variant).stream().map(slot -> slot.replace("?", "")).toList();
        int most = plan.kind().filter(Kind.SHORT::equals).isPresent() ? SHORT_WORDS : mostWords(work);
        for (String slot : slots) {
            if (!isTold(slot)) {
                part(slot, work, seed).ifPresent(text -> values.put(slot, text));
            }
        }
        int words = 0;
        int sentences = 0;
        for (String filled : values.values()) {
            words += Wording.count(filled);
            sentences += Wording.sentences(filled);
        }
        for (String slot : slots) {
            if (isTold(slot)) {
                boolean brief = slot.equals("gist") || (slot.equals("brief") && !first);
                int room =
                        Math.min(most - words, slot.equals("gist") ? GIST_WORDS : brief ? BRIEF_WORDS : factWords(work))
                                - slack;
                int stops = Math.max(1, Math.min(brief ? 2 : 3, MOST_SENTENCES - sentences));
                String told = told(work, room, stops, seed);
                if (!told.isEmpty()) {
                    values.put(slot, told);
                }
            }
        }
        return Frame.fill(variant, values).filter(text -> Wording.count(text) <= most);
    }

    private static boolean isTold(String slot) {
        return slot.equals("facts") || slot.equals("brief") || slot.equals("gist");
    }

    private String told(Work work, int words, int sentences, int seed) {
        Telling.Frames frames =
                new Telling.Frames(template(Part.ATTRIBUTION, work, seed), template(Part.LISTING, work, seed));
        return work.told()
                .computeIfAbsent(
                        words + "/" + sentences + "/" + frames,
                        key -> telling.tell(work.substance().facts(), words, sentences, frames));
    }

    private String template(Part part, Work work, int seed) {
        return book.choices(part, work.situation(), seed).stream()
                .map(FrameBook.Choice::text)
                .findFirst()
                .orElse(Telling.PLAIN);
    }

    private Optional<String> part(String slot, Work work, int seed) {
        List<String> asks = work.substance().asks();
        if (slot.equals("ask-said") || (slot.equals("ask") && !asks.isEmpty())) {
            return asked(asks);
        }
        if (slot.equals("ask")
                && work.substance().facts().stream().anyMatch(fact -> rules.finds("asks-inside", fact.text()))) {
            return Optional.empty();
        }
        Part part = switch (slot) {
            case "ask-short" -> Part.ASK;
            default ->
                Label.read(Part.class, slot).orElseThrow(() -> new IllegalStateException("no part for slot " + slot));
        };
        Map<String, String> values = values(work);
        return book.choices(part, work.situation(), seed).stream()
                .flatMap(choice -> Frame.fill(choice.text(), values).stream())
                .findFirst();
    }

    /** What they ask for, if they do; two things in one sentence where both are short. */
    private Optional<String> asked(List<String> asks) {
        if (asks.size() < 2) {
            return asks.stream().findFirst();
        }
        String first = asks.getFirst();
        String second = asks.get(1);
        boolean named = first.startsWith(rules.word("asked-for")) || second.startsWith(rules.word("asked-for"));
        boolean brief = !named && Wording.count(first) + Wording.count(second) <= TWO_ASKS;
        return Optional.of(
                brief && Wording.differ(first, second)
                        ? Wording.bare(first) + ", " + rules.word("and") + " " + Wording.uncapitalised(second)
                        : first);
    }

    private static Map<String, String> values(Work work) {
        Map<String, String> values = new HashMap<>();
        work.substance().duration().ifPresent(duration -> {
            values.put("duration", duration);
            values.put("Duration", Wording.capitalised(duration));
        });
        work.substance().silence().ifPresent(silence -> values.put("Silence", Wording.capitalised(silence)));
        if (!work.message().channel().isPublic()) {
            work.substance().amount().ifPresent(amount -> values.put("amount", amount));
        }
        return values;
    }

    private static int factWords(Work work) {
        return work.words() > LONG_FROM ? LONG_FACT_WORDS : FACT_WORDS;
    }

    private static int mostWords(Work work) {
        boolean isLetter = work.message().channel() == Channel.EMAIL && work.words() > LETTER_FROM;
        return isLetter ? LETTER_WORDS : MOST_WORDS;
    }

    /** A number that the text alone decides, so that the same message always gets the same words. */
    private static int seed(String text) {
        int mixed = text.hashCode() * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) & 0xFFFF;
    }
}
