package io.bottine.core.command;

import io.bottine.core.command.Param.Kind;
import io.bottine.core.wording.Zones;
import io.bottine.phrasebook.dates.DateReader;
import io.bottine.phrasebook.dates.DateReader.DatePhrase;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what follows a command's word and its complaint's number, by the kinds of the verb's parameters. */
final class Arguments {

    /** A promise in one line, or what is searched for. Longer texts are somebody's words. */
    private static final int LONGEST_LINE = 500;

    /** Without a date, a longer text is no promise, but talk about one. */
    private static final int MOST_WORDS_OF_UNDATED = 12;

    private static final int MOST_WORDS_OF_SEARCH = 6;
    private static final int MOST_WORDS_OF_NAME = 5;
    private static final int MOST_WORDS_OF_PERSON = 3;

    /** How platforms write a person whom somebody typed: {@code <@U12>}, {@code @sam}. */
    private static final Pattern MENTION = Pattern.compile("<@[^>\\s]{1,60}>|@[\\p{L}\\d._-]{1,60}");

    private static final Pattern END_OF_NAME = Pattern.compile("\\s*[:,;\\n]\\s*|\\s+[–—-]\\s+");

    private final Typing typing;
    private final DateReader dates;

    Arguments(Typing typing, DateReader dates) {
        this.typing = typing;
        this.dates = dates;
    }

    /**
     * What was read.
     *
     * @param fits false where it is rather a sentence of somebody's
     * @param dated true where a date was found that can be kept
     */
    record Read(Request request, boolean fits, boolean dated, Optional<Problem> problem) {
        static Read of(Request request, boolean fits) {
            return new Read(request, fits, false, Optional.empty());
        }
    }

    /** Key of the message, and the part that is wrong. */
    record Problem(String key, String about) {}

    /** The parameters that are typed out, after the number and the choices. */
    static List<Param> tail(Verb verb) {
        return verb.params().stream()
                .filter(param -> switch (param.kind()) {
                    case WORDS, LINE, WHEN, ZONE, PERSON -> true;
                    case COMPLAINT, NUMBER, ASIDE, CHOICE, CHANNEL, GROUP -> false;
                })
                .toList();
    }

    /** True where a bare number at the start of {@code rest} can be nothing but a complaint's. */
    static boolean numberFits(Verb verb, String rest) {
        if (tail(verb).isEmpty()) {
            return true;
        }
        return has(verb, Kind.PERSON) && rest.matches("(?s)\\d{1,9}\\s+[@<\\p{Lu}].*");
    }

    Read read(Request request, String rest, boolean numbered, Moment moment) {
        Verb verb = request.verb();
        Request chosen = request;
        String left = rest;
        if (has(verb, Kind.PERSON) && !numbered) {
            Optional<String> all = typing.all().stream()
                    .filter(every -> Typing.begins(Folding.fold(beginning(rest)), every))
                    .findFirst();
            if (all.isPresent()) {
                chosen = chosen.with("complaint", "all");
                left = Folding.strip(rest.substring(all.get().length()));
            }
        }
        for (Param choice : kind(verb, Kind.CHOICE).toList()) {
            Optional<Choice> made = choice(choice, left);
            if (made.isPresent()) {
                chosen = chosen.with(choice.name(), made.get().label());
                left = made.get().rest();
            }
        }
        Optional<Param> line = kind(verb, Kind.LINE).findFirst();
        Optional<Param> text = kind(verb, Kind.WORDS).findFirst();
        if (has(verb, Kind.WHEN)) {
            return dated(chosen, line.orElseThrow(), left, numbered, moment);
        }
        if (has(verb, Kind.PERSON)) {
            return person(chosen, text, left, chosen.arg("complaint").isPresent());
        }
        Optional<Param> zone = kind(verb, Kind.ZONE).findFirst();
        if (zone.isPresent()) {
            boolean read =
                    left.isEmpty() || new Zones(moment.region()).read(left).isPresent();
            return Read.of(chosen.with(zone.get().name(), left), read);
        }
        if (line.isPresent() && text.isPresent()) {
            return named(chosen, line.get(), text.get(), left);
        }
        if (line.isPresent()) {
            String inside = Line.quoted(left)
                    .filter(quoted -> quoted.rest().isEmpty())
                    .map(Line.Quoted::inside)
                    .orElse(left);
            boolean fits = isOneLine(inside) && Folding.words(inside, MOST_WORDS_OF_SEARCH + 1) <= MOST_WORDS_OF_SEARCH;
            return Read.of(chosen.with(line.get().name(), inside), fits);
        }
        return Read.of(chosen.with(text.orElseThrow().name(), left), true);
    }

    private record Choice(String label, String rest) {}

    private Optional<Choice> choice(Param choice, String rest) {
        String beginning = Folding.fold(beginning(rest));
        for (Map.Entry<String, List<String>> label :
                typing.choices().getOrDefault(choice.name(), Map.of()).entrySet()) {
            for (String words : label.getValue()) {
                if (Typing.begins(beginning, words)) {
                    return Optional.of(new Choice(label.getKey(), Folding.trim(rest.substring(words.length()))));
                }
            }
        }
        return Optional.empty();
    }

