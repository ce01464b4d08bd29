package io.bottine.phrasebook.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * A kind of content file: where it lies and by which schema it is checked. A family's schema is the resource {@code
 * phrasebook/schema/NAME.schema.json}; a family without one is left to those who read it.
 *
 * @param paths what its files are called, relative to the content's folder
 * @param overlaid whether an operator's folder may hold such files
 */
record ContentFamily(String name, Pattern paths, boolean overlaid) {

    static final ContentFamily POINTS = overlaid("points", "points\\.ya?ml");
    static final ContentFamily TOPICS = overlaid("topics", "topics\\.ya?ml");
    static final ContentFamily PLACEHOLDERS = overlaid("placeholders", "placeholders\\.ya?ml");
    static final ContentFamily PLAYBOOKS = overlaid("playbook", "playbooks/[^/]+\\.ya?ml");
    static final ContentFamily STEPS = overlaid("steps", "(fr|en)/steps/.+\\.ya?ml");
    static final ContentFamily PHRASES = overlaid("phrases", "(fr|en)/phrases/.+\\.ya?ml");

    /** Sentences of which suggestions are built, for both languages; what they say is checked like a phrase. */
    static final ContentFamily FRAMES = builtIn("frames", "(fr|en)/frames/.+\\.ya?ml");

    static final ContentFamily CUES = builtIn("cues", "(fr|en)/cues/.+\\.ya?ml");

    /** What is wrong and how it is said back; the slots, beside them, have no list. */
    static final ContentFamily GRIEVANCES = builtIn("grievances", "(fr|en)/grievances/.+\\.ya?ml");

    /** Every family; those that are built in and read elsewhere are here for the check of their schemas. */
    static final List<ContentFamily> ALL = List.of(
            POINTS,
            TOPICS,
            PLACEHOLDERS,
            PLAYBOOKS,
            STEPS,
            PHRASES,
            CUES,
            FRAMES,
            GRIEVANCES,
            builtIn("drafts", "(fr|en)/drafts/.+\\.ya?ml"),
            builtIn("restating", "(fr|en)/restating[^/]*\\.ya?ml"));

    private static final ConcurrentMap<String, Optional<Schema>> SCHEMAS = new ConcurrentHashMap<>();

    private static ContentFamily overlaid(String name, String paths) {
        return new ContentFamily(name, Pattern.compile(paths), true);
    }

    private static ContentFamily builtIn(String name, String paths) {
        return new ContentFamily(name, Pattern.compile(paths), false);
    }

    static Optional<ContentFamily> of(String path) {
        return ALL.stream()
                .filter(family -> family.paths.matcher(path).matches())
                .findFirst();
    }

    Optional<Schema> schema() {
        return SCHEMAS.computeIfAbsent(name, ContentFamily::readSchema);
    }

    private static Optional<Schema> readSchema(String name) {
        try (InputStream in = ContentFamily.class.getResourceAsStream("/phrasebook/schema/" + name + ".schema.json")) {
            if (in == null) {
                return Optional.empty();
            }
            // Schemas stand alone: nothing is fetched.
            return Optional.of(
                    SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
