package io.bottine.phrasebook.dates;

import io.bottine.phrasebook.dates.DateGrammar.Lead;
import io.bottine.phrasebook.dates.DateGrammar.LeadKind;
import io.bottine.phrasebook.dates.DateGrammar.Needs;
import io.bottine.phrasebook.dates.DateGrammar.Rule;
import io.bottine.phrasebook.folding.FoldedText;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Finds the parts of date phrases by the patterns of the grammar (the leftmost and longest count), joins neighbours that
 * speak of one moment ("lundi", "à 15 h"), and leaves out what is no date to come ("depuis lundi", "every Monday").
 */
final class GrammarReader implements DateReader {

    /** What is longer is cut: no message that a person wrote is. */
    private static final int LONGEST = 20_000;

    /** Leads are looked for in so many characters before a phrase. */
    private static final int REACH = 40;

    private static final int WIDEST_GLUE = 24;

    private final Map<Language, DateGrammar> grammars = new EnumMap<>(Language.class);
    private final Usage usage;
    private final WorkingDays workingDays;

    private GrammarReader(Usage usage) {
        this.usage = usage;
        this.workingDays = new WorkingDays(usage.holidayArea());
        for (Language language : Language.values()) {
            grammars.put(language, DateGrammar.load(language));
        }
    }

    static GrammarReader load() {
        return new GrammarReader(Usage.load());
    }

    @Override
    public List<DatePhrase> read(String text, Language language, Moment moment) {
        FoldedText folded = FoldedText.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        DateGrammar grammar = grammars.get(language);
        if (grammar == null) {
            return List.of();
        }
        List<DatePhrase> phrases = new ArrayList<>();
        int spoken = 0;
        for (Group group : groups(folded.text(), grammar, moment)) {
            Optional<DatePhrase> phrase = phrase(group, spoken, text, folded, grammar, moment);
            if (phrase.isPresent()) {
                phrases.add(phrase.get());
                spoken = group.end();
            }
        }
        return List.copyOf(phrases);
    }

    private record Part(int start, int end, Rule rule, Meaning meaning) {}

    /** Parts that speak of one moment. */
    private record Group(List<Part> parts, EnumSet<LeadKind> within) {
        int start() {
            return parts.getFirst().start();
        }

        int end() {
            return parts.getLast().end();
        }

        boolean takes(Part next) {
            List<Meaning> meanings = parts.stream().map(Part::meaning).toList();
            return switch (next.meaning()) {
                case Meaning.Exactly exactly -> false;
                case Meaning.Day day ->
                    meanings.stream().noneMatch(Meaning.Exactly.class::isInstance)
                            && meanings.stream()
                                    .allMatch(m -> !(m instanceof Meaning.Day other) || Moments.join(other, day));
                case Meaning.Clock clock ->
                    meanings.stream().noneMatch(m -> m instanceof Meaning.Clock || m instanceof Meaning.Exactly);
                case Meaning.PartOfDay part ->
                    repeatsPart(next)
                            || meanings.stream()
                                    .noneMatch(m -> m instanceof Meaning.PartOfDay || m instanceof Meaning.Exactly);
            };
        }

        /** "first thing Monday morning" */
        private boolean repeatsPart(Part next) {
            return next.rule().needs() == Needs.DAY
                    && parts.size() == 2
                    && parts.getFirst().meaning() instanceof Meaning.PartOfDay
                    && parts.getLast().meaning() instanceof Meaning.Day;
        }
    }

    private List<Group> groups(String text, DateGrammar grammar, Moment moment) {
        List<Group> groups = new ArrayList<>();
        for (Part part : parts(text, grammar, moment)) {
            if (!groups.isEmpty()) {
                Group last = groups.getLast();
                String gap = text.substring(last.end(), Math.min(part.start(), last.end() + WIDEST_GLUE + 1));
                if (gap.length() <= WIDEST_GLUE && grammar.glue().matcher(gap).matches() && last.takes(part)) {
                    last.parts().add(part);
                    lead(gap, gap.length(), 0, grammar)
                            .ifPresent(lead -> last.within().add(lead.kind()));
                    continue;
                }
            }
            groups.add(new Group(new ArrayList<>(List.of(part)), EnumSet.noneOf(LeadKind.class)));
        }
        return groups;
    }