    /** The last date phrase is when, the rest is what. */
    private Read dated(Request request, Param what, String rest, boolean numbered, Moment moment) {
        if (!isOneLine(rest) && (rest.length() > LONGEST_LINE || rest.lines().count() > 3)) {
            return Read.of(request.with(what.name(), beginning(rest)), false);
        }
        Optional<DatePhrase> found = Stream.of(Language.values())
                .flatMap(language -> dates.read(rest, language, moment).stream())
                .max(Comparator.comparingInt(DatePhrase::end)
                        .thenComparing(
                                Comparator.comparingInt(DatePhrase::start).reversed()));
        if (found.isEmpty()) {
            boolean isShort = Folding.words(rest, MOST_WORDS_OF_UNDATED + 1) <= MOST_WORDS_OF_UNDATED;
            return Read.of(request.with(what.name(), rest), numbered || isShort);
        }
        DatePhrase when = found.get();
        String before = Folding.trim(rest.substring(0, when.start()));
        String after = Folding.trim(rest.substring(when.end()));
        String joined = before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
        Request dated = request.with(what.name(), joined).with("when", when.text());
        Optional<Problem> problem = switch (when.problem()) {
            case NONE -> Optional.empty();
            case PAST -> Optional.of(new Problem("problem.date-past", when.text()));
            case IMPOSSIBLE -> Optional.of(new Problem("problem.date-impossible", when.text()));
        };
        return new Read(dated, true, problem.isEmpty(), problem);
    }

    /** A person, then perhaps a brief. Only a name stands alone; with more, it has to be clear where the name ends. */
    private Read person(Request request, Optional<Param> brief, String rest, boolean ofComplaint) {
        String left = rest;
        for (String to : typing.to()) {
            if (Typing.begins(Folding.fold(beginning(left)), to)
                    && left.length() > to.length()
                    && !MENTION.matcher(left).lookingAt()) {
                left = Folding.strip(left.substring(to.length()));
                break;
            }
        }
        Optional<Line.Quoted> quoted = Line.quoted(left);
        Matcher mention = MENTION.matcher(left);
        Matcher end = END_OF_NAME.matcher(beginning(left));
        if (quoted.isPresent()) {
            return handed(request, brief, quoted.get().inside(), quoted.get().rest(), true);
        }
        if (mention.lookingAt()) {
            return handed(request, brief, mention.group(), left.substring(mention.end()), true);
        }
        if (end.find()
                && Folding.words(left.substring(0, end.start()), MOST_WORDS_OF_PERSON + 1) <= MOST_WORDS_OF_PERSON) {
            return handed(request, brief, left.substring(0, end.start()), left.substring(end.end()), ofComplaint);
        }
        if (Folding.words(left, MOST_WORDS_OF_PERSON + 1) <= MOST_WORDS_OF_PERSON) {
            return handed(request, brief, left, "", true);
        }
        int name = capitalised(left);
        return handed(request, brief, left.substring(0, name), left.substring(name), ofComplaint);
    }

    private static Read handed(Request request, Optional<Param> brief, String person, String rest, boolean fits) {
        Request handed = request.with("person", Folding.strip(person));
        return Read.of(
                brief.map(param -> handed.with(param.name(), Folding.trim(rest)))
                        .orElse(handed),
                fits);
    }

    /** How far the words with a capital go, at least one word. */
    private static int capitalised(String words) {
        int end = Folding.endOfWord(words);
        int next = end;
        for (int i = 1; i < MOST_WORDS_OF_PERSON; i++) {
            while (next < words.length() && Folding.isSpace(words.charAt(next))) {
                next++;
            }
            if (next >= words.length() || !Character.isUpperCase(words.codePointAt(next))) {
                break;
            }
            next += Folding.endOfWord(words.substring(next));
            end = next;
        }
        return end;
    }

    /** The customer in quotes, or with a title, then their words; without either, words alone. */
    private Read named(Request request, Param name, Param text, String rest) {
        Optional<Line.Quoted> quoted = Line.quoted(rest);
        if (quoted.isPresent() && isName(quoted.get().inside())) {
            return Read.of(
                    request.with(name.name(), quoted.get().inside())
                            .with(text.name(), Folding.trim(quoted.get().rest())),
                    true);
        }
        if (quoted.isPresent() && quoted.get().rest().isEmpty()) {
            return Read.of(request.with(text.name(), quoted.get().inside()), true);
        }
        String beginning = beginning(rest);
        boolean titled = typing.titles().contains(Folding.fold(rest.substring(0, Folding.endOfWord(beginning))));
        if (titled) {
            Matcher end = END_OF_NAME.matcher(beginning);
            if (end.find() && isName(beginning.substring(0, end.start()))) {
                return Read.of(
                        request.with(name.name(), beginning.substring(0, end.start()))
                                .with(text.name(), Folding.strip(rest.substring(end.end()))),
                        true);
            }
            if (capitalised(rest) == rest.length()) {
                return Read.of(request.with(name.name(), rest), true);
            }
        }
        return Read.of(request.with(text.name(), rest), true);
    }

    private static boolean isName(String words) {
        return !words.isEmpty()
                && isOneLine(words)
                && Folding.words(words, MOST_WORDS_OF_NAME + 1) <= MOST_WORDS_OF_NAME;
    }

    private static boolean isOneLine(String words) {
        return words.length() <= LONGEST_LINE && words.indexOf('\n') < 0;
    }

    private static String beginning(String words) {
        return words.substring(0, Math.min(words.length(), 100));
    }

    private static boolean has(Verb verb, Kind kind) {
        return kind(verb, kind).findAny().isPresent();
    }

    private static Stream<Param> kind(Verb verb, Kind kind) {
        return verb.params().stream().filter(param -> param.kind() == kind);
    }
}
