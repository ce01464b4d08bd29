package io.bottine.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder: what customers said is in it, so that it is for its owner's eyes alone. */
record DataFolder(Path path) {

    /** @throws CannotStart if it cannot be made or written */
    static DataFolder of(Path path, AppTexts texts) {
        try {
            Files.createDirectories(path, ownerOnly());
            if (!Files.isWritable(path)) {
                throw new IOException("not writable");
            }
            return new DataFolder(path);
        } catch (IOException e) {
            throw new CannotStart(
                    texts.line("data.unusable", "path", path.toString(), "name", Setting.BOTTINE_DATA.name()), e);
        }
    }

    Path log() {
        return path.resolve("bottine.log");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
