package io.bottine.discord.fake;

import java.util.Map;

/** Discord's own codes of errors (docs: Topics, Opcodes and Status Codes, JSON Error Codes). */
public final class Errors {

    public static final int UNKNOWN_CHANNEL = 10003;
    public static final int UNKNOWN_GUILD = 10004;
    public static final int UNKNOWN_MEMBER = 10007;
    public static final int UNKNOWN_MESSAGE = 10008;
    public static final int UNKNOWN_USER = 10013;
    public static final int UNKNOWN_WEBHOOK = 10015;
    public static final int UNKNOWN_INTERACTION = 10062;
    public static final int UNKNOWN_COMMAND = 10063;
    public static final int ALREADY_ACKNOWLEDGED = 40060;
    public static final int MISSING_ACCESS = 50001;
    public static final int NOT_OURS = 50005;
    public static final int EMPTY_MESSAGE = 50006;
    public static final int CANNOT_MESSAGE_USER = 50007;
    public static final int MISSING_PERMISSIONS = 50013;
    public static final int INVALID_WEBHOOK_TOKEN = 50027;
    public static final int INVALID_FORM = 50035;
    public static final int THREAD_EXISTS = 160004;

    private record Known(int status, String message) {}

    private static final Map<Integer, Known> KNOWN = Map.ofEntries(
            Map.entry(0, new Known(401, "401: Unauthorized")),
            Map.entry(UNKNOWN_CHANNEL, new Known(404, "Unknown Channel")),
            Map.entry(UNKNOWN_GUILD, new Known(404, "Unknown Guild")),
            Map.entry(UNKNOWN_MEMBER, new Known(404, "Unknown Member")),
            Map.entry(UNKNOWN_MESSAGE, new Known(404, "Unknown Message")),
            Map.entry(UNKNOWN_USER, new Known(404, "Unknown User")),
            Map.entry(UNKNOWN_WEBHOOK, new Known(404, "Unknown Webhook")),
            Map.entry(UNKNOWN_INTERACTION, new Known(404, "Unknown interaction")),
            Map.entry(UNKNOWN_COMMAND, new Known(404, "Unknown application command")),
            Map.entry(ALREADY_ACKNOWLEDGED, new Known(400, "Interaction has already been acknowledged.")),
            Map.entry(MISSING_ACCESS, new Known(403, "Missing Access")),
            Map.entry(NOT_OURS, new Known(403, "Cannot edit a message authored by another user")),
            Map.entry(EMPTY_MESSAGE, new Known(400, "Cannot send an empty message")),
            Map.entry(CANNOT_MESSAGE_USER, new Known(403, "Cannot send messages to this user")),
            Map.entry(MISSING_PERMISSIONS, new Known(403, "Missing Permissions")),
            Map.entry(INVALID_WEBHOOK_TOKEN, new Known(401, "Invalid Webhook Token")),
            Map.entry(INVALID_FORM, new Known(400, "Invalid Form Body")),
            Map.entry(THREAD_EXISTS, new Known(400, "A thread has already been created for this message")));

    private Errors() {}

    static int status(int code) {
        return of(code).status();
    }

    static String message(int code) {
        return of(code).message();
    }

    private static Known of(int code) {
        Known error = KNOWN.get(code);
        if (error == null) {
            throw new IllegalArgumentException("nobody here knows Discord's error " + code);
        }
        return error;
    }
}
