package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.reading.Clause.Kind;
import io.bottine.phrasebook.reading.ClauseSplitter.Span;
import java.util.ArrayList;
import java.util.List;

/** Says of each clause what it is and how much it matters. */
final class ClauseReader {

    private static final int HIGHEST = 10;

    private final ClauseSplitter splitter;

    ClauseReader(ClauseSplitter splitter) {
        this.splitter = splitter;
    }

    List<Clause> read(Cleaned cleaned, List<Cue.Hit> hits) {
        String text = cleaned.text();
        List<Clause> clauses = new ArrayList<>();
        for (Span sentence : splitter.sentences(text)) {
            for (Span clause : splitter.clauses(text, sentence)) {
                for (Span piece : apart(clause, hits)) {
                    add(clauses, cleaned, piece, hits);
                }
            }
        }
        return clauses;
    }

    /** An insult that opens or ends a clause stands apart from what it says of the matter. */
    private static List<Span> apart(Span clause, List<Cue.Hit> hits) {
        for (Cue.Hit hit : hits) {
            if (hit.saysAny("abuse") && hit.start() >= clause.start() && hit.end() <= clause.end()) {
                int before = hit.start() - clause.start();
                int after = clause.end() - hit.end();
                if (before <= 2 && after > 12) {
                    return List.of(new Span(clause.start(), hit.end()), new Span(hit.end(), clause.end()));
                }
                if (after <= 2 && before > 12) {
                    return List.of(new Span(clause.start(), hit.start()), new Span(hit.start(), clause.end()));
                }
            }
        }
        return List.of(clause);
    }

    private static void add(List<Clause> clauses, Cleaned cleaned, Span piece, List<Cue.Hit> hits) {
        String text = cleaned.text();
        int start = piece.start();
        int end = piece.end();
        while (start < end && " ,;:!".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ,;:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start == end) {
            return;
        }
        Span span = new Span(start, end);
        List<Cue.Hit> inside = hits.stream()
                .filter(hit -> hit.start() < span.end() && hit.end() > span.start())
                .toList();
        String clean = text.substring(start, end);
        Kind kind = kind(clean, span, inside);
        int from = cleaned.originalStart(start);
        int to = Math.max(from, cleaned.originalEnd(end));
        clauses.add(
                new Clause(kind, from, to, cleaned.original().substring(from, to), clean, weight(kind, clean, inside)));
    }

    private static Kind kind(String clean, Span span, List<Cue.Hit> inside) {
        if (says(inside, "abuse") && covered(span, inside, "abuse") > 0.5) {
            return Kind.INSULT;
        }
        if (says(inside, "threat")) {
            return Kind.THREAT;
        }
        if (inside.stream().anyMatch(hit -> hit.says("clause/greeting"))) {
            return Kind.GREETING;
        }
        boolean matter = says(inside, "event") || says(inside, "risk") || hasDigit(clean);
        if (says(inside, "demand")) {
            return clean.endsWith("?") ? Kind.QUESTION : Kind.DEMAND;
        }
        if (inside.stream().anyMatch(hit -> hit.says("clause/thanks")) && !matter && !says(inside, "tone/sarcasm")) {
            return Kind.THANKS;
        }
        if (inside.stream().anyMatch(hit -> hit.says("clause/noise")) && !matter) {
            return Kind.NOISE;
        }
        if (clean.endsWith("?")) {
            return Kind.QUESTION;
        }
        boolean accuses = inside.stream().anyMatch(hit -> hit.says("event/lied-to") || hit.says("event/contempt"));
        if (accuses) {
            return Kind.ACCUSATION;
        }
        if (matter) {
            return Kind.FACT;
        }
        if (says(inside, "feeling") || says(inside, "tone/sarcasm") || says(inside, "tone/reproach")) {
            return Kind.FEELING;
        }
        return clean.chars().noneMatch(Character::isLetter) ? Kind.NOISE : Kind.FACT;
    }

    private static boolean says(List<Cue.Hit> inside, String label) {
        return inside.stream().anyMatch(hit -> label.indexOf('/') > 0 ? hit.says(label) : hit.saysAny(label));
    }

    private static double covered(Span span, List<Cue.Hit> inside, String namespace) {
        return inside.stream()
                .filter(hit -> hit.saysAny(namespace))
                .mapToDouble(hit -> (double) (Math.min(hit.end(), span.end()) - Math.max(hit.start(), span.start()))
                        / span.length())
                .max()
                .orElse(0);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static int weight(Kind kind, String clean, List<Cue.Hit> inside) {
        int base = switch (kind) {
            case FACT -> 3;
            case ACCUSATION, DEMAND -> 4;
            case QUESTION, THREAT -> 3;
            case FEELING -> 2;
            case THANKS -> 1;
            case INSULT, GREETING, NOISE -> 0;
        };
        if (base <= 1) {
            return base;
        }
        long events = inside.stream().filter(hit -> hit.saysAny("event")).count();
        long risks = inside.stream().filter(hit -> hit.saysAny("risk")).count();
        long weight = base + Math.min(3, events) + Math.min(2, 2 * risks) + (hasDigit(clean) ? 2 : 0);
        return (int) Math.min(HIGHEST, weight);
    }
}
