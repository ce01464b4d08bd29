package io.bottine.slack.blockkit;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static io.bottine.slack.blockkit.Rendering.plain;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.ViewState;
import io.bottine.core.chat.Cut;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.Harmless;
import io.bottine.core.chat.Parts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of a form, each under its name, and the answers. */
record Inputs(Audience audience, List<Group> groups) {

    private static final String ANSWER = "answer";

    private static final int MOST_CHARACTERS = 3_000;

    private static final Parts PARTS = new Parts(MOST_CHARACTERS, 2_000);

    private static final int MOST_RADIO_BUTTONS = 5;
    private static final int MOST_OPTIONS = 100;
    private static final int MOST_LABEL = 2_000;
    private static final int MOST_OPTION = 75;

    List<LayoutBlock> of(Form form) {
        return form.fields().stream().flatMap(this::blocks).toList();
    }

    private Stream<LayoutBlock> blocks(Input input) {
        return switch (input) {
            case Input.Words words -> words(words);
            case Input.Pick pick ->
                Stream.of(block(
                        pick,
                        choice(
                                pick.options().stream()
                                        .limit(MOST_OPTIONS)
                                        .map(of -> option(plain(of.label(), MOST_OPTION), of.value()))
                                        .toList(),
                                pick)));
            case Input.Colleague colleague ->
                Stream.of(block(
                        colleague,
                        UsersSelectElement.builder()
                                .actionId(ANSWER)
                                .initialUser(known(colleague))
                                .build()));
            case Input.Channel channel ->
                Stream.of(block(
                        channel,
                        ConversationsSelectElement.builder()
                                .actionId(ANSWER)
                                .initialConversation(known(channel))
                                .filter(ConversationsFilter.builder()
                                        .include(List.of("public", "private"))
                                        .excludeExternalSharedChannels(true)
                                        .excludeBotUsers(true)
                                        .build())
                                .build()));
            case Input.Group group -> group(group);
        };
    }

    private static @Nullable String known(Input input) {
        return Rendering.IS_ID.test(input.initial()) ? input.initial() : null;
    }

    /** Where there are none to choose from, or more than Slack shows, the id is typed. */
    private Stream<LayoutBlock> group(Input.Group group) {
        if (groups.isEmpty() || groups.size() > MOST_OPTIONS) {
            String hint = audience.texts().line("form.group.hint");
            return words(new Input.Words(group.name(), group.label(), hint, group.initial(), group.required(), false));
        }
        List<OptionObject> options = groups.stream()
                .sorted(Comparator.comparing(Group::name))
                .map(of -> option(plain("@" + of.name(), MOST_OPTION), of.id()))
                .toList();
        return Stream.of(block(group, select(options, group)));
    }

    /** A few are all seen at once; what may be left out has to be taken back too, which radio buttons cannot. */
    private static BlockElement choice(List<OptionObject> options, Input input) {
        return input.required() && options.size() <= MOST_RADIO_BUTTONS
                ? RadioButtonsElement.builder()
                        .actionId(ANSWER)
                        .options(options)
                        .initialOption(chosen(options, input))
                        .build()
                : select(options, input);
    }

    private static BlockElement select(List<OptionObject> options, Input input) {
        return StaticSelectElement.builder()
                .actionId(ANSWER)
                .options(options)
                .initialOption(chosen(options, input))
                .build();
    }

    private static @Nullable OptionObject chosen(List<OptionObject> options, Input input) {
        return options.stream()
                .filter(option -> option.getValue().equals(input.initial()))
                .findFirst()
                .orElse(null);
    }

    /** A text too long for one input goes on in further ones, so that nothing of it is lost. */
    private Stream<LayoutBlock> words(Input.Words words) {
        String initial = Harmless.words(words.initial()).strip();
        List<String> parts = PARTS.of(Cut.to(PARTS.mostOverAll(), initial));
        String whole = initial.length() > PARTS.mostOverAll() ? audience.texts().line("form.cut") : words.hint();
        return IntStream.range(0, parts.size()).mapToObj(i -> {
            String part = parts.get(i);
            String label = parts.size() == 1
                    ? words.label()
                    : audience.texts().line("form.part", "label", words.label(), "part", i + 1, "parts", parts.size());
            return block(
                    Parts.name(words.name(), i),
                    label,
                    words.required() && i == 0,
                    PlainTextInputElement.builder()
                            .actionId(ANSWER)
                            .multiline(words.several() || initial.contains("\n") || parts.size() > 1)
                            .maxLength(MOST_CHARACTERS)
                            .initialValue(part.isEmpty() ? null : part)
                            .build(),
                    i == 0 ? whole : "");
        });
    }

    private LayoutBlock block(Input input, BlockElement element) {
        return block(input.name(), input.label(), input.required(), element, "");
    }

    private static LayoutBlock block(String name, String label, boolean required, BlockElement element, String hint) {
        return InputBlock.builder()
                .blockId(name)
                .label(plain(label, MOST_LABEL))
                .element(element)
                .optional(!required)
                .hint(hint.isBlank() ? null : plain(hint, MOST_LABEL))
                .build();
    }

    /** Answers by field name, the parts of a long text put together again. */
    static Map<String, String> answers(ViewState state) {
        Map<String, String> answers = new HashMap<>();
        state.getValues()
                .forEach((name, elements) -> elements.values().stream()
                        .flatMap(Inputs::answer)
                        .forEach(answer -> answers.put(name, answer)));
        return Parts.joined(answers);
    }

    private static Stream<String> answer(ViewState.Value value) {
        return Stream.of(
                        Optional.ofNullable(value.getValue()),
                        Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue),
                        Optional.ofNullable(value.getSelectedUser()),
                        Optional.ofNullable(value.getSelectedConversation()))
                .flatMap(Optional::stream)
                .filter(answer -> !answer.isEmpty())
                .limit(1);
    }
}
