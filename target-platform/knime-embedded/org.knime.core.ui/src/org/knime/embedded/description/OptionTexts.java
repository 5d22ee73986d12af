package org.knime.embedded.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knime.embedded.parameters.EnumConstant;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.embedded.parameters.layout.DialogLayout;
import org.knime.node.parameters.Widget;

/** The options of a node: every field with a control, in the order of the dialog. */
public final class OptionTexts {

    private OptionTexts() {}

    /** The options that a class of parameters makes. */
    public static List<OptionText> of(final Class<?> parametersClass) {
        return of(ParameterTree.shown(parametersClass));
    }

    private static List<OptionText> of(final Group shown) {
        return DialogLayout.of(shown)
                .controls()
                .flatMap(control -> option(control.node()).stream())
                .toList();
    }

    private static Optional<OptionText> option(final ParameterNode node) {
        return node.annotation(Widget.class)
                .map(widget -> new OptionText(widget.title(), widget.description() + details(node)));
    }

    /** The constants of an enum, the fields of an array's element. */
    private static String details(final ParameterNode node) {
        if (node instanceof ObjectArray array) {
            return list(of(array.element()));
        }
        return node.rawClass().isEnum()
                ? list(EnumConstant.allOf(node.rawClass()).stream()
                        .map(constant -> new OptionText(constant.label(), constant.description()))
                        .toList())
                : "";
    }

    private static String list(final List<OptionText> options) {
        if (options.stream().allMatch(option -> option.description().isBlank())) {
            return "";
        }
        return options.stream().map(OptionTexts::item).collect(Collectors.joining("", "\n<ul>", "\n</ul>"));
    }

    private static String item(final OptionText option) {
        final var title = option.title().replace("&", "&amp;").replace("<", "&lt;");
        final var description = option.description().isBlank() ? "" : ": " + option.description();
        return "\n<li><b>" + title + "</b>" + description + "</li>";
    }
}
