package io.bottine.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule takes what Discord takes, and finds what it refuses. */
class DiscordRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECOND = Seen.Message.COMPONENTS_V2;
    private static final String BUTTON = "{'type':2,'style':2,'label':'Note','custom_id':'1:note:12'}";
    private static final String ROW = "{'type':1,'components':[" + BUTTON + "]}";
    private static final String TEXT = "{'type':10,'content':'Mrs Roy'}";
    private static final String INPUT = "{'type':4,'style':2,'custom_id':'note'}";

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<String> problems(String... components) {
        ObjectNode message = JSON.createObjectNode().put("flags", SECOND);
        message.set("components", json("[" + String.join(",", components) + "]"));
        return DiscordRules.problemsOfMessage(message, false, List.of("delay.png"));
    }

    private static String repeat(String what, int times) {
        return what.repeat(times);
    }

    @Test
    void a_card_of_every_component_is_taken() {
        assertThat(
                        problems(
                                "{'type':17,'accent_color':16711680,'components':["
                                        + "{'type':9,'components':[" + TEXT + "],'accessory':" + BUTTON + "},"
                                        + "{'type':14,'divider':true,'spacing':1},"
                                        + "{'type':12,'items':[{'media':{'url':'attachment://delay.png'},'description':'how late'}]}"
                                        + "]}",
                                "{'type':1,'components':[{'type':3,'custom_id':'more','options':[{'label':'Close','value':'1:close:12'}]}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'type':10,'content':''}                                                        | blank
        {'type':99}                                                                     | type 99
        {'type':2,'style':2,'label':'Note','custom_id':'a'}                             | at the top
        {'type':1,'components':[]}                                                      | 0 components of a row
        {'type':1,'components':[{'type':2,'style':2,'label':'Note'}]}                   | custom_id is blank
        {'type':1,'components':[{'type':2,'style':2,'custom_id':'a'}]}                  | without label
        {'type':1,'components':[{'type':2,'style':9,'label':'N','custom_id':'a'}]}      | button style 9
        {'type':1,'components':[{'type':2,'style':5,'label':'N','custom_id':'a'}]}      | a link with a custom_id
        {'type':1,'components':[{'type':2,'style':2,'label':'N','custom_id':'a','value':'b'}]} | unknown field value
        {'type':1,'components':[{'type':3,'custom_id':'m','options':[]}]}               | 0 options
        {'type':1,'components':[{'type':3,'custom_id':'m','options':[{'label':'','value':'a'}]}]} | label is blank
        {'type':1,'components':[{'type':3,'custom_id':'m','options':[{'label':'A','value':'a'},{'label':'B','value':'a'}]}]} | option twice
        {'type':1,'components':[{'type':3,'custom_id':'m','options':[{'label':'A','value':'a'}]},{'type':2,'style':2,'label':'N','custom_id':'a'}]} | beside something else
        {'type':9,'components':[{'type':10,'content':'a'}]}                             | without a button
        {'type':17,'components':[]}                                                     | 0 components of a container
        {'type':17,'components':[{'type':17,'components':[{'type':10,'content':'a'}]}]} | in a container
        {'type':12,'items':[{'media':{'url':'attachment://nothing.png'}}]}              | no such file
        {'type':18,'label':'Note','component':{'type':4,'style':2,'custom_id':'a'}}     | at the top
        """)
    void what_is_wrong_with_a_component_is_found(String component, String problem) {
        assertThat(problems(component)).anyMatch(each -> each.contains(problem));
    }

    @Test
    void what_is_too_much_is_found() {
        assertThat(problems(repeat(TEXT + ",", 40) + TEXT)).anyMatch(each -> each.contains("41 components"));
        assertThat(problems("{'type':10,'content':'" + repeat("x", 4001) + "'}"))
                .isNotEmpty();
        assertThat(problems(
                        "{'type':10,'content':'" + repeat("x", 2500) + "'}",
                        "{'type':10,'content':'" + repeat("x", 2500) + "'}"))
                .anyMatch(each -> each.contains("5000 characters in all"));
        assertThat(problems(ROW, ROW)).anyMatch(each -> each.contains("custom_id twice"));
        assertThat(problems("{'type':10,'id':3,'content':'a'}", "{'type':10,'id':3,'content':'b'}"))
                .anyMatch(each -> each.contains("component id twice"));
        JsonNode rows = json("{'content':'a','components':[" + repeat(ROW + ",", 5) + ROW + "]}");
        assertThat(DiscordRules.problemsOfMessage(rows, false, List.of()))
                .anyMatch(each -> each.contains("6 action rows"));
        ObjectNode both = (ObjectNode) json("{'content':'a','components':[" + TEXT + "]}");
        assertThat(DiscordRules.problemsOfMessage(both.put("flags", SECOND), false, List.of()))
                .anyMatch(each -> each.contains("beside components"));
        assertThat(DiscordRules.problemsOfMessage(both, true, List.of()))
                .as("a message stays what it became")
                .anyMatch(each -> each.contains("beside components"));
        assertThat(DiscordRules.problemsOfMessage(
                        json("{'content':'" + repeat("x", 2001) + "','extra':1}"), false, List.of()))
                .hasSize(2);
        assertThat(DiscordRules.problemsOfMessage(
                        json("{'embeds':[{'description':'" + repeat("x", 4000) + "'},{'description':'"
                                + repeat("x", 2001) + "'}]}"),
                        false,
                        List.of()))
                .singleElement()
                .asString()
                .contains("6001 characters in embeds");
    }

    @Test
    void what_may_ping_and_a_third_primary_button_are_told() {
        String primary = "{'type':2,'style':1,'label':'N','custom_id':'%d'}";
        String three = primary.formatted(1) + "," + primary.formatted(2) + "," + primary.formatted(3);

        assertThat(DiscordRules.concernsOfMessage(
                        json("{'content':'a','components':[{'type':1,'components':[" + three + "]}]}")))
                .containsExactly("it may ping: no allowed_mentions", "3 primary buttons, 2 at most");
        assertThat(DiscordRules.concernsOfMessage(json("{'allowed_mentions':{'parse':[],'users':['1']}}")))
                .isEmpty();
    }

    private static List<String> modal(String... components) {
        return DiscordRules.problemsOfModal(
                json("{'custom_id':'1:note:12','title':'Note','components':[" + String.join(",", components) + "]}"));
    }

    @Test
    void a_modal_of_five_labels_is_taken_and_one_of_six_is_not() {
        String[] labels = new String[6];
        for (int i = 0; i < 6; i++) {
            labels[i] = "{'type':18,'label':'Field " + i + "','component':" + INPUT.replace("note", "f" + i) + "}";
        }
        assertThat(modal(java.util.Arrays.copyOf(labels, 5))).isEmpty();
        assertThat(modal(labels)).singleElement().asString().contains("6 components");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'type':18,'label':'','component':{'type':4,'style':1,'custom_id':'a'}}                     | label is blank
        {'type':18,'label':'Note','component':{'type':4,'custom_id':'a'}}                           | without a style
        {'type':18,'label':'Note','component':{'type':4,'style':1,'custom_id':'a','label':'x'}}     | unknown field label
        {'type':18,'label':'Note','component':{'type':4,'style':1,'custom_id':'a','max_length':3,'value':'long'}} | value of 4
        {'type':18,'label':'Note','component':{'type':2,'style':1,'label':'x','custom_id':'a'}}     | below a label
        {'type':18,'label':'Note','component':{'type':3,'custom_id':'a','min_values':0,'options':[{'label':'A','value':'a'}]}} | with nothing
        {'type':1,'components':[{'type':4,'style':1,'custom_id':'a'}]}                              | at the top of a modal
        """)
    void what_is_wrong_with_a_modal_is_found(String component, String problem) {
        assertThat(modal(component)).anyMatch(each -> each.contains(problem));
    }

    private static List<String> commands(String... options) {
        return DiscordRules.problemsOfCommands(json(
                "[{'name':'complaint','type':1,'description':'d','options':[" + String.join(",", options) + "]}]"));
    }

    private static String sub(String name, String... options) {
        return "{'type':1,'name':'" + name + "','description':'d','options':[" + String.join(",", options) + "]}";
    }

    @Test
    void commands_within_the_limits_are_taken() {
        assertThat(commands(
                        sub("open", "{'type':3,'name':'words','description':'d','required':true}"),
                        "{'type':1,'name':'show','description':'d','name_localizations':{'fr':'voir'}}"))
                .isEmpty();
    }

    @Test
    void commands_beyond_the_limits_are_found() {
        String[] many = new String[26];
        for (int i = 0; i < 26; i++) {
            many[i] = sub("sub" + i);
        }
        assertThat(commands(many)).singleElement().asString().contains("26 options");
        assertThat(commands(sub("Open"))).singleElement().asString().contains("no name");
        assertThat(commands(sub("open"), sub("open")))
                .singleElement()
                .asString()
                .contains("name twice");
        assertThat(commands(sub("open"), "{'type':1,'name':'x','description':'d','name_localizations':{'fr':'open'}}"))
                .singleElement()
                .asString()
                .contains("name twice in complaint for fr");
        assertThat(commands("{'type':1,'name':'x','description':'d','name_localizations':{'en':'y'}}"))
                .singleElement()
                .asString()
                .contains("unknown locale en");
        assertThat(commands(sub(
                        "open",
                        "{'type':3,'name':'a','description':'d'}",
                        "{'type':3,'name':'b','description':'d','required':true}")))
                .singleElement()
                .asString()
                .contains("required option after");
        assertThat(commands(sub("open"), "{'type':3,'name':'a','description':'d'}"))
                .singleElement()
                .asString()
                .contains("beside sub-commands");
        String[] long_ = new String[25];
        for (int i = 0; i < 25; i++) {
            String option = "{'type':3,'name':'o%d','description':'" + repeat("x", 100) + "'}";
            long_[i] =
                    sub("sub" + i, option.formatted(1), option.formatted(2), option.formatted(3), option.formatted(4));
        }
        assertThat(commands(long_)).singleElement().asString().contains("8000 at most");
    }

    @Test
    void completions_beyond_the_limits_are_found() {
        assertThat(DiscordRules.problemsOfChoices(json("{'choices':[{'name':'a','value':'b'}]}")))
                .isEmpty();
        assertThat(DiscordRules.problemsOfChoices(json("{'choices':[{'name':'','value':'" + repeat("x", 101) + "'}]}")))
                .hasSize(2);
        assertThat(DiscordRules.problemsOfChoices(
                        json("{'choices':[" + repeat("{'name':'a','value':'b'},", 25) + "{'name':'a','value':'b'}]}")))
                .singleElement()
                .asString()
                .contains("26 choices");
    }

    /** Where Discord's document is beside the project, it finds what it can, and takes what the rules take. */
    @ParameterizedTest
    @ValueSource(strings = {ROW, TEXT})
    void discords_own_document_agrees(String component) {
        Assumptions.assumeTrue(OpenApi.there().isPresent());
        OpenApi document = OpenApi.there().orElseThrow();
        JsonNode message = json("{'flags':" + SECOND + ",'components':[" + component + "]}");

        assertThat(document.problemsOf("MessageCreateRequest", message)).isEmpty();
        assertThat(document.problemsOf("MessageCreateRequest", json("{'content':'" + repeat("x", 4001) + "'}")))
                .isNotEmpty();
    }
}
