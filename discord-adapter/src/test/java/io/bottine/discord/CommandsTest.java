package io.bottine.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bottine.core.command.Naming;
import io.bottine.core.command.Verb;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.interactions.command.CommandImpl;
import org.junit.jupiter.api.Test;

class CommandsTest {

    /** Discord's bound on the texts of one command, in all languages the longest of each. */
    private static final int MOST_OF_A_COMMAND = 8_000;

    private final List<CommandData> all = Commands.all();

    @Test
    void everything_that_can_be_typed_is_a_sub_command_in_both_languages() {
        Naming french = new Naming(Wording.in(Language.FRENCH));

        assertThat(slash("complaint").getSubcommands()).hasSizeLessThanOrEqualTo(25);
        assertThat(slash("complaint").getSubcommands().stream().map(SubcommandData::getName))
                .containsExactlyElementsOf(
                        Verb.commands().stream().map(Verb::label).toList());
        for (Verb verb : Verb.commands()) {
            SubcommandData sub = sub(verb);
            assertThat(sub.getNameLocalizations().toMap())
                    .containsEntry(DiscordLocale.FRENCH, french.word(verb))
                    .containsKeys(DiscordLocale.ENGLISH_UK, DiscordLocale.ENGLISH_US);
            assertThat(sub.getDescriptionLocalizations().toMap())
                    .containsEntry(DiscordLocale.FRENCH, french.about(verb));
        }
    }

    @Test
    void options_have_the_types_of_what_they_hold() {
        assertThat(option(Verb.PROMISE, "complaint").getType()).isEqualTo(OptionType.INTEGER);
        assertThat(option(Verb.PROMISE, "complaint").isAutoComplete()).isTrue();
        assertThat(option(Verb.PROMISE, "when").isAutoComplete()).isTrue();
        assertThat(option(Verb.PROMISE, "what").isAutoComplete()).isFalse();
        assertThat(option(Verb.PHRASES, "topic").isAutoComplete()).isTrue();
        assertThat(option(Verb.HANDOVER, "person").getType()).isEqualTo(OptionType.USER);
        assertThat(option(Verb.ESCALATE, "urgency").getChoices())
                .extracting(Command.Choice::getAsString)
                .containsExactly("now", "today");
        assertThat(option(Verb.ESCALATE, "urgency")
                        .getChoices()
                        .getFirst()
                        .getNameLocalizations()
                        .toMap())
                .containsEntry(DiscordLocale.FRENCH, "Maintenant, le client attend");
    }

    @Test
    void no_option_is_required_since_a_form_asks_for_what_is_left_out() {
        assertThat(slash("complaint").getSubcommands().stream().flatMap(sub -> sub.getOptions().stream()))
                .isNotEmpty()
                .noneMatch(OptionData::isRequired);
    }

