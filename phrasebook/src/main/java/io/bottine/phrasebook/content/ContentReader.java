package io.bottine.phrasebook.content;

import io.bottine.phrasebook.content.ContentTree.Item;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the built-in content, then an operator's folder over it: an item with the same id replaces the built-in one, {@code
 * disabled: true} removes it, a new id adds to it. What is broken is told and left out; the rest is used.
 */
final class ContentReader {

    /** Whose files are read, and how far they are trusted. */
    private enum Layer {
        TRUSTED,
        CHECKED,
        OPERATORS
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Term> points = new LinkedHashMap<>();
    private final Map<String, Term> topics = new LinkedHashMap<>();
    private final Map<String, Term> placeholders = new LinkedHashMap<>();
    private final Map<String, Playbook> playbooks = new LinkedHashMap<>();
    private final Map<Language, Map<String, StepText>> steps = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Entry>> entries = new EnumMap<>(Language.class);
    private final List<Content.Said> said = new ArrayList<>();
    private final List<Language> overlaidLanguages = new ArrayList<>();

    private ContentReader() {
        for (Language language : Language.values()) {
            steps.put(language, new LinkedHashMap<>());
            entries.put(language, new LinkedHashMap<>());
        }
    }

    /** The content as it is used. The built-in part was checked when it was built, so a start does not wait for that. */
    static Content read(Optional<Path> overlay) {
        return read(ContentFile.builtIn(), Layer.TRUSTED, overlay);
    }

    /** The content as it is checked: every file against its schema, those that others read among them. */
    static Content readThoroughly(List<ContentFile> builtIn, Optional<Path> overlay) {
        return read(builtIn, Layer.CHECKED, overlay);
    }

    private static Content read(List<ContentFile> builtIn, Layer layer, Optional<Path> overlay) {
        ContentReader reader = new ContentReader();
        reader.layer(builtIn, layer);
        if (overlay.isPresent()) {
            List<ContentFile> files = ContentFile.ofFolder(overlay.get(), reader.problems::add);
            reader.layer(files, Layer.OPERATORS);
            for (Language language : Language.values()) {
                if (files.stream().anyMatch(file -> file.path().startsWith(language.code() + "/"))) {
                    reader.overlaidLanguages.add(language);
                }
            }
        }
        return reader.content();
    }

    private Content content() {
        return new Content(
                points,
                topics,
                placeholders,
                playbooks,
                steps,
                entries,
                said,
                List.copyOf(problems),
                overlaidLanguages);
    }

    /** One folder. Ids may be written once in it, whatever file they stand in. */
    private void layer(List<ContentFile> files, Layer layer) {
        Map<String, Map<String, Place>> seenInScope = new HashMap<>();
        for (ContentFile file : files) {
            Optional<ContentFamily> family = ContentFamily.of(file.path());
            if (family.isEmpty() || (layer != Layer.CHECKED && !family.get().overlaid())) {
                // Beside the content lie files that others read; an operator's folder holds nothing but content.
                if (layer == Layer.OPERATORS) {
                    problems.add(Problem.at(Place.ofFile(file.name()), Problem.Kind.UNKNOWN_FILE));
                }
                continue;
            }
            // Ids are unique in a family and, where it has one, a language.
            String language = file.path().matches("(fr|en)/.*") ? file.path().substring(0, 2) : "";
            Map<String, Place> seen =
                    seenInScope.computeIfAbsent(family.get().name() + "/" + language, unseen -> new HashMap<>());
            ContentTree tree = ContentTree.read(
                    file,
                    layer == Layer.TRUSTED ? Optional.empty() : family.get().schema(),
                    problems::add);
            if (family.get().equals(ContentFamily.POINTS)) {
                merge(tree.items("points"), points, ContentReader::term, seen);
            } else if (family.get().equals(ContentFamily.TOPICS)) {
                merge(tree.items("topics"), topics, ContentReader::term, seen);
            } else if (family.get().equals(ContentFamily.PLACEHOLDERS)) {
                merge(tree.items("placeholders"), placeholders, ContentReader::term, seen);
            } else if (family.get().equals(ContentFamily.PLAYBOOKS) && tree.isWhole()) {
                // Half a playbook would lead an agent astray: it is taken whole or not at all.
                merge(List.of(tree.whole()), playbooks, ContentReader::playbook, seen);
            } else if (family.get().equals(ContentFamily.STEPS)) {
                merge(tree.items("steps"), of(steps, file), ContentReader::step, seen);
            } else if (family.get().equals(ContentFamily.PHRASES)) {
                merge(tree.items("phrases"), of(entries, file), ContentReader::entry, seen);
            } else if (family.get().equals(ContentFamily.FRAMES)) {
                tree.items("frames")
                        .forEach(frame -> frame.list("text")
                                .forEach(text -> said.add(
                                        new Content.Said(Language.of(language).orElseThrow(), text, frame.place()))));
                tree.items("frames").forEach(frame -> isFirst(frame, seen));
            } else if (family.get().equals(ContentFamily.CUES)) {
                tree.items("cues").forEach(cue -> isFirst(cue, seen));
            }
        }
    }

    private static <T> Map<String, T> of(Map<Language, Map<String, T>> byLanguage, ContentFile file) {
        Language language = Language.of(file.path().substring(0, 2)).orElseThrow();
        return byLanguage.getOrDefault(language, Map.of());
    }

    private <T> void merge(List<Item> items, Map<String, T> into, Function<Item, T> read, Map<String, Place> seen) {
        for (Item item : items) {
            String id = item.text("id");
            if (!isFirst(item, seen)) {
                continue;
            }
            if (!item.isDisabled()) {
                into.put(id, read.apply(item));
            } else if (into.remove(id) == null) {
                problems.add(Problem.at(item.place(), Problem.Kind.DISABLES_NOTHING, id));
            }
        }
    }

    private boolean isFirst(Item item, Map<String, Place> seen) {
        String id = item.text("id");
        Place first = seen.putIfAbsent(id, item.place());
        if (first != null) {
            problems.add(Problem.at(item.place(), Problem.Kind.DUPLICATE_ID, id, first.toString()));
        }
        return first == null;
    }

    private static Term term(Item item) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, item.text(language.code()));
        }
        return new Term(item.text("id"), names, item.place());
    }

    private static Playbook playbook(Item item) {
        List<Playbook.Step> steps = item.items("steps").stream()
                .map(step -> new Playbook.Step(
                        step.text("id"),
                        step.list("serves"),
                        step.list("leaves").stream()
                                .map(label ->
                                        Label.read(Playbook.Leaves.class, label).orElseThrow())
                                .toList(),
                        step.place()))
                .toList();
        return new Playbook(item.text("id"), steps, item.place());
    }

    private static StepText step(Item item) {
        return new StepText(
                item.text("id"),
                item.text("title"),
                item.text("goal"),
                item.list("do"),
                item.list("say"),
                item.list("avoid"),
                item.text("note"),
                item.place());
    }

    private static Entry entry(Item item) {
        Item example = item.at("example");
        return new Entry(
                item.text("id"),
                Label.read(Entry.Kind.class, item.text("kind")).orElseThrow(),
                item.text("topic"),
                item.list("steps"),
                item.list("serves"),
                item.text("title"),
                item.text("text"),
                item.list("forms"),
                item.has("instead") ? Optional.of(item.text("instead")) : Optional.empty(),
                item.text("why"),
                new Entry.Example(example.text("situation"), example.text("words")),
                item.text("counter-example"),
                item.place());
    }
}
