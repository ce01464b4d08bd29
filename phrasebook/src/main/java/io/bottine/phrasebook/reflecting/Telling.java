package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells the facts that matter in as many words as there is room for, in the order in which the customer told them. */
final class Telling {

    /** Sentences shorter than this are tied to their neighbour, or they would sound like a telegram. */
    private static final int SHORT_SENTENCE = 9;

    private static final int LONG_SENTENCE = 24;

    /** The frame that adds nothing but what its slot holds. */
    static final String PLAIN = "{clause}";

    private final Rules rules;
    private final Casing casing;

    /** How a telling is framed: what is not established, and what is no whole sentence. */
    record Frames(String attribution, String listing) {}

    Telling(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.casing = new Casing(grammar);
    }

    /** The weightiest pieces that fit, as sentences; empty where none fits. */
    String tell(List<Piece> pieces, int words, int sentences, Frames frames) {
        List<Piece> chosen = introduced(pieces, words);
        if (chosen.isEmpty()) {
            return "";
        }
        if (chosen.getFirst().fragment()) {
            return frames.listing().replace(PLAIN, listed(chosen));
        }
        List<Told> told = new ArrayList<>();
        boolean attributed = false;
        for (int from = 0; from < chosen.size(); ) {
            int to = from + 1;
            while (to < chosen.size()
                    && (chosen.get(to).fragment()
                            || chosen.get(to).sentence() == chosen.get(from).sentence())) {
                to++;
            }
            List<Piece> together = chosen.subList(from, to);
            told.add(sentence(together, attributed ? PLAIN : frames.attribution()));
            // What directly follows "you tell me that …" is still what they tell.
            attributed = together.stream().anyMatch(Piece::attributed);
            from = to;
        }
        tie(told, sentences);
        StringBuilder text = new StringBuilder();
        for (Told sentence : told) {
            text.append(text.isEmpty() ? "" : " ").append(Wording.sentence(sentence.text()));
        }
        return text.toString();
    }

    private String listed(List<Piece> pieces) {
        StringBuilder list = new StringBuilder();
        for (Piece piece : pieces) {
            list.append(list.isEmpty() ? "" : ", ").append(casing.lowered(piece.text()));
        }
        return list.toString();
    }

    /** What is chosen without a pronoun in front whose noun nobody has named. */
    private List<Piece> introduced(List<Piece> pieces, int words) {
        List<Piece> left = new ArrayList<>(pieces);
        List<Piece> chosen = choose(left, words);
        while (!chosen.isEmpty() && rules.finds("anaphor", chosen.getFirst().text())) {
            left.remove(chosen.getFirst());
            chosen = choose(left, words);
        }
        return chosen;
    }

    private static List<Piece> choose(List<Piece> pieces, int words) {
        List<Piece> byWeight = new ArrayList<>(pieces);
        byWeight.sort(Comparator.comparingInt(Piece::weight).reversed().thenComparingInt(Piece::order));
        List<Piece> chosen = new ArrayList<>();
        int room = words;
        for (Piece piece : byWeight) {
            if (piece.words() <= room) {
                chosen.add(piece);
                room -= piece.words();
            }
        }
        chosen.sort(Comparator.comparingInt(Piece::order));
        return chosen;
    }

    private Told sentence(List<Piece> pieces, String attribution) {
        StringBuilder text = new StringBuilder();
        boolean attributed = false;
        for (Piece piece : pieces) {
            if (text.isEmpty()) {
                text.append(piece.text());
            } else {
                boolean plain =
                        piece.fragment() || rules.finds("glue", piece.text()) || !piece.equals(pieces.getLast());
                text.append(plain ? ", " : " " + rules.word("and") + " ").append(casing.lowered(piece.text()));
            }
            attributed |= piece.attributed();
        }
        String told = text.toString();
        return new Told(attributed ? attribute(told, attribution) : told);
    }

    private String attribute(String clause, String attribution) {
        String filled = attribution.replace(PLAIN, casing.lowered(clause));
        return Wording.bare(Rules.all(rules.elisions(), filled));
    }

    /** Ties short sentences together, then others until there are no more than {@code most}. */
    private void tie(List<Told> told, int most) {
        for (int i = 0; i < told.size() - 1; i++) {
            int here = told.get(i).words();
            int next = told.get(i + 1).words();
            boolean brief = (here <= SHORT_SENTENCE || next <= SHORT_SENTENCE) && here + next <= LONG_SENTENCE;
            if (brief && !told.get(i).text().contains(" " + rules.word("and") + " ")) {
                join(told, i, ", " + rules.word("and") + " ");
            }
        }
        while (told.size() > most && told.size() > 1) {
            int shortest = 0;
            for (int i = 1; i < told.size() - 1; i++) {
                if (pair(told, i) < pair(told, shortest)) {
                    shortest = i;
                }
            }
            join(told, shortest, "; ");
        }
    }

    private void join(List<Told> told, int at, String joint) {
        Told next = told.remove(at + 1);
        told.set(at, new Told(told.get(at).text() + joint + casing.lowered(next.text())));
    }

    private static int pair(List<Told> told, int at) {
        return told.get(at).words() + told.get(at + 1).words();
    }

    /** A sentence under way. */
    private record Told(String text) {
        int words() {
            return Wording.count(text);
        }
    }
}
