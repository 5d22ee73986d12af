package org.lode.nodes.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.knime.core.node.NodeFactory;
import org.knime.embedded.dialog.DialogField;
import org.knime.embedded.dialog.DialogModel;
import org.knime.embedded.dialog.FieldKind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A node's page in docs/nodes, made from its own description and dialog. */
final class NodeManual {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final NodeFactory<?> factory;
    private final Element description;

    NodeManual(NodeFactory<?> factory) {
        this.factory = factory;
        this.description = factory.getXMLDescription();
    }

    /** Name of the page's file. */
    String file() {
        return factory.getNodeName().toLowerCase(Locale.ROOT).replace(' ', '-') + ".md";
    }

    /** Name of the node. */
    String name() {
        return factory.getNodeName();
    }

    /** What the node does, in a sentence. */
    String summary() {
        return text(elements("shortDescription").get(0));
    }

    /** The page. */
    String markdown() {
        var page = new StringBuilder(
                "# " + name() + "\n\n<!-- written by NodeManualTests from the node's description -->\n");
        page.append(summary()).append("\n\n");
        elements("intro").forEach(intro -> page.append(paragraphs(intro)));
        ports(page, "Inputs", List.of("inPort", "dynInPort"));
        ports(page, "Outputs", List.of("outPort", "dynOutPort"));
        elements("view")
                .forEach(view -> page.append("## View\n").append(text(view)).append("\n\n"));
        settings(page);
        var links = elements("link");
        if (!links.isEmpty()) {
            page.append("## More\n");
            links.forEach(link -> page.append("- [%s](%s)\n".formatted(text(link), link.getAttribute("href"))));
            page.append('\n');
        }
        page.append("See it at work: [test workflow](../../test-workflows/%s).\n".formatted(file().replace(".md", "")));
        return page.toString();
    }

    private void ports(StringBuilder page, String title, List<String> tags) {
        var ports = new ArrayList<Element>();
        tags.forEach(tag -> ports.addAll(elements(tag)));
        if (!ports.isEmpty()) {
            page.append("## ").append(title).append('\n');
            ports.forEach(port -> page.append("- **%s**: %s\n".formatted(port.getAttribute("name"), text(port))));
            page.append('\n');
        }
    }

    private void settings(StringBuilder page) {
        page.append("## Settings\n| Setting | Default | Meaning | Key |\n|---|---|---|---|\n");
        DialogModel.of(factory).stream()
                .flatMap(dialog -> dialog.fields().stream())
                .filter(field -> field.kind() != FieldKind.NO_VALUE)
                .forEach(field -> page.append(row(field, "")));
        page.append('\n');
    }

    private static String row(DialogField field, String around) {
        var meaning = new StringBuilder(plain(field.description()));
        field.choices().forEach(choice -> meaning.append("<br>")
                .append(choice(choice.value(), choice.label(), choice.description())));
        field.effects()
                .forEach(effect -> meaning.append("<br>*").append(plain(effect)).append('*'));
        var key = around + field.key();
        var rows = new StringBuilder("| %s%s | %s | %s | `%s` |\n"
                .formatted(
                        field.title(),
                        field.advanced() ? " (advanced)" : "",
                        field.defaultValue().isEmpty() ? "" : "`" + field.defaultValue() + "`",
                        meaning,
                        key));
        field.elements().stream()
                .filter(element -> element.kind() != FieldKind.NO_VALUE)
                .forEach(element -> rows.append(row(element, key + "/…/")));
        return rows.toString();
    }

    private static String choice(String value, String label, String description) {
        return "**%s** (`%s`) %s".formatted(plain(label), value, plain(description));
    }

    private List<Element> elements(String tag) {
        var list = description.getElementsByTagName(tag);
        var found = new ArrayList<Element>();
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    /** The text of an element, its paragraphs apart. */
    private static String paragraphs(Element element) {
        var text = new StringBuilder();
        var rest = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("p".equals(child.getNodeName())) {
                flush(rest, text);
                text.append(text(child)).append("\n\n");
            } else {
                rest.append(child.getTextContent());
            }
        }
        flush(rest, text);
        return text.toString();
    }

    private static void flush(StringBuilder rest, StringBuilder text) {
        var line = plain(rest.toString());
        if (!line.isEmpty()) {
            text.append(line).append("\n\n");
        }
        rest.setLength(0);
    }

    private static String text(Node node) {
        return plain(node.getTextContent());
    }

    /** Text without markup in one line, such that Markdown takes it as it is. */
    private static String plain(String text) {
        var bare = text.replaceAll("</?tt>", "`")
                .replaceAll("</?[a-zA-Z][^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return BLANKS.matcher(bare).replaceAll(" ").strip().replace("|", "\\|").replace("*", "\\*");
    }
}
