package org.knime.node;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeSettings;
import org.knime.embedded.EmbeddedNode;
import org.knime.embedded.parameters.ParameterException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.PortsAdder;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.w3c.dom.Element;

/** The elements of the description are those of KNIME's schema 5.3, the life of a node that of KNIME's adapters. */
final class DefaultNodeFactoryTests {

    enum Kind {
        @Label(value = "First & best", description = "the <i>first</i>")
        FIRST,
        SECOND
    }

    static final class Parameters implements NodeParameters {
        @Widget(title = "Column", description = "a column")
        String m_column = "none yet";

        @Widget(title = "Kind", description = "a kind")
        Kind m_kind = Kind.FIRST;

        Parameters() {}

        Parameters(final NodeParametersInput input) {
            m_column = ColumnSelectionUtil.getFirstDoubleColumn(
                            input.getInTableSpec(0).orElseThrow())
                    .map(column -> column.getName())
                    .orElse("no number");
        }

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_column.isEmpty()) {
                throw new InvalidSettingsException("Choose a column.");
            }
        }
    }

    private static final class Factory extends DefaultNodeFactory {
        Factory(final DefaultNode node) {
            super(node);
        }
    }

    private static DefaultNode.RequireModel node(final Consumer<PortsAdder> ports) {
        return texts("in <b>short</b>", "at length").ports(ports);
    }

    private static DefaultNode.RequireModel dynamicNode(final Consumer<DynamicPortsAdder> ports) {
        return texts("in short", "at length").dynamicPorts(ports);
    }

    private static RequirePorts texts(final String shortDescription, final String fullDescription) {
        return DefaultNode.create()
                .name("Test Node")
                .icon("icon.png")
                .shortDescription(shortDescription)
                .fullDescription(fullDescription)
                .sinceVersion(1, 2, 3);
    }

    private static DefaultNode passThrough() {
        return node(ports -> ports.addInputTable("In", "the input").addOutputTable("Out", "the output"))
                .model(model -> model.parametersClass(Parameters.class)
                        .configure(DefaultNodeFactoryTests::configure)
                        .execute((input, output) -> {
                            output.setOutData(0, input.getInTable(0));
                            output.setInternalData(input.getInTable(0));
                        }));
    }

    private static void configure(final ConfigureInput input, final ConfigureOutput output)
            throws InvalidSettingsException {
        final Parameters parameters = input.getParameters();
        if (!input.getInTableSpec(0).containsName(parameters.m_column)) {
            throw new InvalidSettingsException("There is no column '" + parameters.m_column + "'.");
        }
        output.setWarningMessage("took '" + parameters.m_column + "'");
        output.setOutSpec(0, input.getInTableSpec(0));
    }

    private static final DataTableSpec SPEC = new DataTableSpec(
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Tg", DoubleCell.TYPE).createSpec());

    private static String text(final Element root, final String tag) {
        return root.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static String attribute(final Element root, final String tag, final String name) {
        return root.getElementsByTagName(tag)
                .item(0)
                .getAttributes()
                .getNamedItem(name)
                .getNodeValue();
    }

    @Test
    void theDescriptionHasKnimesElements() {
        final var factory = new Factory(passThrough()
                .nodeType(NodeType.Manipulator)
                .keywords("first", "second")
                .addExternalResource("https://example.org", "more to read"));
        final var root = factory.getXMLDescription();
        assertEquals("knimeNode", root.getTagName());
        assertEquals("Manipulator", root.getAttribute("type"));
        assertEquals("icon.png", root.getAttribute("icon"));
        assertEquals("Test Node", text(root, "name"));
        assertEquals("in short", text(root, "shortDescription"));
        assertEquals("at length", text(root, "intro"));
        assertEquals("Options", attribute(root, "tab", "name"));
        assertEquals("Column", attribute(root, "option", "name"));
        assertEquals("https://example.org", attribute(root, "link", "href"));
        assertEquals("0", attribute(root, "inPort", "index"));
        assertEquals("Out", attribute(root, "outPort", "name"));
        assertEquals(2, root.getElementsByTagName("keyword").getLength());
        assertEquals("Test Node", factory.getNodeName());
        assertEquals("In", factory.getInportName(0));
        assertEquals("the output", factory.getOutportDescription(0));
    }

    @Test
    void anOptionListsItsConstants() {
        final var option = (Element) new Factory(passThrough())
                .getXMLDescription()
                .getElementsByTagName("option")
                .item(1);
        assertEquals(2, option.getElementsByTagName("li").getLength());
        assertEquals("First & best: the first", text(option, "li"));
    }

    @Test
    void theTypeIsGuessedFromThePorts() {
        final var source = node(ports -> ports.addOutputTable("Out", "o"))
                .model(model ->
                        model.withoutParameters().configure((in, out) -> {}).execute((in, out) -> {}));
        assertEquals(NodeType.Source, new Factory(source).getType());
        assertFalse(new Factory(source).hasNodeDialog());
    }

    @Test
    void textsThatAreNoXhtmlAreAMistake() {
        final var broken = texts("a & b", "c").ports(ports -> {}).model(model -> model.withoutParameters()
                .configure((in, out) -> {})
                .execute((in, out) -> {}));
        final var error = assertThrows(ParameterException.class, () -> new Factory(broken));
        assertTrue(error.getMessage().contains("short description"), error.getMessage());
    }

    @Test
    void twoPortsWithOneNameAreAMistake() {
        final var twice = node(ports -> ports.addInputTable("Table", "i").addOutputTable("Table", "o"))
                .model(model ->
                        model.withoutParameters().configure((in, out) -> {}).execute((in, out) -> {}));
        final var error = assertThrows(IllegalStateException.class, () -> new Factory(twice));
        assertTrue(error.getMessage().contains("'Table'"), error.getMessage());
    }

    @Test
    void beforeTheFirstConfigureANodeHasTheDefaultsWithoutInput() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        EmbeddedNode.create(new Factory(passThrough()), null).saveSettings(settings);
        assertEquals("none yet", settings.getString("column"));
    }

    @Test
    void theFirstConfigureMakesTheDefaultsFromTheSpecs() throws InvalidSettingsException {
        final var node = EmbeddedNode.create(new Factory(passThrough()), null);
        assertArrayEquals(new DataTableSpec[] {SPEC}, node.configure(SPEC));
        assertEquals(Optional.of("took 'Tg'"), node.warning());
        final var settings = new NodeSettings("model");
        node.saveSettings(settings);
        assertEquals("Tg", settings.getString("column"));
    }

    @Test
    void storedSettingsAreNotGuessedAgain() throws InvalidSettingsException {
        final var node = EmbeddedNode.create(new Factory(passThrough()), null);
        final var settings = new NodeSettings("model");
        settings.addString("column", "gone");
        settings.addString("kind", "SECOND");
        assertEquals(Optional.empty(), node.loadSettings(settings));
        final var error = assertThrows(InvalidSettingsException.class, () -> node.configure(SPEC));
        assertEquals("There is no column 'gone'.", error.getMessage());
    }

    @Test
    void settingsThatDoNotValidateAreToldAndNotTaken() throws InvalidSettingsException {
        final var node = EmbeddedNode.create(new Factory(passThrough()), null);
        final var settings = new NodeSettings("model");
        settings.addString("column", "");
        settings.addString("kind", "SECOND");
        assertTrue(node.loadSettings(settings).orElseThrow().contains("Choose a column."));
        assertArrayEquals(new DataTableSpec[] {SPEC}, node.configure(SPEC));
    }

    @Test
    void aViewShowsItsPageAndData() throws IOException {
        final var factory = new Factory(passThrough().addView(view -> view.withoutParameters()
                .description("what it shows")
                .page(page -> page.fromString(() -> "<html/>").relativePath("index.html"))
                .initialData(data -> data.data(input -> Map.of("answer", 42)))));
        assertTrue(factory.hasNodeView());
        final var view = factory.createNodeView(factory.createNodeModel());
        try (var page = view.getPage().getInputStream()) {
            assertEquals("<html/>", new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(
                "{\"result\":{\"answer\":42}}",
                view.createInitialDataService().orElseThrow().getInitialData());
        assertEquals("what it shows", text(factory.getXMLDescription(), "view"));
    }

    private static DefaultNode dynamic() {
        return dynamicNode(groups -> groups.addInputPortGroup("models", group -> group.name("Tables")
                                .description("one or more")
                                .extendable()
                                .supportedTypes(BufferedDataTable.TYPE)
                                .fixedTypes(BufferedDataTable.TYPE))
                        .addInputPortGroup("extra", group -> group.name("Extra")
                                .description("perhaps")
                                .optional()
                                .supportedTypes(BufferedDataTable.TYPE))
                        .addOutputPortGroup("out", group -> group.name("Out")
                                .description("the output")
                                .fixed(BufferedDataTable.TYPE)))
                .model(model ->
                        model.withoutParameters().configure((in, out) -> {}).execute((in, out) -> {}));
    }

    @Test
    void portGroupsStartWithTheirFixedAndDefaultPorts() throws InvalidSettingsException {
        final var node = EmbeddedNode.create(new Factory(dynamic()), null);
        assertEquals(1, node.inputs().size());
        assertEquals(1, node.outputs().size());
    }

    @Test
    void portGroupsAreDescribedAsGroups() {
        final var root = new Factory(dynamic()).getXMLDescription();
        assertEquals("models", attribute(root, "dynInPort", "group-identifier"));
        assertEquals("0", attribute(root, "dynInPort", "insert-before"));
        assertEquals(2, root.getElementsByTagName("dynInPort").getLength());
        assertEquals(1, root.getElementsByTagName("outPort").getLength());
        assertNull(root.getElementsByTagName("inPort").item(0));
    }

    @Test
    void aNodeCannotHaveTwoViewsTypesOrListsOfKeywords() {
        assertThrows(
                IllegalStateException.class,
                () -> passThrough().nodeType(NodeType.Sink).nodeType(NodeType.Sink));
        assertThrows(
                IllegalStateException.class, () -> passThrough().keywords("a").keywords("b"));
    }

    @Test
    void rearrangingColumnsNeedsOneTableInAndOut() {
        final var factory = new Factory(node(ports -> ports.addInputTable("In", "i"))
                .model(model -> model.withoutParameters().rearrangeColumns((in, out) -> {})));
        assertThrows(IllegalStateException.class, factory::createNodeModel);
    }
}