    @Test
    void an_option_has_a_word_of_its_own_in_each_language() {
        for (Verb verb : Verb.commands()) {
            for (DiscordLocale locale : List.of(DiscordLocale.FRENCH, DiscordLocale.ENGLISH_UK)) {
                assertThat(sub(verb).getOptions().stream()
                                .map(option ->
                                        option.getNameLocalizations().toMap().get(locale)))
                        .as(verb + " in " + locale)
                        .doesNotContainNull()
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(option(Verb.OPEN, "customer").getNameLocalizations().toMap())
                .containsEntry(DiscordLocale.FRENCH, "client");
        assertThat(sub(Verb.OPEN).getOptions())
                .noneMatch(option -> option.getName().equals("aside"));
    }

    @Test
    void the_texts_of_a_command_stay_within_discords_bound() {
        for (CommandData command : all) {
            assertThat(command.toData().toString().length())
                    .as(command.getName())
                    .isLessThan(3 * MOST_OF_A_COMMAND);
        }
        SlashCommandData root = slash("complaint");
        int texts = longest(root.getName(), root.getNameLocalizations().toMap().values().stream())
                + longest(root.getDescription(), root.getDescriptionLocalizations().toMap().values().stream());
        for (SubcommandData sub : root.getSubcommands()) {
            texts += longest(sub.getName(), sub.getNameLocalizations().toMap().values().stream());
            texts += longest(sub.getDescription(), sub.getDescriptionLocalizations().toMap().values().stream());
            for (OptionData option : sub.getOptions()) {
                texts += longest(option.getName(), option.getNameLocalizations().toMap().values().stream());
                texts += longest(
                        option.getDescription(), option.getDescriptionLocalizations().toMap().values().stream());
                for (Command.Choice choice : option.getChoices()) {
                    texts += longest(choice.getName(), choice.getNameLocalizations().toMap().values().stream());
                    texts += choice.getAsString().length();
                }
            }
        }
        assertThat(texts).isLessThan(MOST_OF_A_COMMAND);
    }

    private static int longest(String text, Stream<String> others) {
        return Stream.concat(Stream.of(text), others)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    @Test
    void leads_commands_are_shown_to_who_manages_the_server() {
        assertThat(slash("complaint-lead").getDefaultPermissions().getPermissionsRaw())
                .isEqualTo(1L << 5);
        assertThat(slash("complaint-lead").getContexts()).containsExactly(InteractionContextType.GUILD);
        assertThat(slash("complaint-lead").getSubcommands())
                .extracting(SubcommandData::getName)
                .contains("set-team");
    }

    @Test
    void messages_and_members_have_commands_of_their_own() {
        assertThat(all)
                .filteredOn(command -> command.getType() == Command.Type.MESSAGE)
                .hasSize(3);
        assertThat(all)
                .filteredOn(command -> command.getType() == Command.Type.USER)
                .singleElement()
                .satisfies(command -> assertThat(command.getNameLocalizations().toMap())
                        .containsEntry(DiscordLocale.FRENCH, "Confier à cette personne"));
        assertThat(Commands.contextKey("Open a complaint")).contains("open");
    }

    @Test
    void what_discord_has_already_is_not_registered_again() {
        JDAImpl jda = discordHas(all);
        Commands.register(jda);
        verify(jda, never()).updateCommands();
    }

    @Test
    void what_was_changed_is_registered_anew() {
        List<CommandData> older = Commands.all();
        ((SlashCommandData) older.getFirst()).setDescription("As it was last year");
        JDAImpl jda = discordHas(older);
        Commands.register(jda);
        verify(jda.updateCommands()).addCommands(anyCollection());
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Questions.texts(Language.FRENCH).keys())
                .isEqualTo(Questions.texts(Language.ENGLISH).keys());
    }

    @Test
    void only_what_is_a_number_is_completed_by_numbers() {
        assertThat(Commands.isNumber(DecoderTest.wanted("show", "complaint"))).isTrue();
        assertThat(Commands.isNumber(DecoderTest.wanted("promise", "when"))).isFalse();
        assertThat(Commands.isNumber(DecoderTest.wanted("nothing", "at-all"))).isFalse();
    }

    @SuppressWarnings("unchecked") // a mock of a generic type
    private static JDAImpl discordHas(List<CommandData> commands) {
        JDAImpl jda = mock(JDAImpl.class, RETURNS_DEEP_STUBS);
        AtomicInteger ids = new AtomicInteger(1);
        List<Command> there = commands.stream()
                .<Command>map(command -> new CommandImpl(
                        jda,
                        null,
                        DataObject.fromJson(command.toData().toJson())
                                .put("id", String.valueOf(ids.getAndIncrement()))
                                .put("application_id", "5")
                                .put("version", "6")))
                .toList();
        RestAction<List<Command>> asking = mock(RestAction.class);
        when(asking.complete()).thenReturn(there);
        when(jda.retrieveCommands(true)).thenReturn(asking);
        return jda;
    }

    private SlashCommandData slash(String name) {
        return all.stream()
                .filter(command -> command.getName().equals(name))
                .map(SlashCommandData.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private SubcommandData sub(Verb verb) {
        return slash("complaint").getSubcommands().stream()
                .filter(sub -> sub.getName().equals(verb.label()))
                .findFirst()
                .orElseThrow();
    }

    private OptionData option(Verb verb, String name) {
        return sub(verb).getOptions().stream()
                .filter(option -> option.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
