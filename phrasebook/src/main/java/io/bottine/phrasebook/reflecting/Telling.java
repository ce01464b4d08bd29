package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.grammar.Casing;
import io.bottine.phrasebook.grammar.Grammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the facts that matter in as many words as there is room for, in the order in which the customer told them. */
final class Telling {

    /** Sentences shorter than this are tied to their neighbour, or they would sound like a telegram. */
    private static final int SHORT_SENTENCE = 9;

    private static final int LONG_SENTENCE = 24;

    /** "Without trouble" says nothing when the clause it belongs to is left out. */
    private static final int CRUMB = 3;

    /** Clauses are numbered in steps of ten; what stands closer has nothing left out between. */
    private static final int NEIGHBOUR = 10;

    /** The frame that adds nothing. */
    static final String PLAIN = "{clause}";

    private static final String CLAUSE = PLAIN;

    /** So many words more are worth one more degree of weight. */
    private static final int LENGTHS = 8;

    private final Rules rules;
    private final Casing casing;

    Telling(Rules rules, Grammar grammar) {
        this.rules = rules;
        this.casing = new Casing(grammar);
    }

    /**
     * The weightiest pieces that fit, as sentences; empty where none fits.
     *
     * @param most how many pieces, however short
     * @param attribution a frame with a slot for a clause, for what is not established
     */
    String tell(List<Piece> pieces, int most, int words, int sentences, String attribution) {
        List<Piece> chosen = introduced(pieces, most, words);
        List<Told> told = new ArrayList<>();
        boolean attributed = false;
        int from = 0;
        while (from < chosen.size()) {
            int to = from + 1;
            while (to < chosen.size()
                    && chosen.get(to).sentence() == chosen.get(from).sentence()) {
                to++;
            }
            List<Piece> together = chosen.subList(from, to);
            sentence(together, attributed ? PLAIN : attribution).ifPresent(told::add);
            attributed |= together.stream().anyMatch(Piece::attributed);
            from = to;
        }
        tie(told, sentences);
        StringBuilder text = new StringBuilder();
        for (Told sentence : told) {
            text.append(text.isEmpty() ? "" : " ").append(Wording.sentence(sentence.text()));
        }
        return text.toString();
    }

    /** What is chosen without a pronoun in front whose noun was left out. */
    private List<Piece> introduced(List<Piece> pieces, int most, int words) {
        List<Piece> left = new ArrayList<>(pieces);
        List<Piece> chosen = choose(left, most, words);
        Optional<Piece> strange = unnamed(chosen);
        while (strange.isPresent()) {
            left.remove(strange.get());
            chosen = choose(left, most, words);
            strange = unnamed(chosen);
        }
        return chosen;
    }

    /** A piece that begins with a pronoun while what stood before it is left out. */
    private Optional<Piece> unnamed(List<Piece> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            Piece piece = chosen.get(i);
            boolean follows = i > 0 && piece.order() - chosen.get(i - 1).order() <= NEIGHBOUR;
            if (!follows && rules.finds("anaphor", piece.text())) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    /** A long piece has to tell more than a short one. */
    private static int worth(Piece piece) {
        return LENGTHS * piece.weight() - piece.words();
    }

    private static List<Piece> choose(List<Piece> pieces, int most, int words) {
        List<Piece> byWeight = new ArrayList<>(pieces);
        byWeight.sort(Comparator.comparingInt(Telling::worth).reversed().thenComparingInt(Piece::order));
        List<Piece> chosen = new ArrayList<>();
        int room = words;
        for (Piece piece : byWeight) {
            if (piece.words() <= room && chosen.size() < most) {
                chosen.add(piece);
                room -= piece.words();
            }
        }
        chosen.sort(Comparator.comparingInt(Piece::order));
        return chosen;
    }

    private Optional<Told> sentence(List<Piece> pieces, String attribution) {
        StringBuilder text = new StringBuilder();
        Piece before = pieces.getFirst();
        boolean attributed = false;
        for (Piece piece : pieces) {
            if (text.isEmpty()) {
                String opened = rules.pattern("leading").matcher(piece.text()).replaceFirst("");
                boolean crumb = piece.verbless() && piece.words() <= CRUMB && rules.finds("glue", opened);
                if (crumb || rules.finds("hanging", opened)) {
                    continue;
                }
                text.append(opened);
            } else {
                boolean glued = rules.finds("glue", piece.text());
                boolean next = piece.order() - before.order() <= NEIGHBOUR;
                if (!next && glued && rules.finds("hanging", piece.text())) {
                    continue;
                }
                boolean last = piece.equals(pieces.getLast());
                String joint = glued && !before.comma() ? " " : glued || !last ? ", " : " " + rules.word("and") + " ";
                text.append(joint).append(casing.lowered(piece.text()));
            }
            attributed |= piece.attributed();
            before = piece;
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String told = text.toString();
        boolean verbless = pieces.stream().allMatch(Piece::verbless);
        return Optional.of(new Told(attributed ? attribute(told, attribution) : told, verbless));
    }

    private String attribute(String clause, String attribution) {
        if (!rules.finds("complete", clause)) {
            return clause;
        }
        String filled = attribution.replace(CLAUSE, casing.lowered(clause));
        return Wording.bare(Rules.all(rules.elisions(), filled));
    }

    /** Ties short sentences together until there are no more than {@code most}. */
    private void tie(List<Told> told, int most) {
        int i = 0;
        while (i < told.size() - 1) {
            int here = told.get(i).words();
            int next = told.get(i + 1).words();
            boolean brief = (here <= SHORT_SENTENCE || next <= SHORT_SENTENCE) && here + next <= LONG_SENTENCE;
            if (brief
                    && (!told.get(i).verbless() || told.get(i + 1).verbless())
                    && !told.get(i).text().contains(" " + rules.word("and") + " ")) {
                join(told, i, joint(told.get(i + 1)));
            }
            i++;
        }
        while (told.size() > most && told.size() > 1) {
            int shortest = 0;
            for (int j = 1; j < told.size() - 1; j++) {
                if (pair(told, j) < pair(told, shortest)) {
                    shortest = j;
                }
            }
            join(told, shortest, "; ");
        }
    }

    private void join(List<Told> told, int at, String joint) {
        Told here = told.get(at);
        Told next = told.remove(at + 1);
        told.set(at, new Told(here.text() + joint + casing.lowered(next.text()), here.verbless() && next.verbless()));
    }

    private static int pair(List<Told> told, int at) {
        return told.get(at).words() + told.get(at + 1).words();
    }

    private String joint(Told next) {
        return next.verbless() || rules.finds("glue", next.text()) ? ", " : ", " + rules.word("and") + " ";
    }

    /** A sentence under way. */
    private record Told(String text, boolean verbless) {
        int words() {
            return Wording.count(text);
        }
    }
}
