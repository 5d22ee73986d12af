package org.lode.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
    @Tag("check-22")
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
    @Tag("check-22")
    void storedFormIsThatOfTheSnapshot(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            assertEquals(snapshot("settings/" + node.host().name() + ".xml"), xml(node.settings()));
        }
    }

    /** What the first release stored means the same today: new settings have the values that behave as it did. */
    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-22")
    void settingsOfTheFirstReleaseAreTheDefaultsOfToday(NodeFactory<?> factory) throws Exception {
        try (var node = TestNode.of(factory)) {
            var name = "settings/first/" + node.host().name() + ".xml";
            assumeTrue(SettingsTests.class.getResource(name) != null, "the node is newer than the first release");
            var today = xml(node.settings());
            node.load((NodeSettings) NodeSettings.loadFromXML(
                    new ByteArrayInputStream(snapshot(name).getBytes(StandardCharsets.UTF_8))));
            assertEquals(today, xml(node.settings()));
        }
    }

    private static String snapshot(String name) throws IOException {
        try (var snapshot = SettingsTests.class.getResourceAsStream(name)) {
            assertNotNull(snapshot, name);
            return new String(snapshot.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-23")
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
