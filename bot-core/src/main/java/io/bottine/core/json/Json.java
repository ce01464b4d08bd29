package io.bottine.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.complaint.Event;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one way the core's types become JSON. What is written stays readable for years, so names are stable: a kind of a sealed
 * type is the {@code type} of its object, written {@code words-said}; a constant of an enum is written {@code data-breach}; a
 * team and an action are one string each; a moment is ISO 8601 in UTC.
 */
public final class Json {

    /** The sealed types whose kinds are told apart by a {@code type}. */
    private static final List<Class<?>> FAMILIES =
            List.of(Event.class, Block.class, Span.class, Place.class, Form.Input.class);

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ObjectMapper MAPPER = newMapper();

    private Json() {}

    /**
     * Writes a value as its declared type.
     *
     * @param type the type it will be read as, e.g. {@code Place.class} for a channel
     */
    public static <T> String write(Class<T> type, T value) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON: " + type.getSimpleName(), impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is nothing of the kind; the message quotes nothing of it
     */
    public static <T> T read(Class<T> type, String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException wrong) {
            wrong.clearLocation();
            throw new IllegalArgumentException("not the JSON of a " + type.getSimpleName(), wrong);
        }
    }

    /** A mapper of one's own with these rules, to add to. */
    public static ObjectMapper newMapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), words())
                .annotationIntrospector(new LabelledEnums())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                // A field that a later version dropped is no reason to lose what an earlier one wrote.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
        for (Class<?> family : FAMILIES) {
            mapper.addMixIn(family, Typed.class);
            kinds(family).forEach(kind -> mapper.registerSubtypes(new NamedType(kind, name(kind))));
        }
        return mapper;
    }

    /** The stable name of a kind: {@code words-said} for {@code WordsSaid}. */
    public static String name(Class<?> kind) {
        return HUMP.matcher(kind.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses());
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule("one word each");
        asWord(module, TeamId.class, TeamId::value, TeamId::of);
        asWord(
                module,
                ActionId.class,
                ActionId::written,
                written -> ActionId.read(written)
                        .orElseThrow(() -> new IllegalArgumentException("not an action of this version")));
        return module;
    }

    private static <T> void asWord(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return read.apply(json.getValueAsString(""));
            }
        });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}
}
