package io.bottine.phrasebook.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;

/** Says what a schema found in words of our own: a content author does not know JSON Schema. */
final class SchemaProblem {

    private SchemaProblem() {}

    static Problem of(ContentFile file, Error error) {
        JsonNode node = error.getInstanceNode();
        Place place = ContentTree.place(file, node);
        String field = field(error.getInstanceLocation());
        String rule =
                error.getSchemaNode().isValueNode() ? error.getSchemaNode().asText() : "";
        return switch (error.getKeyword()) {
            case "required" ->
                Problem.at(
                        place,
                        Problem.Kind.MISSING_FIELD,
                        error.getProperty(),
                        node.path("id").asText(field));
            case "additionalProperties", "unevaluatedProperties" ->
                Problem.at(placeOf(file, node, error.getProperty()), Problem.Kind.UNKNOWN_FIELD, error.getProperty());
            case "false" -> Problem.at(place, Problem.Kind.UNKNOWN_FIELD, field);
            case "enum", "const" ->
                Problem.at(place, Problem.Kind.NOT_ONE_OF, field, node.asText(), choices(error.getSchemaNode()));
            case "type" -> Problem.at(place, expected(rule), field);
            case "maxLength" -> Problem.at(place, Problem.Kind.TOO_LONG, field, length(node), rule);
            case "minLength" -> Problem.at(place, Problem.Kind.EMPTY, field);
            case "minItems", "minProperties" -> Problem.at(place, Problem.Kind.TOO_FEW, field, rule);
            case "maxItems" -> Problem.at(place, Problem.Kind.TOO_MANY, field, rule);
            case "pattern" -> Problem.at(place, Problem.Kind.WRONG_FORM, field, node.asText(), rule);
            case "uniqueItems" -> Problem.at(place, Problem.Kind.REPEATED, field);
            default -> Problem.at(place, Problem.Kind.OTHER_RULE, field, error.getMessage());
        };
    }

    private static Place placeOf(ContentFile file, JsonNode node, String property) {
        return node.has(property) ? ContentTree.place(file, node.get(property)) : ContentTree.place(file, node);
    }

    private static String length(JsonNode node) {
        String text = node.asText();
        return String.valueOf(text.codePointCount(0, text.length()));
    }

    private static Problem.Kind expected(String type) {
        return switch (type) {
            case "array" -> Problem.Kind.LIST_EXPECTED;
            case "object" -> Problem.Kind.FIELDS_EXPECTED;
            default -> Problem.Kind.TEXT_EXPECTED;
        };
    }

    /** The names on the way down that are no positions in a list: {@code example.words}. */
    private static String field(NodePath path) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < path.getNameCount(); i++) {
            if (path.getElement(i) instanceof String name) {
                names.add(name);
            }
        }
        return names.isEmpty() && path.getNameCount() > 0
                ? String.valueOf(path.getElement(0))
                : String.join(".", names);
    }

    private static String choices(JsonNode allowed) {
        List<String> labels = new ArrayList<>();
        allowed.forEach(one -> labels.add(one.asText()));
        return labels.isEmpty() ? allowed.asText() : String.join(", ", labels);
    }
}