    private record Candidate(int start, int end, Rule rule, Matcher match) {}

    private List<Part> parts(String text, DateGrammar grammar, Moment moment) {
        List<Candidate> candidates = new ArrayList<>();
        for (Rule rule : grammar.rules()) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                // toMatchResult() forgets nothing, but only a matcher of its own can be asked for its groups by name
                // later
                if (matcher.end() > matcher.start() && allowed(rule, text, matcher.start())) {
                    Matcher own = rule.pattern().matcher(text);
                    own.find(matcher.start());
                    candidates.add(new Candidate(matcher.start(), matcher.end(), rule, own));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::start)
                .thenComparing(Comparator.comparingInt(Candidate::end).reversed()));
        Reading reading = new Reading(grammar, usage, workingDays, moment);
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Candidate candidate : candidates) {
            if (candidate.start() < end) {
                continue;
            }
            Optional<Meaning> meaning = reading.meaning(candidate.rule(), candidate.match());
            if (meaning.isPresent()) {
                parts.add(new Part(candidate.start(), candidate.end(), candidate.rule(), meaning.get()));
                end = candidate.end();
            }
        }
        return parts;
    }

    private static boolean allowed(Rule rule, String text, int start) {
        String before = before(text, start, 0);
        return rule.notAfter().stream().noneMatch(words -> endsWithWords(before, words));
    }

    private Optional<DatePhrase> phrase(
            Group group, int spoken, String text, FoldedText folded, DateGrammar grammar, Moment moment) {
        int start = group.start();
        EnumSet<LeadKind> leads = EnumSet.noneOf(LeadKind.class);
        for (Optional<Lead> lead = lead(folded.text(), start, spoken, grammar);
                lead.isPresent() && !leads.contains(LeadKind.BEFORE);
                lead = lead(folded.text(), start, spoken, grammar)) {
            leads.add(lead.get().kind());
            start = before(folded.text(), start, spoken).length()
                    - lead.get().words().length()
                    + Math.max(spoken, start - REACH);
        }
        boolean hasDay = group.parts().stream().anyMatch(part -> part.meaning() instanceof Meaning.Day);
        boolean lonely = group.parts().size() == 1 && leads.isEmpty();
        if (leads.contains(LeadKind.NEVER)
                || group.parts().stream()
                        .anyMatch(part -> (part.rule().needs() == Needs.DAY && !hasDay)
                                || (part.rule().needs() == Needs.COMPANY && lonely))) {
            return Optional.empty();
        }
        if (group.within().contains(LeadKind.AFTER)) {
            leads.add(LeadKind.AFTER);
        }
        List<Meaning> meanings = group.parts().stream().map(Part::meaning).toList();
        Moments.Due due = new Moments(usage, moment).due(meanings, leads);
        int from = folded.origin(start);
        int to = folded.originOfEnd(group.end());
        return Optional.of(
                new DatePhrase(from, to, text.substring(from, to), due.due(), due.hourNamed(), due.problem()));
    }

    private static Optional<Lead> lead(String text, int start, int floor, DateGrammar grammar) {
        String before = before(text, start, floor);
        return grammar.leads().stream()
                .filter(lead -> endsWithWords(before, lead.words()))
                .findFirst();
    }

    /** What stands close before {@code start}, without the blanks between. */
    private static String before(String text, int start, int floor) {
        return text.substring(Math.max(floor, start - REACH), start).stripTrailing();
    }

    private static boolean endsWithWords(String before, String words) {
        if (!before.endsWith(words)) {
            return false;
        }
        int at = before.length() - words.length();
        return at == 0 || !Character.isLetterOrDigit(before.charAt(at - 1));
    }
}
