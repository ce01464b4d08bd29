package io.bottine.core.command;

import io.bottine.core.command.Param.Kind;
import io.bottine.core.command.Parsed.Command;
import io.bottine.core.command.Parsed.CustomersWords;
import io.bottine.core.command.Parsed.Unclear;
import io.bottine.core.command.Parsed.Wrong;
import io.bottine.core.command.Typing.Lookalike;
import io.bottine.core.command.Typing.Reads;
import io.bottine.core.interaction.Reply.Completion;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.dates.DateReader;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what is typed after {@code /complaint}. The declaration in {@link Verb} says what may follow a command's word, in either
 * language; whatever is not exactly a command is what the customer said. Never throws, whatever is typed.
 */
public final class CommandParser {

    /** Longer single words are nobody's slip. */
    private static final int LONGEST_SLIP = 15;

    /** So many words after a command that takes none may still have been meant for it. */
    private static final int FEW = 3;

    private static final Pattern ID_ALONE = Pattern.compile("#\\s?\\d{1,9}|\\d{1,9}");

    private final Typing typing = Typing.load();
    private final CommandWords words = new CommandWords();
    private final Arguments arguments;

    public CommandParser(DateReader dates) {
        this.arguments = new Arguments(typing, dates);
    }

    /** What {@code typed} means, at the moment and in the region of who typed it. Nothing at all is {@link Verb#HOME}. */
    public Parsed parse(String typed, Moment moment) {
        String text = withoutPrefix(typed);
        if (Folding.strip(text).isEmpty()) {
            return new Command(Request.of(Verb.HOME));
        }
        Line line = Line.of(text);
        Optional<Verb> verb = words.verb(line.word());
        if (verb.isEmpty()) {
            verb = words.verb(Folding.withoutLastMarks(line.word()));
            if (verb.isEmpty() || !line.rest().isEmpty()) {
                return noCommand(text, line, moment);
            }
        }
        return read(verb.get(), line, moment);
    }

    private Parsed read(Verb verb, Line line, Moment moment) {
        Request request = Request.of(verb);
        boolean ofComplaint = verb.params().stream().anyMatch(param -> param.kind() == Kind.COMPLAINT);
        boolean numbered = false;
        String rest = line.rest();
        if (ofComplaint) {
            Optional<Line.Numbered> number = line.numbered();
            if (number.isEmpty() && Arguments.numberFits(verb, rest)) {
                number = line.bareNumbered();
            }
            if (number.isPresent()) {
                numbered = true;
                request = request.with("complaint", number.get().number());
                rest = number.get().rest();
            } else if (rest.startsWith("#") && Folding.words(rest, 2) == 1) {
                return new Wrong(request, "problem.complaint-number", rest);
            }
        }
        Optional<Lookalike> lookalike =
                numbered || line.readsAsCommand() ? Optional.empty() : typing.lookalike(line.word(), rest);
        if (Arguments.tail(verb).isEmpty()) {
            return alone(request, line, rest, ofComplaint, lookalike);
        }
        Arguments.Read read = arguments.read(request, rest, numbered, moment);
        if (lookalike.isPresent() && !(lookalike.get().unlessDated() && read.dated())) {
            return customers(line, lookalike.get().whose() == Reads.EITHER ? List.of(read.request()) : List.of());
        }
        if (!read.fits()) {
            return customers(line, List.of(read.request()));
        }
        return read.problem()
                .<Parsed>map(problem -> new Wrong(read.request(), problem.key(), problem.about()))
                .orElseGet(() -> new Command(read.request()));
    }

    /** A command that nothing may follow but a complaint's number. */
    private static Parsed alone(
            Request request, Line line, String rest, boolean ofComplaint, Optional<Lookalike> lookalike) {
        String extra = Folding.withoutLastMarks(rest);
        if (extra.isEmpty()) {
            return new Command(request);
        }
        if (lookalike.isPresent() || Folding.words(extra, FEW + 1) > FEW) {
            return customers(line, List.of());
        }
        boolean perhapsName = ofComplaint && request.arg("complaint").isEmpty();
        String name = Line.quoted(extra).map(Line.Quoted::inside).orElse(extra);
        return customers(line, List.of(perhapsName ? Request.of(Verb.FIND).with("text", name) : request));
    }

    /**
     * How a line could go on: the commands that begin like it in the language, else in the other one, and the words that a
     * command takes. Complaints, people and topics are completed by who knows them.
     */
    public static List<Completion> complete(String typed, Language language) {
        return Completions.of(typed, language);
    }

    private static Parsed customers(Line line, List<Request> alternatives) {
        return new CustomersWords(line.whole(), alternatives);
    }

    private Parsed noCommand(String text, Line line, Moment moment) {
        String stripped = Folding.strip(text);
        if (ID_ALONE.matcher(stripped).matches()) {
            Language language = Language.seenIn(moment.region());
            String show = new Naming(Wording.in(language)).word(Verb.SHOW);
            return new Unclear(stripped, List.of(show + " " + (stripped.startsWith("#") ? "" : "#") + stripped));
        }
        String slip = Folding.withoutLastMarks(line.word());
        if (slip.length() > LONGEST_SLIP || typing.outcries().contains(slip)) {
            return new CustomersWords(text, List.of());
        }
        List<String> near = words.near(slip);
        String rest = Folding.withoutLastMarks(line.rest());
        if (rest.isEmpty() || ID_ALONE.matcher(rest).matches()) {
            List<String> lines = near.stream()
                    .map(word -> rest.isEmpty() ? word : word + " " + rest)
                    .toList();
            return lines.isEmpty() ? new CustomersWords(text, List.of()) : new Unclear(stripped, lines);
        }
        return new CustomersWords(text, meant(near, line, moment));
    }

    /** A slip before an explicit number was meant as a command; the line is long enough to be the customer's all the same. */
    private List<Request> meant(List<String> near, Line line, Moment moment) {
        if (line.numbered().isEmpty()) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>();
        for (String word : near) {
            Line repaired = new Line(line.whole(), word, line.rest(), line.apart(), line.capital());
            if (words.verb(word).map(verb -> read(verb, repaired, moment)).orElseThrow() instanceof Command command) {
                requests.add(command.request());
            }
        }
        return requests.stream().distinct().toList();
    }

    private String withoutPrefix(String typed) {
        String stripped = Folding.strip(typed);
        int end = Folding.endOfWord(stripped);
        if (stripped.startsWith("/")
                && typing.prefixes().contains(Folding.fold(stripped.substring(0, Math.min(end, 20))))) {
            return Folding.strip(stripped.substring(end));
        }
        return typed;
    }
}
