package org.lode.nodes.table;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;

/**
 * The columns for predicted properties: for each property the prediction, its standard deviation and whether the
 * material lies in the models' applicability domain, and for each target window the probability that it is met.
 */
public final class PredictionColumns {
    private PredictionColumns() {}

    /** The columns in their order. */
    public static List<DataColumnSpec> specs(List<Property> properties, List<TargetWindow> targets) {
        var columns = new ArrayList<DataColumnSpec>();
        for (var property : properties) {
            columns.add(column("Prediction (" + property.name() + ")", DoubleCell.TYPE));
            columns.add(column("Deviation (" + property.name() + ")", DoubleCell.TYPE));
            columns.add(column("In Domain (" + property.name() + ")", BooleanCell.TYPE));
        }
        for (var target : targets) {
            columns.add(column("Target Probability (" + target.property() + ")", DoubleCell.TYPE));
        }
        return columns;
    }

    /**
     * The cells of one material.
     *
     * @param mean a value for each property
     * @param deviation its standard deviation
     * @param inDomain whether the material lies in the applicability domain
     * @param logProbability the natural logarithm of the probability of each target
     */
    public static List<DataCell> cells(double[] mean, double[] deviation, boolean[] inDomain, double[] logProbability) {
        var cells = new ArrayList<DataCell>();
        for (int i = 0; i < mean.length; i++) {
            cells.add(new DoubleCell(mean[i]));
            cells.add(new DoubleCell(deviation[i]));
            cells.add(BooleanCellFactory.create(inDomain[i]));
        }
        for (double value : logProbability) {
            cells.add(new DoubleCell(StrictMath.exp(value)));
        }
        return cells;
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
