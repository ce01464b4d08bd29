package io.bottine.discord.components;

import static io.bottine.discord.components.Rendering.label;

import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.Harmless;
import io.bottine.core.chat.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/** Forms as modals, five questions at a time, and the answers that come back. */
public final class Forms {

    private static final int A_STEP = 5;
    private static final int MOST_CHARACTERS = TextInput.MAX_VALUE_LENGTH;

    /** Parted where a line or a word ends, if one does this far into a part. */
    private static final Parts PARTS = new Parts(MOST_CHARACTERS, 3_000);

    private static final int MOST_OVER_ALL = A_STEP * PARTS.least();
    private static final int MOST_OPTIONS = 25;
    private static final int MOST_OPTION = 100;

    private static final Pattern ID = Pattern.compile("(?:<[@#][!&]?)?([1-9]\\d{0,18})>?");

    private Forms() {}

    /** How many modals a form takes, one after the other. */
    public static int steps(Form form) {
        return grouped(form).size();
    }

    /** The names of the fields that one of them asks for, from 0 on. */
    public static List<String> names(Form form, int step) {
        return grouped(form).get(step).stream().map(Input::name).toList();
    }

    /**
     * One of a form's modals. A text that is longer than an input takes goes on in further inputs of the same modal, which
     * {@link #answers} joins.
     *
     * @param step from 0 on
     * @param answered what was answered in earlier steps or another time, by the field's name: it is filled in
     * @param customId comes back with the answers
     */
    public static Modal modals(Form form, int step, Map<String, String> answered, Audience audience, String customId) {
        List<List<Input>> steps = grouped(form);
        String title = form.title().isBlank() ? audience.texts().line("form.title") : form.title();
        String numbered = steps.size() == 1
                ? title
                : audience.texts().line("form.step", "title", title, "step", step + 1, "steps", steps.size());
        List<Input> fields = steps.get(step);
        return Modal.create(customId, label(numbered, Modal.MAX_TITLE_LENGTH))
                .addComponents(fields.stream()
                        .flatMap(field -> labels(
                                field,
                                answered.getOrDefault(field.name(), field.initial()),
                                fields.size() == 1 ? MOST_OVER_ALL : MOST_CHARACTERS,
                                audience))
                        .toList())
                .build();
    }

    /** Answers by the fields' names, the parts of a long text put together again. */
    public static Map<String, String> answers(Map<String, String> inputs) {
        return Parts.joined(inputs);
    }

    /** Five a modal; a text that needs several inputs has one to itself. */
    private static List<List<Input>> grouped(Form form) {
        List<List<Input>> steps = new ArrayList<>();
        for (Input field : form.fields()) {
            List<Input> last = steps.isEmpty() ? List.of() : steps.getLast();
            if (last.isEmpty() || last.size() == A_STEP || isLong(field) || isLong(last.getFirst())) {
                steps.add(new ArrayList<>());
            }
            steps.getLast().add(field);
        }
        return steps;
    }

    private static boolean isLong(Input field) {
        return field instanceof Input.Words && field.initial().length() > MOST_CHARACTERS;
    }

    private static Stream<Label> labels(Input field, String value, int most, Audience audience) {
        return switch (field) {
            case Input.Words words -> words(words, value, most, audience);
            case Input.Pick pick -> pick(pick, value, most, audience);
            case Input.Colleague ignored -> entity(field, SelectTarget.USER, DefaultValue::user, value, audience);
            case Input.Channel ignored -> entity(field, SelectTarget.CHANNEL, DefaultValue::channel, value, audience);
            case Input.Group ignored -> entity(field, SelectTarget.ROLE, DefaultValue::role, value, audience);
        };
    }

    private static Stream<Label> words(Input.Words words, String value, int most, Audience audience) {
        String whole = Harmless.words(value).strip();
        List<String> parts = PARTS.of(Cut.to(most, whole));
        String hint = whole.length() > most ? audience.texts().line("form.cut") : words.hint();
        boolean several = words.several() || whole.contains("\n") || parts.size() > 1;
        return IntStream.range(0, parts.size()).mapToObj(i -> {
            String label = parts.size() == 1
                    ? words.label()
                    : audience.texts().line("form.part", "label", words.label(), "part", i + 1, "parts", parts.size());
            String part = parts.get(i);
            return labelled(
                    label,
                    i == 0 ? hint : "",
                    TextInput.create(
                                    Parts.name(words.name(), i),
                                    several ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                            .setValue(part.isBlank() ? null : part)
                            .setMaxLength(MOST_CHARACTERS)
                            .setRequired(words.required() && i == 0)
                            .build());
        });
    }

    /** Where there is nothing to choose from, or more than Discord shows, the answer is typed. */
    private static Stream<Label> pick(Input.Pick pick, String value, int most, Audience audience) {
        if (pick.options().isEmpty() || pick.options().size() > MOST_OPTIONS) {
            Input.Words typed = new Input.Words(pick.name(), pick.label(), "", value, pick.required(), false);
            return words(typed, value, most, audience);
        }
        List<SelectOption> options = pick.options().stream()
                .map(of -> SelectOption.of(label(of.label(), MOST_OPTION), of.value())
                        .withDefault(of.value().equals(value)))
                .toList();
        return Stream.of(labelled(
                pick.label(),
                "",
                StringSelectMenu.create(pick.name())
                        .addOptions(options)
                        .setRequiredRange(pick.required() ? 1 : 0, 1)
                        .setRequired(pick.required())
                        .build()));
    }

    /** What was typed in place of an id cannot be chosen beforehand: it is shown. */
    private static Stream<Label> entity(
            Input field, SelectTarget target, Function<String, DefaultValue> chosen, String value, Audience audience) {
        Matcher id = ID.matcher(value.strip());
        boolean known = id.matches();
        String before = known || value.isBlank() ? "" : audience.texts().line("form.before", "value", value);
        List<ChannelType> channels = target == SelectTarget.CHANNEL ? List.of(ChannelType.TEXT) : List.of();
        return Stream.of(labelled(
                field.label(),
                before,
                EntitySelectMenu.create(field.name(), target)
                        .setChannelTypes(channels)
                        .setDefaultValues(known ? List.of(chosen.apply(id.group(1))) : List.of())
                        .setRequiredRange(field.required() ? 1 : 0, 1)
                        .setRequired(field.required())
                        .build()));
    }

    /** A label that is cut is whole in what stands below it. */
    private static Label labelled(String label, String hint, LabelChildComponent input) {
        String shown = label(label, Label.LABEL_MAX_LENGTH);
        String below = shown.endsWith(Cut.MARK) && !label.endsWith(Cut.MARK) ? label + "\n" + hint : hint;
        @Nullable String description = below.isBlank() ? null : label(below, Label.DESCRIPTION_MAX_LENGTH);
        return Label.of(shown, description, input);
    }
}
