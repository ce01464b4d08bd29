package io.bottine.core.chat;

import java.util.ArrayList;
import java.util.List;

/** A line or a paragraph: runs of literal text, mentions and moments. */
public record Text(List<Span> spans) {

    public Text {
        spans = List.copyOf(spans);
    }

    public static Text of(String literal) {
        return new Text(List.of(new Span.Plain(literal)));
    }

    public static Text of(Span... spans) {
        return new Text(List.of(spans));
    }

    /** Whether there is nothing to see. */
    public boolean isBlank() {
        return spans.stream().allMatch(span -> switch (span) {
            case Span.Plain plain -> plain.text().isBlank();
            case Span.Strong strong -> strong.text().isBlank();
            case Span.Mention ignored -> false;
            case Span.InChannel ignored -> false;
            case Span.Group ignored -> false;
            case Span.At ignored -> false;
        });
    }

    /** This text followed by another. */
    public Text then(Text next) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(next.spans);
        return new Text(all);
    }

    public Text then(String literal) {
        return then(of(literal));
    }
}
