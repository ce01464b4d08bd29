package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Discord's OpenAPI document (github.com/discord/discord-api-spec), where somebody put it beside the project. */
public final class OpenApi {

    private static final Path BESIDE = Path.of("..", "..", "shared", "data", "discord-openapi.json");
    private static final String ID = "https://discord.invalid/openapi.json";

    /** Which of its schemas a request has to keep to. */
    private static final Map<String, String> SCHEMAS = Map.of(
            Fault.POST, "MessageCreateRequest",
            Fault.EDIT, "MessageEditRequestPartial",
            Fault.FOLLOW_UP, "IncomingWebhookRequestPartial",
            Fault.EDIT_ANSWER, "IncomingWebhookUpdateRequestPartial",
            Fault.THREAD, "CreateTextThreadWithMessageRequest",
            Fault.OPEN_DIRECT, "CreatePrivateChannelRequest");

    private static final Map<Integer, String> CALLBACKS = Map.of(
            Answer.MESSAGE, "CreateMessageInteractionCallbackRequest",
            Answer.DEFERRED_MESSAGE, "CreateMessageInteractionCallbackRequest",
            Answer.DEFERRED_EDIT, "UpdateMessageInteractionCallbackRequest",
            Answer.EDIT, "UpdateMessageInteractionCallbackRequest",
            Answer.CHOICES, "ApplicationCommandAutocompleteCallbackRequest",
            Answer.MODAL, "ModalInteractionCallbackRequest");

    private static final Optional<OpenApi> THERE = read();

    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApi(String document) {
        registry =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ID, document)));
    }

    private static Optional<OpenApi> read() {
        try {
            return Files.isRegularFile(BESIDE) ? Optional.of(new OpenApi(Files.readString(BESIDE))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where it is not there. */
    public static Optional<OpenApi> there() {
        return THERE;
    }

    /** What is wrong with the body of a request by this document. */
    List<String> problemsOf(Call call) {
        if (call.is(Fault.CALLBACK)) {
            String schema = CALLBACKS.get(call.body().path("type").asInt());
            return schema == null ? List.of("no type of a callback") : problemsOf(schema, call.body());
        }
        if (call.is(Fault.COMMANDS)) {
            List<String> problems = new ArrayList<>();
            call.body()
                    .forEach(command ->
                            problems.addAll(problemsOf("ApplicationCommandUpdateRequest", numbered(command))));
            return problems;
        }
        return SCHEMAS.entrySet().stream()
                .filter(entry -> call.is(entry.getKey()))
                .findFirst()
                .map(entry -> problemsOf(entry.getValue(), call.body()))
                .orElse(List.of());
    }

    /** The document wants numbers where SDKs send digits in a text, which Discord takes. */
    private static JsonNode numbered(JsonNode command) {
        ObjectNode copy = command.deepCopy();
        for (String name : new String[] {"contexts", "integration_types"}) {
            if (command.path(name).isArray()) {
                ArrayNode numbers = copy.putArray(name);
                command.path(name).forEach(each -> numbers.add(each.asInt()));
            }
        }
        JsonNode permissions = copy.path("default_member_permissions");
        if (permissions.isTextual()) {
            copy.put("default_member_permissions", Long.parseLong(permissions.asText()));
        }
        return copy;
    }

    /** What is wrong with something by one of the document's schemas, in words. */
    public List<String> problemsOf(String name, JsonNode body) {
        Schema schema = schemas.computeIfAbsent(
                name, each -> registry.getSchema(SchemaLocation.of(ID + "#/components/schemas/" + each)));
        return schema.validate(body.toString(), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
