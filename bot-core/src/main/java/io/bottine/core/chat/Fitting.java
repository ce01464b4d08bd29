package io.bottine.core.chat;

import io.bottine.core.chat.Block.Actions;
import io.bottine.core.chat.Block.Alert;
import io.bottine.core.chat.Block.Bullets;
import io.bottine.core.chat.Block.Field;
import io.bottine.core.chat.Block.Fields;
import io.bottine.core.chat.Block.Note;
import io.bottine.core.chat.Block.Paragraph;
import io.bottine.core.chat.Block.Quote;
import io.bottine.core.chat.Block.Suggestion;
import io.bottine.core.chat.Block.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much of a card a platform takes. What is fitted has room whatever was on it, so that a renderer never cuts a block: what is
 * needed to act stays longest, what says nothing is left out, and the card says how much is missing. The words of its texts are
 * harmless; labels and questions are as they were.
 *
 * @param blocks the most blocks of the platform
 * @param weight how many of them the renderer makes of one of ours
 * @param characters the most over all blocks, mentions and moments by a generous estimate
 * @param buttons the most of them in a row, a menu counted as one
 */
public record Fitting(int blocks, ToIntFunction<Block> weight, int characters, int buttons) {

    /** What a block, a line of a list or a run of text costs beside its words: a thousand empty ones are no free lunch. */
    private static final int EACH = 20;

    /** Likewise what can be pressed, with the words of the platform around the question that is asked first. */
    private static final int PRESSED = 60;

    /** What a platform makes at least of a mention or a moment. */
    private static final int REFERENCE = 100;

    /** Less than this of a text is not worth beginning. */
    private static final int LEAST = 80;

