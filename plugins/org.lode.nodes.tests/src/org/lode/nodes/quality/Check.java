package org.lode.nodes.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is expected of a node.
 *
 * @param number its number, 1 to 36
 * @param criterion what must hold
 * @param nodes the nodes that it can be asked of, empty for all
 * @param elsewhere what proves it beside or instead of tests, empty for nothing
 */
record Check(int number, String criterion, List<String> nodes, String elsewhere) {
    /** The list of checks.txt. */
    static List<Check> all() {
        try (var in = Check.class.getResourceAsStream("checks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|", -1))
                    .map(part -> new Check(
                            Integer.parseInt(part[0]),
                            part[1],
                            part[2].isEmpty() ? List.of() : List.of(part[2].split(", ")),
                            part[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can be asked of a node. */
    boolean concerns(String node) {
        return nodes.isEmpty() || nodes.contains(node);
    }
}
