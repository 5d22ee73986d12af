package org.knime.embedded.dialog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.embedded.parameters.persistence.ParameterStores;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.StringFilter;

/** The keys that can be set as text. */
final class SettingNames {

    private SettingNames() {}

    /** A sentence for a key that does not exist, with those that look like it first. */
    static String unknown(final String key, final Group stored) {
        final var names = below(stored, "");
        if (names.isEmpty()) {
            return "There is no setting '" + key + "': the node has none.";
        }
        final var nearest = names.stream()
                .min(Comparator.comparingInt(name -> distance(key, name)))
                .filter(name -> distance(key, name) <= Math.max(2, key.length() / 3));
        return "There is no setting '" + key + "'."
                + nearest.map(name -> " Did you mean '" + name + "'?").orElse("")
                + " Settings: " + String.join(", ", names) + ".";
    }

    /** The keys of the fields inside of a field; of a list those of its first entry. */
    static List<String> below(final ParameterNode node, final String key) {
        final var inside = node instanceof ObjectArray ? key + "/0" : key;
        return children(node)
                .flatMap(child -> names(child, inside.isEmpty() ? "" : inside + "/"))
                .toList();
    }

    private static Stream<ParameterNode> children(final ParameterNode node) {
        return node instanceof Group group
                ? group.children().stream()
                : node instanceof ObjectArray array ? array.element().children().stream() : Stream.empty();
    }

    private static Stream<String> names(final ParameterNode node, final String prefix) {
        final var name = prefix + ParameterStores.key(node);
        final var hasFields = node instanceof ObjectArray || node instanceof Group && !isOneValue(node);
        return hasFields ? below(node, name).stream() : Stream.of(name);
    }

    private static boolean isOneValue(final ParameterNode node) {
        return List.of(ColumnFilter.class, StringFilter.class, StringOrEnum.class)
                .contains(node.rawClass());
    }

    /** The number of characters to insert, remove or replace, whatever their case (Levenshtein 1966). */
    private static int distance(final String a, final String b) {
        final var first = a.toLowerCase(Locale.ROOT);
        final var second = b.toLowerCase(Locale.ROOT);
        var row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            final var next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                final var replaced = row[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row[second.length()];
    }
}
