package io.bottine.core.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.bottine.core.complaint.Event;
import io.bottine.core.complaint.Written;
import io.bottine.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event as JSON that holds the ids of words and never the words. */
final class EventJson {

    private static final String WRITTEN = "written";
    private static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    /** An event as it is kept, and the words it refers to. */
    record Stored(String json, List<Written> written) {}

    static Stored write(Event event) {
        List<Written> written = new ArrayList<>();
        try {
            String json = MAPPER.writerFor(Event.class)
                    .withAttribute(WRITTEN, written)
                    .writeValueAsString(event);
            return new Stored(json, List.copyOf(written));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be kept: " + Json.name(event.getClass()), impossible);
        }
    }

    /** @param bodies by id; words that are missing were erased */
    static Event read(String json, Map<UUID, String> bodies) {
        try {
            return MAPPER.readerFor(Event.class).withAttribute(WRITTEN, bodies).readValue(json);
        } catch (JsonProcessingException unknown) {
            unknown.clearLocation();
            throw new IllegalStateException("an entry that this version does not understand", unknown);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule("words kept apart");
        module.addSerializer(Written.class, new StdSerializer<Written>(Written.class) {
            @Override
            public void serialize(Written value, JsonGenerator json, SerializerProvider provider) throws IOException {
                @SuppressWarnings("unchecked")
                List<Written> written = (List<Written>) provider.getAttribute(WRITTEN);
                written.add(value);
                json.writeString(value.id().toString());
            }
        });
        module.addDeserializer(Written.class, new StdDeserializer<Written>(Written.class) {
            @Override
            public Written deserialize(JsonParser json, DeserializationContext context) throws IOException {
                @SuppressWarnings("unchecked")
                Map<UUID, String> bodies = (Map<UUID, String>) context.getAttribute(WRITTEN);
                UUID id = UUID.fromString(json.getText());
                return new Written(id, bodies.getOrDefault(id, ""));
            }
        });
        return Json.newMapper().registerModule(module);
    }
}
