package org.knime.embedded.description;

import java.util.List;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.embedded.parameters.checks.XhtmlFragment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a node's description as a document with the elements of KNIME's schema 5.3. */
final class DescriptionWriter {

    private final NodeText text;

    private final Document document = XhtmlFragment.newDocument();

    private DescriptionWriter(final NodeText text) {
        this.text = text;
    }

    /**
     * Writes a description.
     *
     * @return the element {@code knimeNode}
     * @throws org.knime.embedded.parameters.ParameterException if a text is no XHTML fragment
     */
    static Element write(final NodeText text) {
        return new DescriptionWriter(text).write();
    }

    private Element write() {
        final var node = document.createElement("knimeNode");
        document.appendChild(node);
        node.setAttribute("icon", text.icon());
        node.setAttribute("type", type().toString());
        add(node, "name").setTextContent(text.name());
        addFragment(node, "shortDescription", text.shortDescription(), "The short description");
        final var full = add(node, "fullDescription");
        addFragment(full, "intro", text.fullDescription(), "The full description");
        addOptions(full);
        text.links()
                .forEach((href, description) -> addFragment(full, "link", description, "The text of the link " + href)
                        .setAttribute("href", href));
        final var ports = add(node, "ports");
        addPorts(ports, text.inputs(), "inPort", "dynInPort");
        addPorts(ports, text.outputs(), "outPort", "dynOutPort");
        text.view().ifPresent(description -> {
            final var view = addFragment(add(node, "views"), "view", description, "The description of the view");
            view.setAttribute("index", "0");
            view.setAttribute("name", text.name());
        });
        if (!text.keywords().isEmpty()) {
            final var keywords = add(node, "keywords");
            text.keywords().forEach(keyword -> add(keywords, "keyword").setTextContent(keyword));
        }
        return node;
    }

    private NodeType type() {
        return text.type()
                .orElse(
                        text.inputs().isEmpty()
                                ? NodeType.Source
                                : text.outputs().isEmpty() ? NodeType.Sink : NodeType.Manipulator);
    }

    private void addOptions(final Element full) {
        if (!text.hasDialog()) {
            return;
        }
        final var tab = add(full, "tab");
        tab.setAttribute("name", NodeText.OPTIONS);
        for (final var option : text.options()) {
            addFragment(tab, "option", option.description(), "The description of '" + option.title() + "'")
                    .setAttribute("name", option.title());
        }
    }

    private void addPorts(
            final Element ports, final List<PortText> texts, final String fixedTag, final String groupTag) {
        int index = 0;
        for (final var port : texts) {
            final var element = addFragment(
                    ports,
                    port.configurable() ? groupTag : fixedTag,
                    port.description(),
                    "The description of the port '" + port.name() + "'");
            element.setAttribute("name", port.name());
            if (port.configurable()) {
                element.setAttribute("insert-before", Integer.toString(index));
                element.setAttribute("group-identifier", port.groupId());
                element.setAttribute("configurable-via-menu", "false");
            } else {
                element.setAttribute("index", Integer.toString(index++));
            }
        }
    }

    private Element add(final Element parent, final String tag) {
        final var element = document.createElement(tag);
        parent.appendChild(element);
        return element;
    }

    private Element addFragment(final Element parent, final String tag, final String fragment, final String what) {
        final var element = add(parent, tag);
        XhtmlFragment.append(element, fragment, what + " of the node '" + text.name() + "'");
        return element;
    }
}
