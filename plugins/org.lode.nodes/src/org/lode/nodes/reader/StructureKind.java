package org.lode.nodes.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lode.nodes.reader.ColumnContent.Type;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/**
 * The column with materials and how they are written.
 *
 * @param column the column's name
 * @param kind the kind of material; a column of SMILES may hold repeat units among molecules
 */
record StructureKind(String column, MaterialKind kind) {
    private static final Pattern SMILES_NAME = Pattern.compile("smiles|repeat.?unit", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_NAME = Pattern.compile("formula|composition|mixture", Pattern.CASE_INSENSITIVE);

    /**
     * Finds the column.
     *
     * @param chosen the user's choice; empty: the first text column whose name speaks of SMILES, else the first one
     *     whose name speaks of another kind of material and whose first texts are mostly of one kind
     */
    static Optional<StructureKind> of(ColumnTypes types, Optional<String> chosen) {
        if (chosen.isPresent()) {
            var column = chosen.get();
            return Optional.of(new StructureKind(
                    column, isSmiles(column) ? MaterialKind.MOLECULE : MaterialKind.detect(types.samples(column))));
        }
        return first(types, StructureKind::isSmiles)
                .map(column -> new StructureKind(column, MaterialKind.MOLECULE))
                .or(() -> first(types, column -> isOther(types, column))
                        .map(column -> new StructureKind(column, MaterialKind.detect(types.samples(column)))));
    }

    private static Optional<String> first(ColumnTypes types, Predicate<String> fits) {
        return types.names().stream()
                .filter(name -> types.type(name) == Type.TEXT && fits.test(name))
                .findFirst();
    }

    private static boolean isSmiles(String column) {
        return SMILES_NAME.matcher(column).find();
    }

    private static boolean isOther(ColumnTypes types, String column) {
        if (!OTHER_NAME.matcher(column).find()) {
            return false;
        }
        var texts = types.samples(column);
        var found = new StructureKind(column, MaterialKind.detect(texts));
        return 2 * found.readable(texts) > texts.size();
    }

    private long readable(List<String> texts) {
        return texts.stream().filter(text -> problem(text).isEmpty()).count();
    }

    /** Whether the column holds SMILES. */
    boolean isSmiles() {
        return kind == MaterialKind.MOLECULE || kind == MaterialKind.POLYMER;
    }

    /** Why a text is no such material; empty if it is. */
    Optional<String> problem(String text) {
        try {
            Material.parse(kindOf(text), text);
            return Optional.empty();
        } catch (MaterialException e) {
            return Optional.of(e.getMessage());
        }
    }

    private MaterialKind kindOf(String text) {
        if (!isSmiles()) {
            return kind;
        }
        return text.contains("*") ? MaterialKind.POLYMER : MaterialKind.MOLECULE;
    }
}
