package io.bottine.phrasebook.drafting;

import io.bottine.phrasebook.drafting.DraftText.Span;
import io.bottine.phrasebook.voting.Traits;
import io.bottine.phrasebook.voting.Traits.Sign;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lays a draft out for the voter: its passages, each with its words, its families of words, its place, and what the rules found. */
final class Passages {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{2,250}\"");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final int FEW_WORDS = 6;
    private static final int MANY_WORDS = 22;

    /** More than any letter has; what follows is read by the rules alone. */
    private static final int MOST = 120;

    /** What two families together and one beside the passage weigh beside one in it: the best of a cross-validation. */
    private static final double TOGETHER = 0.3;

    private static final double BESIDE = 0.5;

    private final Language language;
    private final Families families;

    Passages(Language language) {
        this.language = language;
        this.families = new Families(language);
    }

    List<Passage> of(DraftText draft, List<Met> met) {
        List<Span> spans = spans(draft).stream().limit(MOST).toList();
        List<String> texts =
                spans.stream().map(span -> unquoted(draft.text(span))).toList();
        List<Map<String, String>> found = texts.stream().map(families::in).toList();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span place = draft.origin(spans.get(i));
            Map<String, Sign> signs = new TreeMap<>();
            families(signs, found, i);
            rules(signs, met, place);
            shape(signs, draft, spans, i, texts.get(i));
            passages.add(new Passage(place, Traits.signed(language.code(), texts.get(i), signs)));
        }
        return List.copyOf(passages);
    }

    private static List<Span> spans(DraftText draft) {
        List<Span> spans = new ArrayList<>();
        for (Span sentence : draft.sentences()) {
            int start = sentence.start();
            String text = draft.text(sentence);
            for (int i = 0; i < text.length(); i++) {
                int end = sentence.start() + i + 1;
                if (text.charAt(i) == ';' && !draft.isQuoted(end - 1, end)) {
                    add(spans, draft, start, end);
                    start = end;
                }
            }
            add(spans, draft, start, sentence.end());
        }
        return spans;
    }

    private static void add(List<Span> spans, DraftText draft, int start, int end) {
        Span span = new Span(start, end);
        if (WORD.matcher(draft.text(span)).find()) {
            spans.add(span);
        }
    }

    /** What stands in quotation marks is the customer's: that something is quoted counts, what it is does not. */
    private static String unquoted(String folded) {
        return QUOTED.matcher(folded).replaceAll("\"");
    }

    private static void families(Map<String, Sign> signs, List<Map<String, String>> found, int at) {
        Map<String, String> own = found.get(at);
        own.forEach((family, word) -> signs.put("family/" + family, new Sign(1, word)));
        own.forEach((family, word) -> own.keySet().stream()
                .filter(other -> other.compareTo(family) > 0)
                .forEach(other -> signs.put("families/" + family + "+" + other, new Sign(TOGETHER, word))));
        for (int i = 0; i < found.size(); i++) {
            if (i != at) {
                String where = i == at - 1 ? "before/" : i == at + 1 ? "after/" : "draft/";
                found.get(i).keySet().forEach(family -> signs.put(where + family, new Sign(BESIDE, "")));
            }
        }
    }

    private static void rules(Map<String, Sign> signs, List<Met> met, Span place) {
        for (Met one : met) {
            String category = one.rule().category().label();
            boolean here = place.touches(one.place().start(), one.place().end());
            String name = (one.spared().isEmpty() ? "rule/" : "spared/") + (here ? "here/" : "beside/") + category;
            signs.put(name, new Sign(1, ""));
            if (here && one.spared().isEmpty()) {
                signs.put("rule/any", new Sign(1, ""));
            }
        }
    }

    private static void shape(Map<String, Sign> signs, DraftText draft, List<Span> spans, int at, String text) {
        Map<String, Boolean> shape = new LinkedHashMap<>();
        long words = WORD.matcher(text).results().count();
        shape.put("dated", !draft.datesIn(spans.get(at)).isEmpty());
        shape.put(
                "dated-draft",
                !draft.datesIn(new Span(0, draft.folded().text().length())).isEmpty());
        shape.put("figure", text.chars().anyMatch(Character::isDigit));
        shape.put("figure-draft", draft.folded().text().chars().anyMatch(Character::isDigit));
        shape.put("asks", text.stripTrailing().endsWith("?"));
        shape.put("exclaims", text.contains("!"));
        shape.put("quotes", text.contains("\""));
        shape.put("colon", text.contains(":"));
        shape.put("first", at == 0);
        shape.put("last", at == spans.size() - 1);
        shape.put("alone", spans.size() == 1);
        shape.put("two", spans.size() == 2);
        shape.put("several", spans.size() > 3);
        shape.put("short", words < FEW_WORDS);
        shape.put("long", words > MANY_WORDS);
        shape.forEach((name, is) -> {
            if (is) {
                signs.put("shape/" + name, new Sign(1, ""));
            }
        });
    }
}
