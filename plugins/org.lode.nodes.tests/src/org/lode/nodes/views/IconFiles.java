package org.lode.nodes.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the icons are: drawings in one folder, the picture of a node's beside its factory. */
final class IconFiles {
    private static final Path BUNDLE = Path.of("..", "org.lode.nodes");
    private static final String ENDING = ".svg";

    private IconFiles() {}

    /** The names of all drawings. */
    static Stream<String> names() throws IOException {
        try (var files = Files.list(BUNDLE.resolve("icons"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The drawing of a name. */
    static Path drawing(String name) {
        return BUNDLE.resolve("icons").resolve(name + ENDING);
    }

    /** The picture of a name: beside a factory, or beside the drawing. */
    static Path picture(String name) throws IOException {
        try (var files = Files.walk(BUNDLE.resolve("src"))) {
            return files.filter(file -> file.endsWith(name + ".png"))
                    .findFirst()
                    .orElse(BUNDLE.resolve("icons").resolve(name + ".png"));
        }
    }
}
