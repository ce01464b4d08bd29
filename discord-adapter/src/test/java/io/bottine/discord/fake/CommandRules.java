package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Limits on the registration of commands (docs: Interactions, Application Commands). */
final class CommandRules {

    private static final Pattern NAME =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int MOST_SLASH = 100;
    private static final int MOST_OF_A_MENU = 15;
    private static final int MOST_OPTIONS = 25;
    private static final int MOST_CHOICES = 25;
    private static final int LONGEST_COMMAND = 8000;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int LONGEST_TEXT = 6000;

    private static final Set<String> LOCALES = Set.of(
            "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
            "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW",
            "ko");

    private static final Set<String> OF_A_COMMAND = Set.of(
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "options",
            "type",
            "default_member_permissions",
            "dm_permission",
            "contexts",
            "integration_types",
            "nsfw",
            "id",
            "handler");

    private static final Set<String> OF_AN_OPTION = Set.of(
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "required",
            "choices",
            "options",
            "channel_types",
            "min_value",
            "max_value",
            "min_length",
            "max_length",
            "autocomplete");

    private CommandRules() {}

    static void look(Problems problems, JsonNode commands) {
        Map<Integer, Integer> count = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (JsonNode command : commands) {
            int type = command.path("type").asInt(Commands.SLASH);
            count.merge(type, 1, Integer::sum);
            if (!names.add(type + " " + command.path("name").asText())) {
                problems.add("command twice: " + command.path("name").asText());
            }
            command(problems, command, type);
        }
        count.forEach((type, many) -> {
            int most = type == Commands.SLASH ? MOST_SLASH : MOST_OF_A_MENU;
            if (many > most) {
                problems.add(many + " commands of type " + type + ", " + most + " at most");
            }
        });
    }

    private static void command(Problems problems, JsonNode command, int type) {
        String name = command.path("name").asText();
        problems.unknown("command " + name, command, OF_A_COMMAND);
        if (type == Commands.SLASH) {
            named(problems, command);
            options(problems, name, command.path("options"), true);
            int length = length(command);
            if (length > LONGEST_COMMAND) {
                problems.add("command " + name + " of " + length + " characters, " + LONGEST_COMMAND + " at most");
            }
        } else {
            problems.within("name", command.path("name"), 32);
            localized(command, "name").forEach(each -> problems.longer("name", each, 32));
            if (!command.path("description").asText("").isEmpty()
                    || !command.path("options").isEmpty()) {
                problems.add("a command of a menu with a description or options: " + name);
            }
        }
        locales(problems, command);
        if (command.hasNonNull("default_member_permissions")
                && !command.path("default_member_permissions").asText().matches("\\d+")) {
            problems.add("default_member_permissions " + command.path("default_member_permissions"));
        }
    }

    private static void named(Problems problems, JsonNode what) {
        List<JsonNode> names = new ArrayList<>(localized(what, "name"));
        names.add(what.path("name"));
        for (JsonNode name : names) {
            String text = name.asText();
            if (!NAME.matcher(text).matches() || !text.equals(text.toLowerCase(java.util.Locale.ROOT))) {
                problems.add("no name of a command or an option: " + text);
            }
        }
        problems.within("description of " + what.path("name").asText(), what.path("description"), LONGEST_DESCRIPTION);
        localized(what, "description")
                .forEach(each ->
                        problems.within("description of " + what.path("name").asText(), each, LONGEST_DESCRIPTION));
        locales(problems, what);
    }

    private static void locales(Problems problems, JsonNode what) {
        for (String field : new String[] {"name_localizations", "description_localizations"}) {
            what.path(field).fieldNames().forEachRemaining(locale -> {
                if (!LOCALES.contains(locale)) {
                    problems.add("unknown locale " + locale);
                }
            });
        }
    }

    private static List<JsonNode> localized(JsonNode what, String field) {
        List<JsonNode> all = new ArrayList<>();
        what.path(field + "_localizations").forEach(all::add);
        return all;
    }

    private static void options(Problems problems, String of, JsonNode options, boolean top) {
        if (options.size() > MOST_OPTIONS) {
            problems.add(options.size() + " options of " + of + ", " + MOST_OPTIONS + " at most");
        }
        unique(problems, of, options);
        boolean optional = false;
        boolean commands = false;
        for (JsonNode option : options) {
            int type = option.path("type").asInt();
            problems.unknown("option of " + of, option, OF_AN_OPTION);
            named(problems, option);
            commands |= type <= 2;
            if (type <= 2) {
                if (!top && type == Commands.SUB_COMMAND) {
                    problems.add("a sub-command within " + of);
                }
                options(problems, of + " " + option.path("name").asText(), option.path("options"), type == 2);
                continue;
            }
            if (commands) {
                problems.add("an option beside sub-commands of " + of);
            }
            if (option.path("required").asBoolean() && optional) {
                problems.add("a required option after one that is not, of " + of);
            }
            optional |= !option.path("required").asBoolean();
            values(problems, of, option, type);
        }
    }

    private static void values(Problems problems, String of, JsonNode option, int type) {
        JsonNode choices = option.path("choices");
        if (choices.size() > MOST_CHOICES) {
            problems.add(choices.size() + " choices of " + of + ", " + MOST_CHOICES + " at most");
        }
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
            problems.add("choices beside auto-completion of " + of);
        }
        if (option.path("autocomplete").asBoolean()
                && type != Commands.STRING
                && type != Commands.INTEGER
                && type != 10) {
            problems.add("auto-completion of an option of type " + type);
        }
        for (JsonNode choice : choices) {
            problems.unknown("choice of " + of, choice, Set.of("name", "name_localizations", "value"));
            problems.within("choice name", choice.path("name"), 100);
            if (choice.path("value").isTextual()) {
                problems.within("choice value", choice.path("value"), 100);
            }
            locales(problems, choice);
        }
        problems.range("min_length", option.path("min_length"), 0, LONGEST_TEXT);
        problems.range("max_length", option.path("max_length"), 1, LONGEST_TEXT);
    }

    /** Names have to differ in every language in which somebody may see them. */
    private static void unique(Problems problems, String of, JsonNode options) {
        Set<String> locales = new HashSet<>(Set.of(""));
        options.forEach(option -> option.path("name_localizations").fieldNames().forEachRemaining(locales::add));
        for (String locale : locales) {
            Set<String> names = new HashSet<>();
            for (JsonNode option : options) {
                String name = option.path("name_localizations")
                        .path(locale)
                        .asText(option.path("name").asText());
                if (!names.add(name)) {
                    problems.add("name twice in " + of + (locale.isEmpty() ? "" : " for " + locale) + ": " + name);
                }
            }
        }
    }

    /** As Discord counts: names, descriptions and values, of translations the longest alone. */
    private static int length(JsonNode what) {
        int length = longest(what, "name") + longest(what, "description");
        for (JsonNode option : what.path("options")) {
            length += length(option);
        }
        for (JsonNode choice : what.path("choices")) {
            length += longest(choice, "name")
                    + Problems.length(choice.path("value").asText());
        }
        return length;
    }

    private static int longest(JsonNode what, String field) {
        int longest = Problems.length(what.path(field).asText(""));
        for (JsonNode other : localized(what, field)) {
            longest = Math.max(longest, Problems.length(other.asText()));
        }
        return longest;
    }
}
