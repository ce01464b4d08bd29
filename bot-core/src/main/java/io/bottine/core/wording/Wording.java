package io.bottine.core.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.phrasebook.words.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of the interface in one language: ICU patterns with named arguments, from properties files that are one a subject
 * ({@code cards_fr.properties}, {@code cards_en.properties}, …).
 *
 * <p>Values are never read as patterns or as markup: a customer's words that hold braces stay words. A whole number is written
 * without grouping ({@code #1234}) unless the pattern itself asks for a number or a plural.
 */
public final class Wording {

    /** A new subject is a file in each language and a name here. */
    private static final List<String> SUBJECTS =
            List.of("apologies", "cards", "commands", "forms", "moments", "privacy", "problems", "refusals", "teams");

    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

    /** Values stand in the formatted string as single private-use characters, from this one on, until it is split. */
    private static final char FIRST_PLACEHOLDER = '\uE000';

    private static final Map<Source, Wording> MODULES = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, Pattern> parsed = new ConcurrentHashMap<>();

    private Wording(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The core's own texts. */
    public static Wording in(Language language) {
        return switch (language) {
            case FRENCH -> Core.FRENCH;
            case ENGLISH -> Core.ENGLISH;
        };
    }

    /**
     * Texts of another module, read once.
     *
     * @param beside the class whose package holds the files {@code SUBJECT_LANGUAGE.properties}
     * @throws IllegalStateException where a file is missing or a key is there twice
     */
    public static Wording of(Language language, Class<?> beside, String... subjects) {
        List<String> all = List.of(subjects);
        return MODULES.computeIfAbsent(
                new Source(language, beside, all), source -> of(language, Bundle.read(beside, all, language.code())));
    }

    static Wording of(Language language, Map<String, String> patterns) {
        return new Wording(language, patterns);
    }

    public Language language() {
        return language;
    }

    /** Every key there is, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * A line of plain text.
     *
     * @param namesAndValues name, value, name, value…: strings, numbers, or anything with a plain {@code toString}
     * @return the key itself, with a warning in the log, where no text is written for it; with assertions on, an error
     */
    public String line(String key, Object... namesAndValues) {
        Map<String, Object> values = pairs(key, namesAndValues);
        for (Object value : values.values()) {
            if (value instanceof Span || value instanceof Text) {
                throw new IllegalArgumentException(key + ": a line has no place for mentions and moments, use text()");
            }
        }
        return format(key, values);
    }

    /**
     * A text with whatever stands where its placeholders stand.
     *
     * @param namesAndValues name, value, name, value…: {@link Span}s and {@link Text}s are kept as they are, strings become
     *     literal runs of text
     * @return as {@link #line}
     */
    public Text text(String key, Object... namesAndValues) {
        Map<String, Object> values = pairs(key, namesAndValues);
        Set<String> read = parse(key).readByThePattern();
        List<Text> placed = new ArrayList<>();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (!(value.getValue() instanceof Number) && !read.contains(value.getKey())) {
                char placeholder = (char) (FIRST_PLACEHOLDER + placed.size());
                placed.add(textOf(value.getValue()));
                value.setValue(String.valueOf(placeholder));
            }
        }
        return split(format(key, values), placed);
    }

    private String format(String key, Map<String, Object> values) {
        Pattern pattern = parse(key);
        if (!values.keySet().containsAll(pattern.names())) {
            Set<String> missing = new TreeSet<>(pattern.names());
            missing.removeAll(values.keySet());
            assert false : key + " lacks " + missing;
            LOG.warn("The text {} lacks {}", key, missing);
        }
        Map<String, Object> readable = new HashMap<>(values);
        readable.replaceAll((name, value) ->
                value instanceof Number && pattern.readByThePattern().contains(name) ? value : String.valueOf(value));
        return new MessageFormat(pattern.source(), language.locale()).format(readable);
    }

    /** The pattern as it is written in the file. */
    String pattern(String key) {
        return parse(key).source();
    }

    private Pattern parse(String key) {
        return parsed.computeIfAbsent(key, wanted -> {
            String pattern = patterns.get(wanted);
            if (pattern == null) {
                assert false : "no text for " + wanted + " in " + language;
                LOG.warn("No text for {} in {}", wanted, language);
                return new Pattern(MessageFormat.autoQuoteApostrophe(wanted), Set.of(), Set.of());
            }
            return Pattern.of(pattern);
        });
    }

    private static Map<String, Object> pairs(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(key + ": a name without a value");
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private static Text textOf(Object value) {
        return switch (value) {
            case Text text -> text;
            case Span span -> Text.of(span);
            default -> Text.of(String.valueOf(value));
        };
    }

    private static Text split(String formatted, List<Text> placed) {
        List<Span> spans = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < formatted.length(); i++) {
            char c = formatted.charAt(i);
            if (c < FIRST_PLACEHOLDER || c >= FIRST_PLACEHOLDER + placed.size()) {
                plain.append(c);
                continue;
            }
            for (Span span : placed.get(c - FIRST_PLACEHOLDER).spans()) {
                if (span instanceof Span.Plain words) {
                    plain.append(words.text());
                } else {
                    flush(plain, spans);
                    spans.add(span);
                }
            }
        }
        flush(plain, spans);
        return new Text(spans);
    }

    private static void flush(StringBuilder plain, List<Span> spans) {
        if (!plain.isEmpty()) {
            spans.add(new Span.Plain(plain.toString()));
            plain.setLength(0);
        }
    }

    private record Source(Language language, Class<?> beside, List<String> subjects) {}

    /** Read once, at first use. */
    private static final class Core {
        static final Wording FRENCH = read(Language.FRENCH);
        static final Wording ENGLISH = read(Language.ENGLISH);

        private static Wording read(Language language) {
            return of(language, Bundle.read(Wording.class, SUBJECTS, language.code()));
        }
    }

    /**
     * A pattern and its arguments.
     *
     * @param names of all its arguments
     * @param readByThePattern those that it chooses by or formats as numbers, instead of putting them in as they are
     */
    record Pattern(String source, Set<String> names, Set<String> readByThePattern) {

        /** @throws IllegalArgumentException where it is no ICU pattern */
        static Pattern of(String source) {
            MessagePattern pattern = new MessagePattern(source);
            Set<String> names = new HashSet<>();
            Set<String> read = new HashSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                    String name = pattern.getSubstring(pattern.getPart(i + 1));
                    names.add(name);
                    if (part.getArgType() != MessagePattern.ArgType.NONE) {
                        read.add(name);
                    }
                }
            }
            return new Pattern(source, Set.copyOf(names), Set.copyOf(read));
        }
    }
}
