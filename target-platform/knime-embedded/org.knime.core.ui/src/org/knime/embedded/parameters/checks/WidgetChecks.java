package org.knime.embedded.parameters.checks;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knime.core.data.DataType;
import org.knime.core.webui.node.dialog.defaultdialog.internal.button.SimpleButtonWidget;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.EnumConstant;
import org.knime.embedded.parameters.FieldType;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Leaf;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;
import org.knime.node.parameters.widget.choices.DataTypeChoicesProvider;
import org.knime.node.parameters.widget.choices.EnumChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.TypedStringChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.filter.StringFilter;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.RichTextInputWidget;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;

/** Checks the annotations of one field against its type. */
final class WidgetChecks {

    private static final List<Class<?>> NUMBERS = List.of(
            byte.class,
            int.class,
            long.class,
            float.class,
            double.class,
            Byte.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    // KNIME leaves such fields out of the dialog's schema.
    private static final List<Class<?>> WITHOUT_CONTROL =
            List.of(Boolean.class, Integer.class, Long.class, Double.class, Float.class, Short.class, short.class);

    private static final Map<Class<? extends Annotation>, List<Class<?>>> APPLICABLE = applicable();

    private static final List<Class<?>> OPTIONAL_WITH_DEFAULT = List.of(
            String.class,
            Byte.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            ZoneId.class);

    private final ParameterNode node;

    private final Class<?> type;

    private WidgetChecks(final ParameterNode node) {
        this.node = node;
        this.type = node.rawClass();
    }

    static void check(final ParameterNode node) {
        final var checks = new WidgetChecks(node);
        if (node instanceof Leaf) {
            checks.requireApplicableAnnotations();
            checks.checkChoices();
            checks.checkText();
        } else if (node instanceof ObjectArray) {
            checks.checkArray();
        }
        node.annotation(Widget.class).ifPresent(checks::checkWidget);
    }

    private static Map<Class<? extends Annotation>, List<Class<?>>> applicable() {
        final var map = new LinkedHashMap<Class<? extends Annotation>, List<Class<?>>>();
        map.put(RadioButtonsWidget.class, List.of(Enum.class));
        map.put(ValueSwitchWidget.class, List.of(Enum.class));
        map.put(ColumnFilterWidget.class, List.of(ColumnFilter.class));
        map.put(RichTextInputWidget.class, List.of(String.class));
        map.put(TextAreaWidget.class, List.of(String.class));
        map.put(TextInputWidget.class, List.of(String.class, Character.class, char.class));
        map.put(NumberInputWidget.class, NUMBERS);
        map.put(TextMessage.class, List.of(Void.class));
        map.put(SimpleButtonWidget.class, List.of(Void.class));
        map.put(TwinlistWidget.class, List.of(String[].class, ColumnFilter.class, StringFilter.class));
        return map;
    }

    private ParameterException mistake(final String sentence) {
        return new ParameterException("The field " + node + ": " + sentence);
    }

    private void checkWidget(final Widget widget) {
        if (widget.title().isBlank() || widget.description().isBlank()) {
            throw mistake("its @Widget needs a title and a description.");
        }
        XhtmlFragment.check(widget.description(), "The description of the field " + node);
        if (node.isOptional()) {
            if (!type.isArray()
                    && !OPTIONAL_WITH_DEFAULT.contains(type)
                    && node.annotation(OptionalWidget.class).isEmpty()) {
                throw mistake("KNIME knows no value for it to start with. Add an @OptionalWidget.");
            }
        } else if (WITHOUT_CONTROL.contains(type)) {
            throw mistake("KNIME shows no control for " + type.getSimpleName()
                    + ". Use the primitive int, long, double," + " float or boolean.");
        }
        if (type.isEnum()) {
            EnumConstant.allOf(type)
                    .forEach(constant -> XhtmlFragment.check(
                            constant.description(), "The description of the constant '" + constant.name() + "'"));
        }
    }

    private void requireApplicableAnnotations() {
        APPLICABLE.forEach((annotation, types) -> {
            if (node.annotation(annotation).isPresent()
                    && types.stream().noneMatch(applicable -> applicable.isAssignableFrom(type))) {
                throw mistake("@" + annotation.getSimpleName() + " is for "
                        + types.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")) + " only.");
            }
        });
    }

    private void checkChoices() {
        node.annotation(ChoicesProvider.class).map(ChoicesProvider::value).ifPresent(provider -> {
            if (type.isEnum()) {
                requireProvider(provider, EnumChoicesProvider.class);
                if (FieldType.argumentOf(provider, EnumChoicesProvider.class) != type) {
                    throw mistake(provider.getSimpleName() + " offers constants of another enum.");
                }
            } else if (type == ColumnFilter.class) {
                requireProvider(provider, ColumnChoicesProvider.class);
            } else if (type == DataType.class) {
                requireProvider(provider, DataTypeChoicesProvider.class);
            } else if (type == String.class
                    || type == String[].class
                    || type == StringFilter.class
                    || type == StringOrEnum.class) {
                requireProvider(provider, StringChoicesProvider.class, TypedStringChoicesProvider.class);
            } else {
                throw mistake("@ChoicesProvider is not for this type.");
            }
        });
    }

    private void requireProvider(final Class<?> provider, final Class<?>... allowed) {
        if (List.of(allowed).stream().noneMatch(kind -> kind.isAssignableFrom(provider))) {
            throw mistake(provider.getSimpleName() + " does not fit the type; it has to be a "
                    + List.of(allowed).stream().map(Class::getSimpleName).collect(Collectors.joining(" or ")) + ".");
        }
    }

    private void checkText() {
        final var isCharacter = type == char.class || type == Character.class;
        node.annotation(TextInputWidget.class)
                .filter(text -> isCharacter
                        && (text.minLengthValidation() != MinLengthValidation.class
                                || text.maxLengthValidation() != MaxLengthValidation.class))
                .ifPresent(text -> {
                    throw mistake("the length of a character cannot be limited.");
                });
    }

    private void checkArray() {
        node.annotation(ArrayWidget.class)
                .filter(array -> array.elementLayout() == ArrayWidget.ElementLayout.HORIZONTAL_SINGLE_LINE
                        && !array.elementTitle().isEmpty())
                .ifPresent(array -> {
                    throw mistake("elements in a single line cannot have an elementTitle.");
                });
    }
}
