package org.knime.embedded.description;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.util.Version;
import org.w3c.dom.Element;

/** The description of a node that is defined in Java. */
public final class TextDescription extends NodeDescription {

    private final NodeText text;

    private final Version sinceVersion;

    private final Element xml;

    /**
     * Writes a description.
     *
     * @throws org.knime.embedded.parameters.ParameterException if a text is no XHTML fragment
     */
    public TextDescription(final NodeText text, final Version sinceVersion) {
        this.text = text;
        this.sinceVersion = sinceVersion;
        xml = DescriptionWriter.write(text);
    }

    @Override
    public String getIconPath() {
        return text.icon();
    }

    @Override
    public String getNodeName() {
        return text.name();
    }

    @Override
    public NodeType getType() {
        return NodeType.valueOf(xml.getAttribute("type"));
    }

    @Override
    public Optional<String> getShortDescription() {
        return Optional.of(text.shortDescription());
    }

    @Override
    public Optional<String> getIntro() {
        return Optional.of(text.fullDescription());
    }

    @Override
    public List<DialogOptionGroup> getDialogOptionGroups() {
        return text.options().isEmpty()
                ? List.of()
                : List.of(new DialogOptionGroup(
                        NodeText.OPTIONS,
                        null,
                        text.options().stream()
                                .map(option -> new DialogOption(option.title(), option.description(), false))
                                .toList()));
    }

    @Override
    public List<DescriptionLink> getLinks() {
        return text.links().entrySet().stream()
                .map(link -> new DescriptionLink(link.getKey(), link.getValue()))
                .toList();
    }

    @Override
    public String getInportName(final int index) {
        return fixed(text.inputs(), index).map(PortText::name).orElse(null);
    }

    @Override
    public String getInportDescription(final int index) {
        return fixed(text.inputs(), index).map(PortText::description).orElse(null);
    }

    @Override
    public String getOutportName(final int index) {
        return fixed(text.outputs(), index).map(PortText::name).orElse(null);
    }

    @Override
    public String getOutportDescription(final int index) {
        return fixed(text.outputs(), index).map(PortText::description).orElse(null);
    }

    @Override
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return groups(text.inputs());
    }

    @Override
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return groups(text.outputs());
    }

    @Override
    public String getInteractiveViewName() {
        return null;
    }

    @Override
    public int getViewCount() {
        return text.view().isPresent() ? 1 : 0;
    }

    @Override
    public String getViewName(final int index) {
        return index < getViewCount() ? text.name() : null;
    }

    @Override
    public String getViewDescription(final int index) {
        return index < getViewCount() ? text.view().orElseThrow() : null;
    }

    @Override
    public String[] getKeywords() {
        return text.keywords().toArray(String[]::new);
    }

    @Override
    public Optional<Version> getSinceVersion() {
        return Optional.of(sinceVersion);
    }

    @Override
    public Element getXMLDescription() {
        return xml;
    }

    private static Optional<PortText> fixed(final List<PortText> ports, final int index) {
        return ports.stream().filter(port -> !port.configurable()).skip(index).findFirst();
    }

    private static List<DynamicPortGroupDescription> groups(final List<PortText> ports) {
        return ports.stream()
                .filter(PortText::configurable)
                .map(port -> new DynamicPortGroupDescription(port.name(), port.groupId(), port.description()))
                .toList();
    }
}
