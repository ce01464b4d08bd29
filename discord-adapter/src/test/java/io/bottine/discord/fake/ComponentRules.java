package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Limits on components, in messages and in modals (docs: Components, Component Reference). */
final class ComponentRules {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_BUTTONS = 5;
    private static final int MOST_OPTIONS = 25;
    private static final int LINK = 5;
    private static final int PREMIUM = 6;

    private static final Set<Integer> SELECTS = Set.of(
            Shown.STRING_SELECT, Shown.USER_SELECT, Shown.ROLE_SELECT, Shown.MENTIONABLE_SELECT, Shown.CHANNEL_SELECT);

    private static final Set<Integer> IN_A_CONTAINER =
            Set.of(Shown.ACTION_ROW, Shown.TEXT, Shown.SECTION, Shown.GALLERY, Shown.SEPARATOR, Shown.FILE);

    private static final Map<Integer, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(Shown.ACTION_ROW, Set.of("components")),
            Map.entry(Shown.BUTTON, Set.of("custom_id", "style", "label", "disabled", "url", "sku_id", "emoji")),
            Map.entry(Shown.STRING_SELECT, select("options")),
            Map.entry(Shown.USER_SELECT, select("default_values")),
            Map.entry(Shown.ROLE_SELECT, select("default_values")),
            Map.entry(Shown.MENTIONABLE_SELECT, select("default_values")),
            Map.entry(Shown.CHANNEL_SELECT, select("default_values", "channel_types")),
            Map.entry(
                    Shown.TEXT_INPUT,
                    Set.of("custom_id", "style", "value", "placeholder", "required", "min_length", "max_length")),
            Map.entry(Shown.SECTION, Set.of("components", "accessory")),
            Map.entry(Shown.TEXT, Set.of("content")),
            Map.entry(Shown.THUMBNAIL, Set.of("media", "description", "spoiler")),
            Map.entry(Shown.GALLERY, Set.of("items")),
            Map.entry(Shown.FILE, Set.of("file", "spoiler")),
            Map.entry(Shown.SEPARATOR, Set.of("divider", "spacing")),
            Map.entry(Shown.CONTAINER, Set.of("components", "accent_color", "spoiler")),
            Map.entry(Shown.LABEL, Set.of("label", "description", "component")),
            Map.entry(Shown.FILE_UPLOAD, Set.of("custom_id", "min_values", "max_values", "required")),
            Map.entry(Shown.RADIO_GROUP, Set.of("custom_id", "options", "required")),
            Map.entry(Shown.CHECKBOX_GROUP, Set.of("custom_id", "options", "min_values", "max_values", "required")),
            Map.entry(Shown.CHECKBOX, Set.of("custom_id", "default")));

    private final Problems problems;
    private final boolean second;
    private final List<String> files;
    private final Set<Integer> ids = new HashSet<>();
    private int count;
    private int characters;

    /** @param second of the second version of components, where texts are components too */
    ComponentRules(Problems problems, boolean second, List<String> files) {
        this.problems = problems;
        this.second = second;
        this.files = files;
    }

    private static Set<String> select(String... more) {
        Set<String> fields =
                new HashSet<>(Set.of("custom_id", "placeholder", "min_values", "max_values", "disabled", "required"));
        fields.addAll(List.of(more));
        return fields;
    }

    /** How many there are, those within others too. */
    int count() {
        return count;
    }

    void look(JsonNode components) {
        for (JsonNode component : components) {
            int type = component.path("type").asInt();
            boolean fits =
                    type == Shown.ACTION_ROW || (second && (IN_A_CONTAINER.contains(type) || type == Shown.CONTAINER));
            if (!fits) {
                problems.add("no component of type " + type + " at the top of a message");
            }
            lookAt(component);
        }
        if (characters > LONGEST_TEXT) {
            problems.add(characters + " characters in all texts, " + LONGEST_TEXT + " at most");
        }
    }

    private void lookAt(JsonNode component) {
        common(component);
        switch (component.path("type").asInt()) {
            case Shown.ACTION_ROW -> row(component.path("components"));
            case Shown.BUTTON -> button(component);
            case Shown.STRING_SELECT -> {
                select(component);
                options(component, 1, MOST_OPTIONS);
            }
            case Shown.USER_SELECT, Shown.ROLE_SELECT, Shown.MENTIONABLE_SELECT, Shown.CHANNEL_SELECT ->
                select(component);
            case Shown.SECTION -> section(component);
            case Shown.TEXT -> characters += problems.within("text", component.path("content"), LONGEST_TEXT);
            case Shown.THUMBNAIL -> media(component.path("media"));
            case Shown.GALLERY -> {
                size("pictures", component.path("items"), 1, 10);
                component.path("items").forEach(item -> media(item.path("media")));
            }
            case Shown.FILE -> media(component.path("file"));
            case Shown.SEPARATOR -> problems.range("spacing", component.path("spacing"), 1, 2);
            case Shown.CONTAINER -> container(component);
            default -> {}
        }
    }

    private void common(JsonNode component) {
        count++;
        int type = component.path("type").asInt();
        Set<String> fields = FIELDS.get(type);
        if (fields == null) {
            problems.add("unknown component type " + component.path("type"));
            return;
        }
        Set<String> known = new HashSet<>(fields);
        known.add("type");
        known.add("id");
        problems.unknown("component " + type, component, known);
        int id = component.path("id").asInt(0);
        if (id != 0 && !ids.add(id)) {
            problems.add("component id twice: " + id);
        }
    }

    private void size(String what, JsonNode list, int least, int most) {
        if (list.size() < least || list.size() > most) {
            problems.add(list.size() + " " + what + ", " + least + " to " + most);
        }
    }

    private void row(JsonNode in) {
        size("components of a row", in, 1, MOST_BUTTONS);
        boolean select = false;
        for (JsonNode each : in) {
            int type = each.path("type").asInt();
            select |= SELECTS.contains(type);
            if (type != Shown.BUTTON && !SELECTS.contains(type)) {
                problems.add("no component of type " + type + " in an action row");
            }
            lookAt(each);
        }
        if (select && in.size() > 1) {
            problems.add("a select beside something else in a row");
        }
    }

    private void button(JsonNode button) {
        int style = button.path("style").asInt();
        problems.range("button style", button.path("style"), 1, PREMIUM);
        problems.longer("button label", button.path("label"), 80);
        if (button.path("label").asText("").isBlank() && !button.has("emoji") && style != PREMIUM) {
            problems.add("a button without label or emoji");
        }
        if (style == LINK) {
            problems.within("button url", button.path("url"), 512);
            if (button.hasNonNull("custom_id")) {
                problems.add("a link with a custom_id");
            }
        } else if (style != PREMIUM) {
            problems.customId("button", button);
            if (button.hasNonNull("url")) {
                problems.add("a button with an address that is no link");
            }
        }
    }

    private void select(JsonNode select) {
        problems.customId("select", select);
        problems.longer("placeholder", select.path("placeholder"), 150);
        problems.range("min_values", select.path("min_values"), 0, MOST_OPTIONS);
        problems.range("max_values", select.path("max_values"), 1, MOST_OPTIONS);
        int most = select.path("max_values").asInt(1);
        if (select.path("min_values").asInt(1) > most) {
            problems.add("min_values above max_values");
        }
        if (select.path("default_values").size() > most) {
            problems.add("more default values than can be chosen");
        }
    }

    private void options(JsonNode select, int least, int mostOptions) {
        JsonNode options = select.path("options");
        size("options", options, least, mostOptions);
        Set<String> values = new HashSet<>();
        int chosen = 0;
        for (JsonNode option : options) {
            problems.unknown("option", option, Set.of("label", "value", "description", "emoji", "default"));
            problems.within("option label", option.path("label"), 100);
            problems.within("option value", option.path("value"), 100);
            problems.longer("option description", option.path("description"), 100);
            if (!values.add(option.path("value").asText())) {
                problems.add("option twice: " + option.path("value").asText());
            }
            chosen += option.path("default").asBoolean() ? 1 : 0;
        }
        int most = select.path("max_values").asInt(1);
        if (select.has("max_values") && most > options.size()) {
            problems.add("max_values " + most + " of " + options.size() + " options");
        }
        if (chosen > most) {
            problems.add(chosen + " options chosen at first, " + most + " at most");
        }
    }

    private void section(JsonNode section) {
        size("texts of a section", section.path("components"), 1, 3);
        for (JsonNode text : section.path("components")) {
            if (text.path("type").asInt() != Shown.TEXT) {
                problems.add("no component of type " + text.path("type") + " in a section");
            }
            lookAt(text);
        }
        int accessory = section.path("accessory").path("type").asInt();
        if (accessory != Shown.BUTTON && accessory != Shown.THUMBNAIL) {
            problems.add("a section without a button or picture beside it");
        } else {
            lookAt(section.path("accessory"));
        }
    }

    private void container(JsonNode container) {
        size("components of a container", container.path("components"), 1, 40);
        problems.range("accent_color", container.path("accent_color"), 0, 0xFFFFFF);
        for (JsonNode each : container.path("components")) {
            if (!IN_A_CONTAINER.contains(each.path("type").asInt())) {
                problems.add("no component of type " + each.path("type") + " in a container");
            }
            lookAt(each);
        }
    }

    private void media(JsonNode media) {
        String url = media.path("url").asText("");
        if (url.startsWith("attachment://") && !files.contains(url.substring("attachment://".length()))) {
            problems.add("no such file came along: " + url);
        } else if (!url.startsWith("attachment://") && !url.startsWith("https://")) {
            problems.add("no address of a picture: " + url);
        }
    }

    // Modals

    void lookAtModal(JsonNode components) {
        for (JsonNode component : components) {
            switch (component.path("type").asInt()) {
                case Shown.TEXT -> lookAt(component);
                case Shown.LABEL -> {
                    common(component);
                    problems.within("label", component.path("label"), 45);
                    problems.longer("label description", component.path("description"), 100);
                    input(component.path("component"));
                }
                default -> problems.add("no component of type " + component.path("type") + " at the top of a modal");
            }
        }
        if (characters > LONGEST_TEXT) {
            problems.add(characters + " characters in all texts, " + LONGEST_TEXT + " at most");
        }
    }

    private void input(JsonNode input) {
        common(input);
        int type = input.path("type").asInt();
        switch (type) {
            case Shown.TEXT_INPUT -> textInput(input);
            case Shown.STRING_SELECT -> {
                select(input);
                required(input);
                options(input, 1, MOST_OPTIONS);
            }
            case Shown.USER_SELECT, Shown.ROLE_SELECT, Shown.MENTIONABLE_SELECT, Shown.CHANNEL_SELECT -> {
                select(input);
                required(input);
            }
            case Shown.RADIO_GROUP -> {
                problems.customId("radio group", input);
                options(input, 2, 10);
            }
            case Shown.CHECKBOX_GROUP -> {
                problems.customId("checkboxes", input);
                options(input, 1, 10);
            }
            case Shown.FILE_UPLOAD, Shown.CHECKBOX -> problems.customId("input", input);
            default -> problems.add("no component of type " + type + " below a label");
        }
    }

    private void required(JsonNode select) {
        if (select.path("disabled").asBoolean()) {
            problems.add("a select of a modal that is disabled");
        }
        if (select.path("required").asBoolean(true) && select.path("min_values").asInt(1) == 0) {
            problems.add("a select that has to be answered, with nothing");
        }
    }

    private void textInput(JsonNode input) {
        problems.customId("text input", input);
        problems.range("text input style", input.path("style"), 1, 2);
        if (!input.has("style")) {
            problems.add("a text input without a style");
        }
        problems.longer("placeholder", input.path("placeholder"), 100);
        problems.range("min_length", input.path("min_length"), 0, LONGEST_TEXT);
        problems.range("max_length", input.path("max_length"), 1, LONGEST_TEXT);
        problems.longer("value", input.path("value"), input.path("max_length").asInt(LONGEST_TEXT));
        if (input.path("min_length").asInt(0) > input.path("max_length").asInt(LONGEST_TEXT)) {
            problems.add("min_length above max_length");
        }
    }
}
