package org.lode.headless.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.node.NodeFactory;
import org.knime.embedded.dialog.DialogField;
import org.knime.embedded.dialog.DialogModel;
import org.knime.embedded.dialog.FieldKind;
import org.lode.headless.run.NodeCatalogue;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a node says about itself, as plain text: description, ports, settings. */
final class NodeGuide {
    private static final int WIDTH = 100;

    private final NodeCatalogue.Entry entry;
    private final NodeFactory<?> factory;
    private final Element description;

    private NodeGuide(NodeCatalogue.Entry entry) {
        this.entry = entry;
        this.factory = entry.factory();
        this.description = factory.getXMLDescription();
    }

    static NodeGuide of(NodeCatalogue.Entry entry) {
        return new NodeGuide(entry);
    }

    NodeCatalogue.Entry entry() {
        return entry;
    }

    String name() {
        return factory.getNodeName();
    }

    /** The short description. */
    String summary() {
        return texts("shortDescription").stream().findFirst().orElse("");
    }

    /** Everything: what the node does, its ports, its settings with defaults. */
    String details() {
        var text = new StringBuilder(name())
                .append('\n')
                .append("=".repeat(name().length()))
                .append("\n\n");
        texts("intro").forEach(intro -> text.append(wrap(intro, "")).append('\n'));
        appendPorts(text, "Inputs", List.of("inPort", "dynInPort"));
        appendPorts(text, "Outputs", List.of("outPort", "dynOutPort"));
        DialogModel.of(factory).ifPresent(dialog -> appendSettings(text, dialog.fields()));
        return text.toString();
    }

    private void appendPorts(StringBuilder text, String title, List<String> tags) {
        List<Element> ports = new ArrayList<>();
        tags.forEach(tag -> ports.addAll(elements(tag)));
        if (ports.isEmpty()) {
            return;
        }
        text.append(title).append('\n');
        int number = 1;
        for (var port : ports) {
            text.append(String.format("  %d  %s%n", number++, port.getAttribute("name")))
                    .append(wrap(plain(port), "     "));
        }
        text.append('\n');
    }

    private static void appendSettings(StringBuilder text, List<DialogField> fields) {
        text.append("Settings\n");
        for (var field : fields) {
            if (field.kind() == FieldKind.NO_VALUE) {
                continue;
            }
            text.append(String.format(
                    "  %s = %s  (%s%s)%n",
                    field.key(),
                    field.defaultValue().isEmpty() ? "\"\"" : field.defaultValue(),
                    field.kind(),
                    bounds(field)));
            text.append(wrap(field.title() + ": " + stripTags(field.description()), "      "));
            field.choices()
                    .forEach(choice -> text.append(wrap(
                            choice.value() + ": "
                                    + (choice.description().isBlank()
                                            ? choice.label()
                                            : stripTags(choice.description())),
                            "      - ")));
            field.elements()
                    .forEach(element ->
                            text.append(wrap(element.key() + ": " + stripTags(element.description()), "      - ")));
        }
    }

    private static String bounds(DialogField field) {
        List<String> bounds = new ArrayList<>();
        field.minimum().ifPresent(low -> bounds.add((low.exclusive() ? " above " : " from ") + brief(low.value())));
        field.maximum().ifPresent(high -> bounds.add((high.exclusive() ? " below " : " to ") + brief(high.value())));
        return String.join("", bounds) + (field.optional() ? ", or none" : "");
    }

    private static String brief(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private List<String> texts(String tag) {
        return elements(tag).stream().map(NodeGuide::plain).toList();
    }

    private List<Element> elements(String tag) {
        var nodes = description.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** An element's text with a blank line between paragraphs. */
    private static String plain(Node element) {
        var text = new StringBuilder();
        appendPlain(text, element);
        return text.toString().strip();
    }

    private static void appendPlain(StringBuilder text, Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getTextContent().replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                boolean block = List.of("p", "ul", "ol", "li", "tr", "table", "br", "h1", "h2", "h3", "pre")
                        .contains(element.getTagName());
                text.append(block ? "\n\n" : "");
                appendPlain(text, element);
                text.append(block ? "\n\n" : "");
            }
        }
    }

    private static String stripTags(String fragment) {
        return fragment.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The text in lines of limited width; the first line starts with the indent, the others with as many blanks. */
    private static String wrap(String text, String indent) {
        return text.lines()
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> wrapParagraph(paragraph, indent))
                .collect(Collectors.joining(indent.isEmpty() ? "\n" : ""));
    }

    private static String wrapParagraph(String paragraph, String indent) {
        var wrapped = new StringBuilder();
        var line = new StringBuilder(indent);
        for (var word : paragraph.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > indent.length()) {
                wrapped.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(line.toString().isBlank() || line.length() == indent.length() ? "" : " ")
                    .append(word);
        }
        return wrapped.append(line).append('\n').toString();
    }
}
