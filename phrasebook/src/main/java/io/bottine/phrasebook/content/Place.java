package io.bottine.phrasebook.content;

/**
 * Where something stands in the content.
 *
 * @param file the path as the author knows it: inside the built-in content, or on disk for an operator's folder
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1; 0 where the file as a whole is meant
 */
public record Place(String file, int line, int column) {

    static Place ofFile(String file) {
        return new Place(file, 0, 0);
    }

    /** {@code file:line:column}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
