package io.bottine.core.store;

import io.bottine.core.store.DatabaseProblem.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder to one process. The operating system lets go of the lock when the process ends, however it ends; the
 * file's text only tells who holds it.
 */
final class FolderLock implements AutoCloseable {

    /** Far behind the text: where locks are mandatory, a locked byte cannot be read by others. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_TEXT = 500;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the folder if need be, and takes it. */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.resolve("bottine.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new DatabaseProblem(
                        Kind.HELD,
                        "the data folder " + folder + " is in use by " + holder
                                + "; stop that one first, or choose another folder");
            }
            write(channel, me());
            return new FolderLock(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw unwritable(folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static String me() {
        ProcessHandle process = ProcessHandle.current();
        String since =
                process.info().startInstant().map(start -> " since " + start).orElse("");
        return "process " + process.pid() + " on " + host() + since;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(text, 0);
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static DatabaseProblem unwritable(Path folder, IOException cause) {
        return new DatabaseProblem(
                Kind.FOLDER,
                "the data folder " + folder + " cannot be created or written (" + reason(cause)
                        + "); choose another one with BOTTINE_DATA",
                cause);
    }

    private static String reason(IOException cause) {
        String name = cause.getClass().getSimpleName().replace("Exception", "");
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // There is a worse one to tell.
            }
        }
    }

    @Override
    public void close() {
        // The file stays: removing it would let two processes lock two files of the same name.
        closeQuietly(channel);
    }
}
