package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.Structures;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/**
 * What the tables beside the one of seeds hold.
 *
 * @param materials the structures by what they are for
 * @param warnings sentences about rows that could not be used
 */
record FurtherTables(Map<TableUse, List<Material>> materials, List<Optional<String>> warnings) {
    private static final int MOST = 2;

    /**
     * Checks the specs of the tables behind the first.
     *
     * @throws InvalidSettingsException if there are more than two, or one has no structures
     */
    static void check(PortObjectSpec[] specs, String structureColumn) throws InvalidSettingsException {
        var tables = Arrays.stream(specs)
                .filter(DataTableSpec.class::isInstance)
                .map(DataTableSpec.class::cast)
                .skip(1)
                .toList();
        if (tables.size() > MOST) {
            throw new InvalidSettingsException("There are " + tables.size()
                    + " ports of further materials, but only the first two have a use. Remove the others.");
        }
        for (var table : tables) {
            structure(table, structureColumn);
        }
    }

    /** Reads the tables behind the first. */
    static FurtherTables read(
            PortObject[] inputs, BayesianDesignerParameters parameters, MaterialKind kind, Progress progress)
            throws KNIMEException, InvalidSettingsException {
        var read = new FurtherTables(new EnumMap<>(TableUse.class), new ArrayList<>());
        var tables = Arrays.stream(inputs)
                .filter(BufferedDataTable.class::isInstance)
                .map(BufferedDataTable.class::cast)
                .skip(1)
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            var structures = new Structures(table, structure(table.getDataTableSpec(), parameters.structureColumn));
            var materials = SeedMaterials.read(structures, kind, progress);
            read.materials
                    .computeIfAbsent(i == 0 ? parameters.firstTable : parameters.secondTable, use -> new ArrayList<>())
                    .addAll(materials.materials());
            read.warnings.add(materials
                    .problems()
                    .warning(table.size(), "of the further materials could not be read", "the others were used"));
        }
        return read;
    }

    /** The structures for a use, none if there is no such table. */
    List<Material> of(TableUse use) {
        return materials.getOrDefault(use, List.of());
    }

    private static int structure(DataTableSpec table, String structureColumn) throws InvalidSettingsException {
        return Columns.structure(table, table.containsName(structureColumn) ? structureColumn : "");
    }
}
