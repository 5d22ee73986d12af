package org.lode.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;

/** Settings are public: what this version stores, later versions must read. */
class SettingsTests {
    static Stream<NodeFactory<?>> factories() throws IOException {
        return Factories.all();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void defaultsSurviveStoringAndLoading(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            var stored = xml(node.settings());
            node.load((NodeSettings)
                    NodeSettings.loadFromXML(new ByteArrayInputStream(stored.getBytes(StandardCharsets.UTF_8))));
            assertEquals(stored, xml(node.settings()));
        }
    }

    /** A changed snapshot means that stored workflows are read differently: give the new setting a migration. */
    @ParameterizedTest
    @MethodSource("factories")
    void storedFormIsThatOfTheFirstRelease(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            var name = "settings/" + node.host().name() + ".xml";
            try (var snapshot = SettingsTests.class.getResourceAsStream(name)) {
                assertNotNull(snapshot, name);
                assertEquals(new String(snapshot.readAllBytes(), StandardCharsets.UTF_8), xml(node.settings()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void anUnknownChoiceIsRefusedWithThePossibleOnes(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            var stored = xml(node.settings());
            var damaged = stored.replaceFirst("value=\"[A-Z][A-Z_0-9]+\"", "value=\"NO_SUCH_CHOICE\"");
            var problem = node.host()
                    .loadSettings(NodeSettings.loadFromXML(
                            new ByteArrayInputStream(damaged.getBytes(StandardCharsets.UTF_8))))
                    .orElseThrow();
            assertTrue(problem.contains("Possible values"), problem);
        }
    }

    private static String xml(NodeSettings settings) throws IOException {
        var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
