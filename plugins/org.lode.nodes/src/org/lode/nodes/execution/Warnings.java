package org.lode.nodes.execution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knime.node.DefaultModel.ExecuteOutput;

/** What a node warns of after it was executed; KNIME keeps the last message only, so they become one. */
public final class Warnings {
    private Warnings() {}

    /** Shows the warnings that there are, in their order. */
    public static void show(ExecuteOutput out, List<Optional<String>> warnings) {
        var text = warnings.stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
        if (!text.isEmpty()) {
            out.setWarningMessage(text);
        }
    }
}
