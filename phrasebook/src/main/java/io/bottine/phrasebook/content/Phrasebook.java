package io.bottine.phrasebook.content;

import static io.bottine.phrasebook.content.Folding.fold;

import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What there is to say, in every language: the points of the method, the steps of the walk, and the phrases that serve them.
 * Immutable, and safe for use by several threads. Lists come in the order in which the content is written.
 */
public final class Phrasebook {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final String WALK = "default";

    private final Content content;

    private Phrasebook(Content content) {
        this.content = content;
    }

    /** The content that ships with the bot. */
    public static Phrasebook builtIn() {
        return load(Optional.empty());
    }

    /**
     * The built-in content, with an operator's folder laid over it.
     *
     * @param overlay a folder of the same layout as the built-in content, which need not exist: never throws for its
     *     contents, whatever is broken in it is left out and told by {@link #problems()}
     */
    public static Phrasebook load(Optional<Path> overlay) {
        return new Phrasebook(ContentReader.read(overlay));
    }

    /** What could not be read. {@link PhrasebookCheck} finds more. */
    public List<Problem> problems() {
        return content.problems();
    }

    /** The points of the method, A1 to E6. */
    public List<Term> points() {
        return List.copyOf(content.points().values());
    }

    public Optional<Term> point(String id) {
        return Optional.ofNullable(content.points().get(id));
    }

    /** The walk that every complaint follows unless its team has a playbook of its own. */
    public Playbook playbook() {
        return Objects.requireNonNull(content.playbooks().get(WALK), "the built-in playbook cannot be disabled");
    }

    /** All playbooks, the default one among them. */
    public List<Playbook> playbooks() {
        return List.copyOf(content.playbooks().values());
    }

    /** What the steps of the default walk say, in its order. */
    public List<StepText> steps(Language language) {
        return playbook().steps().stream()
                .flatMap(step -> step(language, step.id()).stream())
                .toList();
    }

    public Optional<StepText> step(Language language, String id) {
        return Optional.ofNullable(content.steps(language).get(id));
    }

    public List<Entry> entries(Language language) {
        return List.copyOf(content.entries(language));
    }

    public Optional<Entry> entry(Language language, String id) {
        return entries(language).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public List<Entry> ofKind(Language language, Entry.Kind kind) {
        return entries(language, entry -> entry.kind() == kind);
    }

    /** The phrases that serve a point of the method, by its id. */
    public List<Entry> serving(Language language, String point) {
        return entries(language, entry -> entry.serves().contains(point));
    }

    /** The phrases that help at a step, by its id; those for every step come last. */
    public List<Entry> atStep(Language language, String step) {
        return Stream.concat(
                        entries(language, entry -> entry.steps().contains(step)).stream(),
                        entries(language, entry -> entry.steps().isEmpty()).stream())
                .toList();
    }

    /** The phrases on a topic, by its id. */
    public List<Entry> onTopic(Language language, String topic) {
        return entries(language, entry -> entry.topic().equals(topic));
    }

    /** The topics on which there is something to say. */
    public List<Term> topics(Language language) {
        return content.topics().values().stream()
                .filter(topic -> !onTopic(language, topic.id()).isEmpty())
                .toList();
    }

    /** The topics of which a word begins with what was typed so far, whatever its accents and case; all for nothing. */
    public List<Term> topics(Language language, String typed) {
        String beginning = fold(typed).stripTrailing();
        return topics(language).stream()
                .filter(topic -> (fold(topic.name(language)) + fold(topic.id())).contains(beginning))
                .toList();
    }

    /**
     * What an agent looks for: the phrases on the topic that is called so, else those in whose topic, title or text every
     * word stands, titles first. Accents, case and marks do not matter. Nothing for an empty query.
     */
    public List<Entry> search(Language language, String query) {
        String wanted = fold(query);
        if (wanted.isBlank()) {
            return List.of();
        }
        Optional<Term> topic = topics(language).stream()
                .filter(one -> fold(one.name(language)).equals(wanted)
                        || fold(one.id()).equals(wanted))
                .findFirst();
        if (topic.isPresent()) {
            return onTopic(language, topic.get().id());
        }
        List<String> words = Arrays.asList(wanted.strip().split(" "));
        List<Entry> byTitle = entries(language, entry -> holdsAll(fold(entry.title()), words));
        List<Entry> byAll = entries(
                language,
                entry -> !byTitle.contains(entry)
                        && holdsAll(
                                fold(entry.title() + " " + entry.text() + " " + topicName(entry, language)), words));
        return Stream.concat(byTitle.stream(), byAll.stream()).toList();
    }

    /** The blanks that a phrase may leave, e.g. {@code hour}. */
    public Collection<Term> placeholders() {
        return content.placeholders().values();
    }

    /**
     * A text with its blanks filled in. A blank without a value is shown by its name in brackets, which the check of drafts
     * recognises: {@code [hour]}.
     *
     * @param values by placeholder id
     */
    public String fill(Language language, String text, Map<String, String> values) {
        Matcher blanks = PLACEHOLDER.matcher(text);
        return blanks.replaceAll(blank -> {
            String id = blank.group(1);
            String value = values.getOrDefault(id, "");
            return Matcher.quoteReplacement(value.isBlank() ? "[" + placeholderName(language, id) + "]" : value);
        });
    }

    Content content() {
        return content;
    }

    private String placeholderName(Language language, String id) {
        return Optional.ofNullable(content.placeholders().get(id))
                .map(term -> term.name(language))
                .orElse(id);
    }

    private String topicName(Entry entry, Language language) {
        return Optional.ofNullable(content.topics().get(entry.topic()))
                .map(topic -> topic.name(language))
                .orElse("");
    }

    private List<Entry> entries(Language language, Predicate<Entry> wanted) {
        return content.entries(language).stream().filter(wanted).toList();
    }

    /** Words are compared from their beginning, so that a search for "promise" finds "promised". */
    private static boolean holdsAll(String folded, List<String> words) {
        return words.stream().allMatch(word -> folded.contains(" " + word));
    }
}
