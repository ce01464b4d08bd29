package io.bottine.core.wording;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import io.bottine.core.chat.Folding;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Time zones as somebody names them: by their id, or by their city in one's own language. */
public record Zones(Locale locale) {

    /** A zone by its id and by what people call it. */
    public record Named(String id, String city) {}

    /** The zone that was typed; empty for anything else. */
    public Optional<ZoneId> read(String typed) {
        String wanted = Folding.fold(typed.strip());
        return id(typed.strip())
                .or(() -> all().filter(zone -> Stream.of(zone.city(), zone.id(), place(zone.id()))
                                .map(Folding::fold)
                                .anyMatch(wanted::equals))
                        .findFirst()
                        .map(zone -> ZoneId.of(zone.id())));
    }

    /** Those of which a word begins so, whatever its accents and case; all of them for nothing. */
    public Stream<Named> beginning(String typed) {
        String wanted = Folding.fold(typed.strip());
        return all().filter(zone -> wanted.isEmpty()
                        || Folding.fold(zone.city()).startsWith(wanted)
                        || Stream.of(zone.id().split("[/_]"))
                                .anyMatch(word -> Folding.fold(word).startsWith(wanted))
                        || Folding.fold(zone.id()).startsWith(wanted))
                .sorted(Comparator.comparing(zone -> !Folding.fold(zone.city()).startsWith(wanted)));
    }

    /** How a zone is written where its id stands for it: nobody calls Greenwich's "Z". */
    public static String id(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static Optional<ZoneId> id(String typed) {
        try {
            return Optional.of(ZoneId.of(typed));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String place(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** Places, that is; not the offsets and abbreviations that go by no clock of theirs. */
    private Stream<Named> all() {
        TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLocale(locale));
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> new Named(
                        id,
                        Optional.ofNullable(names.getExemplarLocationName(id)).orElseGet(() -> place(id))));
    }
}
