package org.knime.embedded.dialog;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.StringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.Leaf;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.embedded.parameters.persistence.ParameterStores;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.StringFilter;

/**
 * Sets parameters from text, as the command line gives them.
 *
 * <table>
 * <caption>How values are written</caption>
 * <tr><td>choice</td><td>the constant or its label, in any case: {@code carbons}</td></tr>
 * <tr><td>true or false</td><td>{@code true}, {@code false}, {@code yes}, {@code no}</td></tr>
 * <tr><td>list</td><td>{@code [a, b]} or {@code a,b}; an element with a comma in double quotes</td></tr>
 * <tr><td>columns</td><td>a list of names, or {@code *} for all</td></tr>
 * <tr><td>optional value</td><td>the value, or {@code none}</td></tr>
 * <tr><td>list of entries</td><td>one field of one entry: {@code elements/0/name=x}; the next free number adds one</td></tr>
 * </table>
 */
public final class ParameterText {

    private final Group stored;

    private final ParameterConstraints constraints;

    private ParameterText(final Class<? extends NodeParameters> parametersClass) {
        stored = ParameterTree.stored(parametersClass);
        constraints = new ParameterConstraints(ParameterTree.shown(parametersClass));
    }

    /**
     * Sets a parameter in the settings of a node.
     *
     * @param parametersClass the node's parameters
     * @param settings the settings below {@code model}; if they are empty, they get the defaults first
     * @param key the path of the parameter's key, with {@code /} between keys
     * @param value the value as text
     * @throws InvalidSettingsException if there is no such key, or the value is none that the parameter takes
     */
    public static void set(
            final Class<? extends NodeParameters> parametersClass,
            final NodeSettings settings,
            final String key,
            final String value)
            throws InvalidSettingsException {
        final var stores = ParameterStores.of(parametersClass);
        final var parameters = settings.keySet().isEmpty()
                ? Instances.create(parametersClass)
                : parametersClass.cast(stores.load(settings));
        set(parameters, key, value);
        final var changed = new NodeSettings(settings.getKey());
        stores.save(parameters, changed);
        changed.copyTo(settings);
    }

    /** Sets a parameter of an object. */
    public static void set(final NodeParameters parameters, final String key, final String value)
            throws InvalidSettingsException {
        final var text = new ParameterText(parameters.getClass());
        text.set(text.stored, parameters, List.of(key.split("/")), key, value);
    }

    private void set(
            final Group group, final Object object, final List<String> keys, final String key, final String value)
            throws InvalidSettingsException {
        final var node = group.children().stream()
                .filter(child -> ParameterStores.key(child).equals(keys.get(0)))
                .findFirst()
                .orElseThrow(() -> unknown(key));
        final var rest = keys.subList(1, keys.size());
        if (rest.isEmpty()) {
            node.set(object, parse(node, key, value));
        } else if (node instanceof Group inner) {
            set(inner, node.get(object), rest, key, value);
        } else if (node instanceof ObjectArray array && rest.size() > 1) {
            set(array.element(), element(array, object, rest.get(0), key), rest.subList(1, rest.size()), key, value);
        } else {
            throw unknown(key);
        }
    }

    private InvalidSettingsException unknown(final String key) {
        return new InvalidSettingsException(SettingNames.unknown(key, stored));
    }

    /** The element with a number; the next free one is added with its defaults. */
    private Object element(final ObjectArray array, final Object object, final String index, final String key)
            throws InvalidSettingsException {
        if (!array.rawClass().isArray()) {
            throw new InvalidSettingsException("'" + key + "' cannot be set as text, as it is no array.");
        }
        final var elements = Optional.ofNullable((Object[]) array.get(object))
                .orElseGet(() -> (Object[]) Array.newInstance(array.element().rawClass(), 0));
        if (!index.matches("\\d{1,9}")) {
            throw unknown(key);
        }
        final var number = Integer.parseInt(index);
        if (number > elements.length) {
            throw new InvalidSettingsException("'" + key + "': there is no entry " + number + ". Use 0 to "
                    + elements.length + "; the last one of these adds an entry.");
        }
        if (number < elements.length) {
            return elements[number];
        }
        final var longer = Arrays.copyOf(elements, number + 1);
        longer[number] = Instances.create(array.element().rawClass());
        array.set(object, longer);
        return longer[number];
    }

    private Object parse(final ParameterNode node, final String key, final String text)
            throws InvalidSettingsException {
        final Class<?> type = node.rawClass();
        if (type == ColumnFilter.class) {
            return columnFilter(text);
        } else if (type == StringFilter.class) {
            return stringFilter(text);
        } else if (type == StringOrEnum.class) {
            return choice(node, text);
        } else if (!(node instanceof Leaf)) {
            throw new InvalidSettingsException("'" + key + "' has settings of its own. Set one of them: "
                    + String.join(", ", SettingNames.below(node, key)) + ".");
        } else if (node.isOptional()) {
            return text.strip().equals(ValueText.NONE)
                    ? Optional.empty()
                    : Optional.of(constraints.check(node, key, ValueParser.parse(node.type(), key, text)));
        }
        return constraints.check(node, key, ValueParser.parse(node.type(), key, text));
    }

    private static ColumnFilter columnFilter(final String text) {
        final var filter = new ColumnFilter();
        filter.m_mode = TypedStringFilterMode.MANUAL;
        filter.m_manualFilter = manual(text);
        return filter;
    }

    private static StringFilter stringFilter(final String text) {
        final var filter = new StringFilter();
        filter.m_mode = StringFilterMode.MANUAL;
        filter.m_manualFilter = manual(text);
        return filter;
    }

    private static ManualFilter manual(final String text) {
        final var all = text.strip().equals(ValueText.ALL);
        final var names = all ? new String[0] : ValueText.elements(text).toArray(String[]::new);
        return new ManualFilter(names, new String[0], all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constant comes from the field's own type argument
    private static StringOrEnum<?> choice(final ParameterNode node, final String text) {
        final var constant = Arrays.stream(node.type().arguments().get(0).raw().getEnumConstants())
                .map(Enum.class::cast)
                .filter(candidate -> candidate.name().equals(text))
                .findFirst();
        return constant.isPresent() ? new StringOrEnum(constant.get()) : new StringOrEnum(text);
    }
}
