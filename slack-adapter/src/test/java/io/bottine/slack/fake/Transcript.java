package io.bottine.slack.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people did and saw, in order: as text to read, and as payloads from which pictures can be made. */
public final class Transcript {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final World world;
    private final List<String> lines = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    private record Picture(String name, ObjectNode content) {}

    Transcript(World world) {
        this.world = world;
    }

    synchronized void did(World.Profile who, String what) {
        lines.add("### " + who.name + ": " + what);
    }

    synchronized void seen(String what, Seen seen) {
        String where = switch (seen) {
            case Message message -> where(message);
            case View view -> (view.home() ? "home of " : "modal of ") + name(view.user());
        };
        lines.add("(" + what + ", " + where + ")\n" + indented(seen.text()));
        ObjectNode content =
                JsonNodeFactory.instance.objectNode().put("what", what).put("where", where);
        switch (seen) {
            case Message message -> content.put("text", message.fallback()).set("blocks", message.blocks());
            case View view -> content.set("view", view.json());
        }
        pictures.add(new Picture(where, content));
    }

    private String where(Message message) {
        if (message.ephemeral()) {
            return "only for " + name(message.onlyFor().orElseThrow());
        }
        if (message.channel().startsWith("D0")) {
            return "direct message to " + name(message.channel().substring(2));
        }
        String channel =
                world.knownRoom(message.channel()).map(room -> room.name).orElse(message.channel());
        return "in #" + channel + (message.thread().isPresent() ? ", in the thread" : "");
    }

    private String name(String user) {
        return world.knownPerson(user).map(person -> person.name).orElse(user);
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> "    " + line)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /** As text. */
    public synchronized String text() {
        return String.join("\n\n", lines) + "\n";
    }

    /** Writes the text, and a file for each thing that appeared or changed, into a folder. */
    public synchronized void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("transcript.md"), text());
            for (int i = 0; i < pictures.size(); i++) {
                Picture picture = pictures.get(i);
                String name = picture.name().replaceAll("[^\\p{L}\\p{N}]+", "-");
                JSON.writeValue(
                        folder.resolve(String.format("%03d-%s.json", i + 1, name))
                                .toFile(),
                        picture.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
