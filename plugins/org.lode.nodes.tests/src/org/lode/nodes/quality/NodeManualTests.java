package org.lode.nodes.quality;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeFactory;
import org.lode.nodes.Factories;

class NodeManualTests {
    static Stream<NodeFactory<?>> factories() throws IOException {
        return Factories.all();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void thePageInDocsIsThatOfTheNode(NodeFactory<?> factory) throws IOException {
        var manual = new NodeManual(factory);
        Repository.assertPage(Repository.root().resolve("docs/nodes").resolve(manual.file()), manual.markdown());
    }

    @Test
    void theListOfNodesHasThemAll() throws IOException {
        var rows = Factories.all()
                .map(NodeManual::new)
                .map(manual -> "| [%s](%s) | %s |\n".formatted(manual.name(), manual.file(), manual.summary()))
                .collect(Collectors.joining());
        Repository.assertPage(
                Repository.root().resolve("docs/nodes/README.md"),
                "# The nodes\n\n<!-- written by NodeManualTests -->\n| Node | Does |\n|---|---|\n" + rows);
    }
}
