package org.lode.nodes.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.design.Design;
import org.lode.design.DesignResult;
import org.lode.design.SecondOpinion;
import org.lode.design.sampler.MoveKind;
import org.lode.design.sampler.StepLog;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.PredictionColumns;
import org.lode.nodes.table.SmilesCells;

/** The tables of designs and of the steps that led to them. */
final class DesignTables {
    private DesignTables() {}

    /**
     * The columns of the designs.
     *
     * @param judged the properties that judging models predict, none if there are no judges
     */
    static DataTableSpec designSpec(List<Property> properties, List<TargetWindow> targets, List<Property> judged) {
        var structure = new DataTableSpec(column("SMILES", SmilesCells.type()));
        var columns = new ArrayList<>(PredictionColumns.specs(properties, targets));
        columns.add(column("Log Probability", DoubleCell.TYPE));
        columns.add(column("Novel", BooleanCell.TYPE));
        columns.add(column("Nearest Seed", SmilesCells.type()));
        columns.add(column("Similarity", DoubleCell.TYPE));
        columns.add(column("Step", IntCell.TYPE));
        columns.add(column("Rank", IntCell.TYPE));
        columns.add(column("Route", StringCell.TYPE));
        columns.add(column("Synthetic Accessibility", DoubleCell.TYPE));
        columns.add(column("Second Opinion", DoubleCell.TYPE));
        columns.add(column("Posterior Probability", DoubleCell.TYPE));
        for (var property : judged) {
            columns.add(column("Second Opinion (" + property.name() + ")", DoubleCell.TYPE));
            columns.add(column("Second Opinion Deviation (" + property.name() + ")", DoubleCell.TYPE));
        }
        return Columns.append(structure, Columns.unique(structure, columns));
    }

    /**
     * The designs.
     *
     * @param opinion what judging models say of them, if there are any
     * @param judged the properties that these predict
     */
    static BufferedDataTable designs(
            ExecutionContext exec, DesignResult result, Optional<SecondOpinion> opinion, List<Property> judged) {
        var accessibility = new Accessibility();
        var container = exec.createDataContainer(designSpec(result.properties(), result.targets(), judged));
        for (var design : result.designs()) {
            var cells = cells(design);
            cells.add(accessibility.cell(design.material()));
            int row = design.rank() - 1;
            cells.add(opinion.map(second -> SecondOpinions.cell(second, row)).orElse(DataType.getMissingCell()));
            cells.add(number(design.posterior()));
            opinion.ifPresent(second -> cells.addAll(SecondOpinions.predictions(second, row)));
            container.addRowToTable(new DefaultRow("Design" + design.rank(), cells));
        }
        container.close();
        return container.getTable();
    }

    private static List<DataCell> cells(Design design) {
        var evaluation = design.evaluation();
        var cells = new ArrayList<DataCell>();
        cells.add(SmilesCells.cell(design.material().canonical()));
        cells.addAll(PredictionColumns.cells(
                evaluation.mean(), evaluation.deviation(), evaluation.inDomain(), evaluation.logProbability()));
        cells.add(new DoubleCell(evaluation.logTarget()));
        cells.add(BooleanCellFactory.create(design.novel()));
        cells.add(
                design.nearestKnown().isEmpty() ? DataType.getMissingCell() : SmilesCells.cell(design.nearestKnown()));
        cells.add(new DoubleCell(design.similarity()));
        cells.add(new IntCell(design.step()));
        cells.add(new IntCell(design.rank()));
        cells.add(design.route().isEmpty() ? DataType.getMissingCell() : new StringCell(design.route()));
        return cells;
    }

    static DataTableSpec logSpec() {
        var columns = new ArrayList<>(List.of(
                column("Step", IntCell.TYPE),
                column("Beta", DoubleCell.TYPE),
                column("Effective Sample Size", DoubleCell.TYPE),
                column("Proposed", IntCell.TYPE),
                column("Failed", IntCell.TYPE),
                column("Accepted", IntCell.TYPE),
                column("Unique", IntCell.TYPE),
                column("Evaluated", LongCell.TYPE),
                column("Mean Log Likelihood", DoubleCell.TYPE),
                column("Best Log Likelihood", DoubleCell.TYPE),
                column("In Target", DoubleCell.TYPE),
                column("Log Evidence", DoubleCell.TYPE),
                column("Seed", LongCell.TYPE),
                column("Outcome", StringCell.TYPE)));
        for (var kind : MoveKind.values()) {
            columns.add(column("Acceptance (" + kind.label() + ")", DoubleCell.TYPE));
        }
        columns.add(column("Seconds", DoubleCell.TYPE));
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    static BufferedDataTable log(ExecutionContext exec, DesignResult result, long seed) {
        var container = exec.createDataContainer(logSpec());
        for (var step : result.log()) {
            container.addRowToTable(new DefaultRow("Step" + step.step(), cells(step, seed, result.outcome())));
        }
        container.close();
        return container.getTable();
    }

    private static List<DataCell> cells(StepLog step, long seed, String outcome) {
        List<DataCell> cells = new ArrayList<>(List.of(
                new IntCell(step.step()),
                new DoubleCell(step.beta()),
                new DoubleCell(step.effectiveSampleSize()),
                new IntCell(step.proposed()),
                new IntCell(step.failed()),
                new IntCell(step.accepted()),
                new IntCell(step.unique()),
                new LongCell(step.calls()),
                new DoubleCell(step.meanLogLikelihood()),
                new DoubleCell(step.bestLogLikelihood()),
                new DoubleCell(step.inTarget()),
                number(step.logEvidence()),
                new LongCell(seed),
                new StringCell(outcome)));
        for (var kind : MoveKind.values()) {
            cells.add(number(step.acceptance(kind)));
        }
        cells.add(new DoubleCell(step.seconds()));
        return cells;
    }

    /** A number, missing where there is none. */
    static DataCell number(double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
