package io.bottine.phrasebook.dates;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and patterns of date phrases in one language, as read from its data file. */
record DateGrammar(Map<String, Map<String, List<Pattern>>> words, Pattern glue, List<Lead> leads, List<Rule> rules) {

    /** What a pattern names. */
    enum Kind {
        DAY,
        PAST,
        WEEKDAY,
        DATE,
        ISO,
        NUMERIC,
        DAY_OF_MONTH,
        SPAN,
        MINUTES,
        HOURS_MINUTES,
        END,
        END_OF_MONTH,
        CLOCK,
        RANGE,
        NOON,
        PART,
        PART_TODAY,
        MEAL
    }

    /** What a pattern needs beside it to count. */
    enum Needs {
        NOTHING,
        /** A day in the same phrase. */
        DAY,
        /** Any other part in the same phrase. */
        COMPANY
    }

    /** What a word in front of a phrase does to it. */
    enum LeadKind {
        BY,
        BEFORE,
        AFTER,
        NEVER
    }

    record Lead(String words, LeadKind kind) {}

    record Rule(Kind kind, String value, Needs needs, Pattern pattern, List<String> notAfter) {}

    private record RuleEntry(
            @JsonProperty("as") String kind,
            @Nullable String value,
            @Nullable String needs,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> pattern,

            @JsonProperty("not-after") @Nullable String notAfter) {}

    private record FileEntry(
            Map<String, Map<String, List<String>>> words,
            Map<String, String> macros,
            String glue,
            Map<String, List<String>> leads,
            List<RuleEntry> rules) {}

    private static final Pattern MACRO = Pattern.compile("\\{([a-z][a-z0-9]*)}");

    static DateGrammar load(Language language) {
        String path = "/phrasebook/" + language.code() + "/dates/grammar.yaml";
        try (InputStream in = DateGrammar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no date grammar at " + path);
            }
            return compile(new ObjectMapper(new YAMLFactory()).readValue(in, FileEntry.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static DateGrammar compile(FileEntry file) {
        Map<String, String> macros = macros(file);
        Map<String, Map<String, List<Pattern>>> words = new LinkedHashMap<>();
        file.words()
                .forEach((list, entries) ->
                        entries.forEach((name, forms) -> words.computeIfAbsent(list, key -> new LinkedHashMap<>())
                                .put(name, forms.stream().map(Pattern::compile).toList())));
        List<Lead> leads = new ArrayList<>();
        file.leads()
                .forEach((kind, forms) ->
                        forms.forEach(form -> leads.add(new Lead(form, label(LeadKind.class, kind)))));
        leads.sort(Comparator.comparingInt((Lead lead) -> lead.words().length()).reversed());
        List<Rule> rules = file.rules().stream()
                .flatMap(entry -> entry.pattern().stream().map(pattern -> rule(entry, expand(pattern, macros))))
                .toList();
        return new DateGrammar(words, Pattern.compile(file.glue()), List.copyOf(leads), rules);
    }

    private static Rule rule(RuleEntry entry, String pattern) {
        return new Rule(
                label(Kind.class, entry.kind()),
                entry.value() == null ? "" : entry.value(),
                entry.needs() == null ? Needs.NOTHING : label(Needs.class, entry.needs()),
                Pattern.compile("(?<![a-z0-9])(?:" + pattern + ")(?![a-z0-9])"),
                entry.notAfter() == null ? List.of() : List.of(entry.notAfter().split("\\|")));
    }

    private static <E extends Enum<E>> E label(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** {@code {weekday}} catches a word of the list under its name; {@code {n1}} and {@code {hourwords}} catch nothing. */
    private static Map<String, String> macros(FileEntry file) {
        Map<String, String> macros = new LinkedHashMap<>();
        file.words().forEach((list, entries) -> {
            String any = entries.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
            if (list.equals("n")) {
                macros.put("n", "(?<n>\\d{1,3}|" + any + ")");
                macros.put("n1", "(?:" + any + ")");
                macros.put("hourwords", "(?:" + any + ")");
            } else {
                macros.put(list, "(?<" + list + ">" + any + ")");
                macros.put(list + "s", "(?:" + any + ")");
            }
        });
        file.macros().forEach((name, pattern) -> macros.put(name, expand(pattern, macros)));
        return macros;
    }

    private static String expand(String pattern, Map<String, String> macros) {
        return MACRO.matcher(pattern).replaceAll(match -> {
            String value = macros.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("unknown list " + match.group() + " in " + pattern);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The name under which {@code word} stands in {@code list}, e.g. "mardi" in "weekday": "tuesday"; digits as they are. */
    String name(String list, String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return word;
        }
        for (Map.Entry<String, List<Pattern>> entry :
                words.getOrDefault(list, Map.of()).entrySet()) {
            for (Pattern form : entry.getValue()) {
                if (form.matcher(word).matches()) {
                    return entry.getKey();
                }
            }
        }
        throw new IllegalStateException("\"" + word + "\" is in no list \"" + list + "\"");
    }
}
