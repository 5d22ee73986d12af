package org.lode.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.embedded.EmbeddedNode;

/** What the node repository and the description panel show: rules 1 to 4 of docs/quality.md. */
class NodeDescriptionTests {
    private static final int NINE = 9;

    static Stream<NodeFactory<?>> factories() throws IOException {
        return Factories.all();
    }

    @Test
    void pluginNamesEveryNodeOfTheHouse() throws IOException {
        assertEquals(NINE, factories().count());
    }

    @Test
    @Tag("check-3")
    void everyNodeIsListedInTheCategoryUnderCommunityNodes() throws IOException {
        var xml = Factories.pluginXml();
        assertTrue(xml.contains("path=\"/community\" level-id=\"lode\" name=\"Lode\""));
        assertEquals(NINE, xml.split("category-path=\"/community/lode\"", -1).length - 1);
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-1")
    void shortDescriptionIsOneSentence(NodeFactory<?> factory) throws Exception {
        var text = description(factory).getShortDescription().orElseThrow();
        assertTrue(text.matches("[A-Z][^.]+\\."), text);
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-1")
    void everySettingHasATitleAndADescription(NodeFactory<?> factory) throws Exception {
        var options = description(factory).getDialogOptionGroups().stream()
                .flatMap(group -> group.getOptions().stream())
                .toList();
        assertFalse(options.isEmpty());
        for (var option : options) {
            assertTrue(option.getName().matches("[A-Z].*[^.:]"), option.getName());
            assertTrue(option.getDescription().strip().length() > 20, option.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-4")
    void portNamesAreInTitleCaseAndUnique(NodeFactory<?> factory) throws Exception {
        var names = ports(factory).stream().map(Port::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        for (var name : names) {
            assertTrue(name.matches("[A-Z]\\w*( (with|of|and|[A-Z]\\w*))*"), name);
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-1")
    void everyPortIsDescribed(NodeFactory<?> factory) throws Exception {
        for (var port : ports(factory)) {
            assertTrue(port.description().endsWith("."), port.name());
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-3")
    void atLeastThreeKeywordsHelpToFindTheNode(NodeFactory<?> factory) throws Exception {
        assertTrue(description(factory).getKeywords().length >= 3);
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Tag("check-2")
    void iconIsAPngOf16By16Pixels(NodeFactory<?> factory) throws Exception {
        var icon = description(factory).getIconPath();
        var name = icon.substring(icon.lastIndexOf('/') + 1);
        var png = factory.getClass().getResource(name);
        assertNotNull(png, icon);
        try (var data = new DataInputStream(png.openStream())) {
            assertEquals(0x89504E470D0A1A0AL, data.readLong());
            data.skipBytes(8);
            assertEquals(16, data.readInt());
            assertEquals(16, data.readInt());
        }
    }

    private static NodeDescription description(NodeFactory<?> factory) throws Exception {
        return EmbeddedNode.create(factory, null).description();
    }

    private record Port(String name, String description) {}

    /** Ports that are always there, and groups of ports that the user may add. */
    private static List<Port> ports(NodeFactory<?> factory) throws Exception {
        var description = description(factory);
        var ports = new ArrayList<Port>();
        for (int i = 0; description.getInportName(i) != null; i++) {
            ports.add(new Port(description.getInportName(i), description.getInportDescription(i)));
        }
        for (int i = 0; description.getOutportName(i) != null; i++) {
            ports.add(new Port(description.getOutportName(i), description.getOutportDescription(i)));
        }
        for (var group : description.getDynamicInPortGroups()) {
            ports.add(new Port(group.getGroupName(), group.getGroupDescription()));
        }
        return ports;
    }
}
