package io.bottine.discord.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request with files.
 *
 * @param payload the part that is JSON
 * @param files their names
 */
record Multipart(String payload, List<String> files) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    static Multipart read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("no boundary in " + contentType);
        }
        String payload = "{}";
        List<String> files = new ArrayList<>();
        // Latin-1 keeps every byte as it is.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)))) {
            int head = part.indexOf("\r\n\r\n");
            if (head < 0) {
                continue;
            }
            Matcher file = FILE.matcher(part.substring(0, head));
            Matcher name = NAME.matcher(part.substring(0, head));
            if (file.find()) {
                files.add(file.group(1));
            } else if (name.find() && name.group(1).equals("payload_json")) {
                byte[] json = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
                payload = new String(json, StandardCharsets.UTF_8);
            }
        }
        return new Multipart(payload, List.copyOf(files));
    }
}
