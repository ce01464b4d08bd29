package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.reading.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * Clauses as they are said back: what stands in brackets or quotation marks is kept in one piece, and what was typed without a
 * comma is parted where the next sentence begins.
 */
final class Clauses {

    /** How many clauses a pair of brackets may span. */
    private static final int MOST_JOINED = 5;

    /** What is shorter than this is no sentence of its own. */
    private static final int FEWEST_WORDS = 3;

    private Clauses() {}

    static List<Clause> of(List<Clause> read, Rules rules) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : joined(read)) {
            clauses.addAll(parted(clause, rules));
        }
        return clauses;
    }

    private static List<Clause> joined(List<Clause> read) {
        List<Clause> joined = new ArrayList<>();
        int at = 0;
        while (at < read.size()) {
            Clause clause = read.get(at);
            Clause whole = clause;
            int next = at + 1;
            while (isOpen(whole.clean()) && next < read.size() && next - at <= MOST_JOINED) {
                whole = join(whole, read.get(next));
                next++;
            }
            if (isOpen(whole.clean())) {
                joined.add(clause);
                at++;
            } else {
                joined.add(whole);
                at = next;
            }
        }
        return joined;
    }

    private static Clause join(Clause one, Clause other) {
        String end = one.clean().stripTrailing();
        boolean marked = !end.isEmpty() && ".!?…,;:".indexOf(end.charAt(end.length() - 1)) >= 0;
        boolean closes =
                !other.clean().isBlank() && "»)”".indexOf(other.clean().strip().charAt(0)) >= 0;
        String between = closes && !marked ? "" : marked ? " " : ", ";
        return new Clause(
                one.kind(),
                one.start(),
                other.end(),
                one.said() + " " + other.said(),
                end + between + other.clean().strip(),
                Math.max(one.weight(), other.weight()));
    }

    private static boolean isOpen(String text) {
        return count(text, '(') > count(text, ')')
                || count(text, '«') > count(text, '»')
                || count(text, '“') > count(text, '”');
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    /** "Wifi dead since this morning I have an exam at two", typed in one breath. */
    private static List<Clause> parted(Clause clause, Rules rules) {
        String end = clause.clean().stripTrailing();
        if (end.indexOf(',') >= 0 || end.indexOf('«') >= 0 || end.endsWith("?")) {
            return List.of(clause);
        }
        List<Clause> parts = new ArrayList<>();
        for (String part : rules.pattern("new-sentence").split(Wording.plain(clause.clean()))) {
            parts.add(new Clause(clause.kind(), clause.start(), clause.end(), clause.said(), part, clause.weight()));
        }
        boolean whole = parts.stream().allMatch(part -> Wording.count(part.clean()) >= FEWEST_WORDS);
        return whole && parts.size() > 1 ? parts : List.of(clause);
    }
}
