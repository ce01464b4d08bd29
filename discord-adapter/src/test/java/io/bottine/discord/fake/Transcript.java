package io.bottine.discord.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
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

    synchronized void did(World.Person who, String what) {
        lines.add("### " + who.name + ": " + what);
    }

    synchronized void seen(String what, Seen seen) {
        String where = switch (seen) {
            case Message message -> where(message);
            case Modal modal -> "modal of " + name(modal.user());
        };
        lines.add("(" + what + ", " + where + ")\n" + indented(seen.text()));
        ObjectNode content = Payloads.JSON.objectNode().put("what", what).put("where", where);
        switch (seen) {
            case Message message -> content.set("message", message.json());
            case Modal modal -> content.set("modal", modal.json());
        }
        pictures.add(new Picture(where, content));
    }

    private String where(Message message) {
        if (message.ephemeral()) {
            return "only for " + name(message.onlyFor().orElseThrow());
        }
        return world.knownChannel(message.channel())
                .map(channel -> channel.isDirect()
                        ? "direct message to " + name(channel.parent)
                        : (channel.isThread() ? "in the thread " : "in #") + channel.name)
                .orElse(message.channel());
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
