package org.lode.nodes.table;

import java.util.HashSet;
import java.util.Set;

/** Names of a table's columns or rows: one that is taken gets a number behind it, as KNIME does. */
public final class UniqueNames {
    private final Set<String> taken = new HashSet<>();

    /** Takes the name, or the first free one of "name (#1)", "name (#2)" and so on. */
    public String take(String name) {
        var free = name;
        for (int number = 1; !taken.add(free); number++) {
            free = name + " (#" + number + ")";
        }
        return free;
    }
}
