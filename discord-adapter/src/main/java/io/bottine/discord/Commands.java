package io.bottine.discord;

import io.bottine.core.command.Naming;
import io.bottine.core.command.Param;
import io.bottine.core.command.Verb;
import io.bottine.core.interaction.Interaction.OptionWanted;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people can call in Discord, written from the core's declaration. Sub-commands are called by the labels of verbs and
 * options by the names of parameters; what people see is in their language.
 */
final class Commands {

    static final String EVERYBODY = "complaint";
    static final String LEADS = "complaint-lead";

    /** What leads alone do; the core looks at it again. */
    private static final List<Verb> OF_LEADS = List.of(Verb.SET_TEAM);

    private static final List<String> ON_MESSAGE = List.of("open", "reflect", "check");
    private static final String ON_MEMBER = "handover";
    private static final int MOST_NAME = 32;

    private static final Map<DiscordLocale, Language> LOCALES = Map.of(
            DiscordLocale.FRENCH, Language.FRENCH,
            DiscordLocale.ENGLISH_UK, Language.ENGLISH,
            DiscordLocale.ENGLISH_US, Language.ENGLISH);

    private static final Map<String, String> CONTEXT_KEYS = Stream.concat(ON_MESSAGE.stream(), Stream.of(ON_MEMBER))
            .collect(Collectors.toMap(key -> context(key).apply(Language.ENGLISH), key -> key));

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private Commands() {}

    /** Registers what is new or was changed. May block. */
    static void register(JDA jda) {
        Set<Map<String, Object>> there = jda.retrieveCommands(true).complete().stream()
                .map(command -> written(CommandData.fromCommand(command)))
                .collect(Collectors.toSet());
        List<CommandData> wanted = all();
        if (there.equals(wanted.stream().map(Commands::written).collect(Collectors.toSet()))) {
            LOG.info("Discord has the {} commands already", wanted.size());
        } else {
            jda.updateCommands().addCommands(wanted).complete();
            LOG.info("{} commands were registered", wanted.size());
        }
    }

    private static Map<String, Object> written(CommandData command) {
        return DataObject.fromJson(command.toData().toJson()).toMap();
    }

    /** Everything that is registered. */
    static List<CommandData> all() {
        List<CommandData> all = new ArrayList<>();
        SlashCommandData everybody = root(EVERYBODY);
        Verb.commands().forEach(verb -> everybody.addSubcommands(sub(verb)));
        all.add(everybody.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM));
        SlashCommandData leads = root(LEADS);
        OF_LEADS.forEach(verb -> leads.addSubcommands(ofLeads(verb)));
        all.add(leads.setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)));
        ON_MESSAGE.forEach(key -> all.add(onContext(Command.Type.MESSAGE, key)));
        all.add(onContext(Command.Type.USER, ON_MEMBER));
        return all;
    }

    /** The key of a command on a message or a member, by the name it was registered with. */
    static Optional<String> contextKey(String name) {
        return Optional.ofNullable(CONTEXT_KEYS.get(name));
    }

    /** Whether an option's completions are numbers. */
    static boolean isNumber(OptionWanted wanted) {
        return Label.read(Verb.class, wanted.command())
                .flatMap(verb -> verb.param(wanted.param()))
                .filter(param -> type(param) == OptionType.INTEGER)
                .isPresent();
    }

    private static SlashCommandData root(String name) {
        SlashCommandData root = net.dv8tion.jda.api.interactions.commands.build.Commands.slash(
                name, about(name).apply(Language.ENGLISH));
        localise(text("command." + name + ".word"), root::setNameLocalization);
        localise(about(name), root::setDescriptionLocalization);
        return root;
    }

    private static Function<Language, String> about(String name) {
        return text("command." + name + ".about");
    }

    private static Function<Language, String> text(String key) {
        return language -> Questions.texts(language).line(key);
    }

    private static Function<Language, String> context(String key) {
        return text("context." + key);
    }

    private static CommandData onContext(Command.Type type, String key) {
        CommandData command = net.dv8tion.jda.api.interactions.commands.build.Commands.context(
                type, context(key).apply(Language.ENGLISH));
        localise(context(key), command::setNameLocalization);
        return command.setContexts(InteractionContextType.GUILD);
    }

    private static void localise(Function<Language, String> text, BiConsumer<DiscordLocale, String> as) {
        LOCALES.forEach((locale, language) -> as.accept(locale, text.apply(language)));
    }

    private static SubcommandData sub(Verb verb) {
        return sub(
                verb,
                language -> naming(language).word(verb),
                language -> naming(language).about(verb));
    }

    /** The core has no words for what is no typed command: they are the adapter's. */
    private static SubcommandData ofLeads(Verb verb) {
        return sub(
                verb, text("lead." + verb.label()), language -> naming(language).button(verb));
    }

    private static SubcommandData sub(Verb verb, Function<Language, String> word, Function<Language, String> about) {
        SubcommandData sub = new SubcommandData(verb.label(), about.apply(Language.ENGLISH));
        localise(word, sub::setNameLocalization);
        localise(about, sub::setDescriptionLocalization);
        if (verb.isTyped()) {
            verb.params().stream()
                    .filter(param -> param.kind() != Param.Kind.ASIDE)
                    .forEach(param -> sub.addOptions(option(verb, param)));
        }
        return sub;
    }

    /** Never required: a form asks for what is left out, and takes several lines. */
    private static OptionData option(Verb verb, Param param) {
        Function<Language, String> field = language -> naming(language).field(verb, param);
        OptionData option = new OptionData(type(param), param.name(), field.apply(Language.ENGLISH), false);
        localise(language -> name(verb, param, language), option::setNameLocalization);
        localise(field, option::setDescriptionLocalization);
        for (String label : param.choices()) {
            Command.Choice choice = new Command.Choice(naming(Language.ENGLISH).choice(param, label), label);
            localise(language -> naming(language).choice(param, label), choice::setNameLocalization);
            option.addChoices(choice);
        }
        return option.setAutoComplete(isCompleted(param));
    }

    private static OptionType type(Param param) {
        return switch (param.kind()) {
            case COMPLAINT, NUMBER -> OptionType.INTEGER;
            case PERSON -> OptionType.USER;
            case CHANNEL -> OptionType.CHANNEL;
            case GROUP -> OptionType.ROLE;
            case ASIDE, CHOICE, WORDS, LINE, WHEN, ZONE -> OptionType.STRING;
        };
    }

    /** Of free text only the topics of the phrasebook are known beforehand. */
    private static boolean isCompleted(Param param) {
        return switch (param.kind()) {
            case COMPLAINT, WHEN, ZONE -> true;
            case LINE -> param.need() == Param.Need.GIVEN;
            case NUMBER, ASIDE, CHOICE, WORDS, CHANNEL, GROUP, PERSON -> false;
        };
    }

    /** A parameter's own word in a language or, of one that has none yet, its field's label as one word. */
    private static String name(Verb verb, Param param, Language language) {
        Wording texts = Questions.texts(language);
        String key = "option." + param.name();
        return texts.has(key) ? texts.line(key) : word(naming(language).field(verb, param));
    }

    private static String word(String label) {
        String plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), MOST_NAME)).replaceAll("-$", "");
    }

    private static Naming naming(Language language) {
        return new Naming(Wording.in(language));
    }
}
