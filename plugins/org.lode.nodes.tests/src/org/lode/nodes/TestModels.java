package org.lode.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.nodes.learner.ModelLearnerNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;

/** Materials with a property, and models learned from them. */
public final class TestModels {
    /**
     * Normal boiling points in kelvins, rounded to whole numbers (CRC Handbook of Chemistry and Physics, 95th edition).
     */
    private static final Object[][] BOILING_POINTS = {
        {"C", 112.0},
        {"CC", 185.0},
        {"CCC", 231.0},
        {"CCCC", 273.0},
        {"CCCCC", 309.0},
        {"CCCCCC", 342.0},
        {"CCCCCCC", 372.0},
        {"CO", 338.0},
        {"CCO", 351.0},
        {"CCCO", 370.0},
        {"CCCCO", 391.0},
        {"CC(C)O", 355.0},
        {"CC(C)=O", 329.0},
        {"CCC(C)=O", 353.0},
        {"CC(O)=O", 391.0},
        {"OC=O", 374.0},
        {"c1ccccc1", 353.0},
        {"Cc1ccccc1", 384.0},
        {"Oc1ccccc1", 455.0},
        {"Nc1ccccc1", 457.0}
    };

    private TestModels() {}

    /** The molecules, named m0, m1 and so on. */
    public static BufferedDataTable molecules(ExecutionContext exec) {
        var table = TestTable.of().text("smiles").number("boiling point (K)");
        for (int i = 0; i < BOILING_POINTS.length; i++) {
            table.row("m" + i, BOILING_POINTS[i]);
        }
        return table.in(exec);
    }

    /** A model of the boiling point, learned by Bayesian ridge from simple descriptors. */
    public static PropertyModelsPortObject boilingPoint(ExecutionContext exec) throws Exception {
        try (var node = TestNode.of(new ModelLearnerNodeFactory())) {
            node.set("descriptors/recipe", "descriptors2d");
            node.set("descriptors/choice", "CUSTOM");
            return (PropertyModelsPortObject) node.execute(molecules(exec))[0];
        }
    }
}