    /** The card, or as much of it as fits. */
    public Card of(Card card, Reader reader) {
        List<Block> all = card.blocks().stream().flatMap(this::rows).toList();
        List<Integer> byImportance = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> rank(all.get(place))))
                .toList();
        SortedMap<Integer, Block> kept = new TreeMap<>();
        SortedMap<Integer, Integer> missing = new TreeMap<>();
        Room room = new Room(reader, characters - LEAST);
        int free = blocks - 1;
        for (int place : byImportance) {
            Block block = all.get(place);
            int cost = cost(block);
            int words = PlainText.of(Card.of(block), reader).length();
            if (weight.applyAsInt(block) > free || cost + Math.min(words, LEAST) > room.left) {
                missing.put(place, 1);
                continue;
            }
            room.left -= cost;
            Optional<Block> fitted = fitted(block, room);
            if (fitted.isPresent()) {
                kept.put(place, fitted.get());
                free -= weight.applyAsInt(block);
            }
            if (room.missing > 0) {
                missing.put(place, room.missing);
                room.missing = 0;
            }
        }
        List<Block> shown = new ArrayList<>(kept.values());
        if (!missing.isEmpty()) {
            int count = missing.values().stream().mapToInt(Integer::intValue).sum();
            shown.add(kept.headMap(missing.firstKey() + 1).size(), new Note(Text.of(reader.more(count))));
        }
        return shown.isEmpty() ? Card.of(new Note(Text.of(Cut.MARK))) : new Card(shown);
    }

    /** The lower, the longer it stays. */
    private static int rank(Block block) {
        return switch (block) {
            case Title ignored -> 0;
            case Actions ignored -> 1;
            case Alert ignored -> 2;
            case Suggestion ignored -> 3;
            case Fields ignored -> 4;
            case Paragraph ignored -> 4;
            case Bullets ignored -> 5;
            case Quote ignored -> 5;
            case Note ignored -> 6;
        };
    }

    /** The menu ends the last row, or has its own where that is full. */
    private Stream<Block> rows(Block block) {
        if (!(block instanceof Actions actions) || actions.buttons().size() < buttons) {
            return Stream.of(block);
        }
        List<Block> rows = new ArrayList<>();
        for (int from = 0; from < actions.buttons().size(); from += buttons) {
            int to = Math.min(from + buttons, actions.buttons().size());
            boolean last = to == actions.buttons().size() && to - from < buttons;
            rows.add(new Actions(actions.buttons().subList(from, to), last ? actions.more() : Optional.empty()));
        }
        if (actions.buttons().size() % buttons == 0 && actions.more().isPresent()) {
            rows.add(new Actions(List.of(), actions.more()));
        }
        return rows.stream();
    }

    /** What is never cut. */
    private static int cost(Block block) {
        return EACH
                + PlainText.choices(Card.of(block)).stream()
                        .mapToInt(choice -> PRESSED
                                + choice.label().length()
                                + choice.confirm().map(String::length).orElse(0))
                        .sum();
    }

    /** Empty where it says nothing. */
    private static Optional<Block> fitted(Block block, Room room) {
        return switch (block) {
            case Title title -> said(room.text(title.text()), Title::new);
            case Paragraph paragraph -> said(room.text(paragraph.text()), Paragraph::new);
            case Alert alert -> said(room.text(alert.text()), Alert::new);
            case Note note -> said(room.text(note.text()), Note::new);
            case Quote quote -> said(room.words(quote.words())).map(Quote::new);
            case Suggestion suggestion ->
                said(room.words(suggestion.words()))
                        .map(words -> new Suggestion(
                                words, room.words(suggestion.why()).strip(), suggestion.use()));
            case Fields fields -> some(room.list(fields.fields(), room::field)).map(Fields::new);
            case Bullets bullets ->
                some(room.list(bullets.items(), room::text).stream()
                                .filter(Predicate.not(Text::isBlank))
                                .toList())
                        .map(Bullets::new);
            case Actions actions -> {
                Optional<Menu> more = actions.more().map(menu -> new Menu(room.words(menu.label()), menu.choices()));
                boolean empty = actions.buttons().isEmpty() && more.isEmpty();
                yield empty ? Optional.empty() : Optional.of(new Actions(actions.buttons(), more));
            }
        };
    }

    private static Optional<Block> said(Text text, Function<Text, Block> block) {
        return Optional.of(text).filter(Predicate.not(Text::isBlank)).map(block);
    }

    private static Optional<String> said(String words) {
        return Optional.of(words.strip()).filter(Predicate.not(String::isEmpty));
    }

    private static <T> Optional<List<T>> some(List<T> list) {
        return Optional.of(list).filter(Predicate.not(List::isEmpty));
    }

    /** What is left, and how many lines had no room. */
    private static final class Room {

        private final Reader reader;
        private int left;
        private int missing;

        Room(Reader reader, int left) {
            this.reader = reader;
            this.left = left;
        }

        String words(String words) {
            String harmless = Harmless.words(words);
            String cut = left > 0 ? Cut.to(left, harmless) : "";
            left = cut.equals(harmless) ? left - cut.length() : 0;
            return cut;
        }

        Text text(Text text) {
            return new Text(text.spans().stream().flatMap(this::span).toList());
        }

        Field field(Field field) {
            return new Field(words(field.label()), text(field.value()));
        }

        <T> List<T> list(List<T> lines, UnaryOperator<T> fitting) {
            List<T> fitted = new ArrayList<>();
            for (T line : lines) {
                if (left < LEAST) {
                    missing++;
                } else {
                    left -= EACH;
                    fitted.add(fitting.apply(line));
                }
            }
            return fitted;
        }

        private Stream<Span> span(Span span) {
            left = Math.max(left - EACH, 0);
            return switch (span) {
                case Span.Plain plain -> Stream.of(new Span.Plain(words(plain.text())));
                case Span.Strong strong -> Stream.of(new Span.Strong(words(strong.text())));
                case Span.Mention mention -> reference(mention);
                case Span.InChannel in -> reference(in);
                case Span.Group group -> reference(group);
                case Span.At at -> reference(at);
            };
        }

        private Stream<Span> reference(Span span) {
            if (left <= 0) {
                return Stream.of();
            }
            int cost = Math.max(REFERENCE, PlainText.of(Text.of(span), reader).length());
            boolean fits = left >= cost;
            left = fits ? left - cost : 0;
            return Stream.of(fits ? span : new Span.Plain(Cut.MARK));
        }
    }
}
