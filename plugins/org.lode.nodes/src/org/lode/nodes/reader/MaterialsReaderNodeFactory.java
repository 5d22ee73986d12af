package org.lode.nodes.reader;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.views.NodePage;

/** The node Materials Reader: reads molecules, polymers, compositions and crystals from files into a table. */
public final class MaterialsReaderNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Materials Reader")
            .icon("materials-reader.png")
            .shortDescription("Reads molecules, polymers, compositions or crystals with their properties from a file.")
            .fullDescription(
                    """
                    Reads a table of materials from a file on this computer: tables of separated values (CSV, TSV),
                    files with one SMILES a line, structure-data files (SDF), and crystal structures (CIF, POSCAR).
                    Files may be packed (gz), and a folder or a zip archive is read file by file into one table, with
                    a column that names each row's file.
                    <p>
                    Columns of numbers become number columns. The column with SMILES becomes a column of type SMILES
                    where KNIME's chemistry types are installed, and of strings elsewhere. A polymer is written as the
                    SMILES of its repeat unit with two <tt>*</tt> at its ends.
                    </p>
                    <p>
                    A line that cannot be used is never dropped silently: it comes out of the second port with its
                    file, its line number and the reason, and one warning counts such lines.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addOutputPortGroup("materials", group -> group.name("Materials")
                            .description("One row a material, with all columns of the file.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("rejected", group -> group.name("Rejected Lines")
                            .description("The lines that could not be used: file, line number, text and reason.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(MaterialsReaderParameters.class)
                    .configure(MaterialsReaderExecution::configure)
                    .execute(MaterialsReaderExecution::execute))
            .addView(
                    NodePage.of(
                            "What was read: kinds of material, elements, first structures, distributions, and rejected lines by reason."))
            .nodeType(NodeType.Source)
            .keywords("SMILES", "SDF", "CSV", "polymer", "molecule", "crystal", "CIF", "chemistry", "import");

    /** Called by KNIME. */
    public MaterialsReaderNodeFactory() {
        super(NODE);
    }
}
