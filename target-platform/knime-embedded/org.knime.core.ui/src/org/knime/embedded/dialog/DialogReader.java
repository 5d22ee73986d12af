package org.knime.embedded.dialog;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.EnumConstant;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.embedded.parameters.layout.DialogLayout;
import org.knime.embedded.parameters.layout.LayoutItem;
import org.knime.embedded.parameters.layout.LayoutItem.Control;
import org.knime.embedded.parameters.layout.LayoutItem.Part;
import org.knime.embedded.parameters.state.PredicateText;
import org.knime.embedded.parameters.state.Predicates;
import org.knime.embedded.parameters.state.References;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.StringFilter;

/** Turns the layout of parameters into the fields of a dialog. */
final class DialogReader {

    private final Group shown;

    private final Object defaults;

    private final Predicates predicates;

    private final List<DialogField> fields = new ArrayList<>();

    DialogReader(final Group shown, final Object defaults) {
        this.shown = shown;
        this.defaults = defaults;
        this.predicates = new Predicates(new References(shown), null);
    }

    List<DialogField> fields() {
        read(DialogLayout.of(shown), new Surroundings(List.of(), false, List.of()));
        return List.copyOf(fields);
    }

    /** What the parts around a field say about it. */
    private record Surroundings(List<String> section, boolean advanced, List<String> effects) {}

    private void read(final LayoutItem item, final Surroundings around) {
        if (item instanceof Control control) {
            control.node().annotation(Widget.class).ifPresent(widget -> add(control.node(), widget, around));
        } else if (item instanceof Part part) {
            final var inner =
                    part.layoutClass().map(layout -> within(layout, around)).orElse(around);
            part.content().forEach(content -> read(content, inner));
        }
    }

    private Surroundings within(final Class<?> layout, final Surroundings around) {
        final var section =
                Optional.ofNullable(layout.getAnnotation(Section.class)).map(Section::title);
        final var effect =
                Optional.ofNullable(layout.getAnnotation(Effect.class)).map(this::sentence);
        return new Surroundings(
                Stream.concat(around.section.stream(), section.stream()).toList(),
                around.advanced || layout.isAnnotationPresent(Advanced.class),
                Stream.concat(around.effects.stream(), effect.stream()).toList());
    }

    private void add(final ParameterNode node, final Widget widget, final Surroundings around) {
        final var effect = node.annotation(Effect.class).map(this::sentence);
        fields.add(new DialogField(
                ParameterKeys.path(node),
                widget.title(),
                widget.description(),
                kind(node),
                node.isOptional(),
                ValueText.format(node.get(node.parentValue(defaults))),
                choices(node),
                NumberBounds.minimum(node),
                NumberBounds.maximum(node),
                around.section,
                around.advanced
                        || widget.advanced()
                        || node.annotation(Advanced.class).isPresent(),
                Stream.concat(around.effects.stream(), effect.stream())
                        .distinct()
                        .toList(),
                node instanceof ObjectArray array ? elementFields(array) : List.of()));
    }

    private static List<DialogField> elementFields(final ObjectArray array) {
        return new DialogReader(
                        array.element(), Instances.create(array.element().rawClass()))
                .fields();
    }

    private String sentence(final Effect effect) {
        final var verb =
                switch (effect.type()) {
                    case SHOW -> "Shown";
                    case HIDE -> "Hidden";
                    case ENABLE -> "Enabled";
                    case DISABLE -> "Disabled";
                };
        return verb + " if " + predicates.getPredicate(effect.predicate()).accept(new PredicateText()) + ".";
    }

    private static List<Choice> choices(final ParameterNode node) {
        final Class<?> constants = node.rawClass() == StringOrEnum.class
                ? node.type().arguments().get(0).raw()
                : node.rawClass();
        return !constants.isEnum()
                ? List.of()
                : EnumConstant.allOf(constants).stream()
                        .map(constant -> new Choice(constant.name(), constant.label(), constant.description()))
                        .toList();
    }

    private static FieldKind kind(final ParameterNode node) {
        final Class<?> type = node.rawClass();
        if (node instanceof ObjectArray) {
            return FieldKind.OBJECTS;
        } else if (type == boolean.class || type == Boolean.class) {
            return FieldKind.YES_NO;
        } else if (type == int.class || type == long.class || type == byte.class) {
            return FieldKind.WHOLE_NUMBER;
        } else if (type == Integer.class || type == Long.class || type == Byte.class) {
            return FieldKind.WHOLE_NUMBER;
        } else if (type == double.class || type == float.class || Number.class.isAssignableFrom(type)) {
            return FieldKind.NUMBER;
        } else if (type.isEnum()) {
            return FieldKind.CHOICE;
        } else if (type == ColumnFilter.class) {
            return FieldKind.COLUMNS;
        } else if (type == StringOrEnum.class
                || type == String.class
                        && node.annotation(ChoicesProvider.class).isPresent()) {
            return FieldKind.SELECTION;
        } else if (type == String.class || type == char.class || type == Character.class) {
            return FieldKind.TEXT;
        } else if (type.isArray() || type == StringFilter.class || Collection.class.isAssignableFrom(type)) {
            return FieldKind.LIST;
        } else if (TemporalAccessor.class.isAssignableFrom(type)) {
            return FieldKind.TIME;
        }
        return type == Void.class ? FieldKind.NO_VALUE : FieldKind.OTHER;
    }
}
