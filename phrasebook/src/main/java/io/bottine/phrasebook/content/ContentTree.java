package io.bottine.phrasebook.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A content file as a tree that knows its lines, checked by a schema where one is given.
 *
 * @param refused positions in the file's list of what broke the schema and is not used
 * @param sound false where the schema is broken above the list, or there is no tree at all
 */
record ContentTree(ContentFile file, JsonNode root, Set<Integer> refused, boolean sound) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** An item of the file's list that the schema accepts. */
    record Item(JsonNode node, ContentFile file) {

        Place place() {
            return ContentTree.place(file, node);
        }

        String text(String field) {
            return node.path(field).asText();
        }

        boolean has(String field) {
            return node.has(field);
        }

        boolean isDisabled() {
            return node.path("disabled").asBoolean();
        }

        Item at(String field) {
            return new Item(node.path(field), file);
        }

        List<String> list(String field) {
            List<String> texts = new ArrayList<>();
            node.path(field).forEach(one -> texts.add(one.asText()));
            return texts;
        }

        List<Item> items(String field) {
            List<Item> items = new ArrayList<>();
            node.path(field).forEach(one -> items.add(new Item(one, file)));
            return items;
        }
    }

    static ContentTree read(ContentFile file, Optional<Schema> schema, Consumer<Problem> problems) {
        JsonNode root;
        try {
            root = JsonNodes.readTree(YAML, file.text(), LocationJsonNodeFactoryFactory.getInstance());
        } catch (IllegalArgumentException broken) {
            problems.accept(syntax(file, broken));
            return new ContentTree(file, MissingNode.getInstance(), Set.of(), false);
        }
        if (root.isMissingNode() || root.isNull()) {
            // An empty file, or one whose lines are all comments, says nothing and is no mistake.
            return new ContentTree(file, root, Set.of(), false);
        }
        Set<Integer> refused = new HashSet<>();
        boolean sound = true;
        List<Error> errors = schema.map(rules -> rules.validate(root)).orElse(List.of());
        for (Error error : errors) {
            problems.accept(SchemaProblem.of(file, error));
            NodePath where = error.getInstanceLocation();
            if (where.getNameCount() >= 2 && where.getElement(1) instanceof Integer position) {
                refused.add(position);
            } else if (!error.getKeyword().equals("additionalProperties")) {
                sound = false;
            }
        }
        return new ContentTree(file, root, Set.copyOf(refused), sound);
    }

    /** The items of the list {@code key}, without those that broke the schema. */
    List<Item> items(String key) {
        List<Item> items = new ArrayList<>();
        JsonNode list = root.path(key);
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            if (!refused.contains(i)) {
                items.add(new Item(list.get(i), file));
            }
        }
        return items;
    }

    boolean isWhole() {
        return sound && refused.isEmpty();
    }

    Item whole() {
        return new Item(root, file);
    }

    static Place place(ContentFile file, JsonNode node) {
        JsonLocation location = JsonNodes.tokenStreamLocationOf(node);
        return location == null
                ? Place.ofFile(file.name())
                : new Place(file.name(), location.getLineNr(), location.getColumnNr());
    }

    private static Problem syntax(ContentFile file, IllegalArgumentException broken) {
        if (broken.getCause() instanceof JsonProcessingException yaml) {
            JsonLocation location = yaml.getLocation();
            Place place = location == null
                    ? Place.ofFile(file.name())
                    : new Place(file.name(), location.getLineNr(), location.getColumnNr());
            // The reader's own message begins with where it was, not with what is wrong.
            String wrong = yaml.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null
                    ? marked.getProblem()
                    : firstLine(yaml.getOriginalMessage());
            return Problem.at(place, Problem.Kind.SYNTAX, wrong);
        }
        return Problem.at(Place.ofFile(file.name()), Problem.Kind.SYNTAX, firstLine(String.valueOf(broken.getCause())));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
