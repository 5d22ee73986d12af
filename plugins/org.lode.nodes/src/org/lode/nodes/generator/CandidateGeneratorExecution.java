package org.lode.nodes.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.execution.Warnings;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.RejectedRows;
import org.lode.nodes.table.SmilesCells;
import org.lode.nodes.table.Structures;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.Progress;
import org.lode.represent.candidates.CandidateGenerator;
import org.lode.represent.candidates.CandidateSpace;
import org.lode.represent.candidates.GeneratedCandidate;

/** What the node Candidate Generator does. */
final class CandidateGeneratorExecution {
    private static final double READ = 0.2;

    private CandidateGeneratorExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        CandidateGeneratorParameters parameters = in.getParameters();
        var table = (DataTableSpec) in.getInPortSpecs()[0];
        int structure = Columns.structure(table, parameters.structureColumn);
        PartsMessage.check(parameters.mode, parameters.polymerClass, parameters.scaffold, parameters.replacements);
        if (parameters.isPicked()) {
            out.setWarningMessage(Columns.pickedStructure(table, structure));
        }
        out.setOutSpecs(spec(parameters), RejectedRows.spec(table));
    }

    static DataTableSpec spec(CandidateGeneratorParameters parameters) {
        boolean elements = parameters.mode == GeneratorMode.ELEMENTS;
        var columns = new ArrayList<DataColumnSpec>();
        columns.add(column("Structure", elements ? StringCell.TYPE : SmilesCells.type()));
        switch (parameters.mode) {
            case POLYMERISATION -> {
                columns.add(column("Polymerisation", StringCell.TYPE));
                columns.add(column("First Monomer", SmilesCells.type()));
                columns.add(column("Second Monomer", SmilesCells.type()));
            }
            case SUBSTITUENTS -> {
                columns.add(column("Scaffold", StringCell.TYPE));
                columns.add(column("Substituents", StringCell.TYPE));
            }
            case ELEMENTS -> {
                columns.add(column("Prototype", StringCell.TYPE));
                columns.add(column("Replacements", StringCell.TYPE));
            }
        }
        return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            CandidateGeneratorParameters parameters = in.getParameters();
            BufferedDataTable table = in.getInTable(0);
            var structures =
                    new Structures(table, Columns.structure(table.getDataTableSpec(), parameters.structureColumn));
            var rejected = new RejectedRows(exec, table.getDataTableSpec());
            var space = new GeneratorSpace(parameters, structures, rejected, progress.part(0, READ)).make();
            var generator = CandidateGenerator.of(
                    space, parameters.seed.map(OptionalLong::of).orElse(OptionalLong.empty()), parameters.distinct);
            var candidates = candidates(exec, parameters, space, generator, progress.part(READ, 1));
            var unused = rejected.problems()
                    .warning(table.size(), "could not be used", "they are at the second output with the reason");
            Warnings.show(out, List.of(unused, rest(parameters, space, generator)));
            var unusedRows = rejected.close();
            out.setOutData(candidates, unusedRows);
            out.setInternalData(ViewTable.of(exec, CandidateGeneratorView.of(candidates, unusedRows, progress)));
            return null;
        });
    }

    private static Optional<String> rest(
            CandidateGeneratorParameters parameters, CandidateSpace space, CandidateGenerator generator) {
        return Optional.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d combinations were tried, then there were %,d candidates. Raise 'Most candidates' for"
                                + " more.",
                        generator.visited(),
                        space.size(),
                        parameters.most))
                .filter(text -> generator.hasMore());
    }

    private static BufferedDataTable candidates(
            ExecutionContext exec,
            CandidateGeneratorParameters parameters,
            CandidateSpace space,
            CandidateGenerator generator,
            Progress progress) {
        var spec = spec(parameters);
        var container = exec.createDataContainer(spec);
        long made = 0;
        while (made < parameters.most && generator.hasMore()) {
            progress.check();
            var candidate = generator.step();
            if (candidate.isPresent()) {
                var cells = cells(parameters.mode, spec.getColumnSpec(0).getType(), candidate.get());
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(made), cells));
                made++;
            }
            double done =
                    Math.max((double) made / parameters.most, (double) generator.visited() / Math.max(1, space.size()));
            progress.report(done, made + " candidates");
        }
        container.close();
        return container.getTable();
    }

    private static List<DataCell> cells(GeneratorMode mode, DataType type, GeneratedCandidate candidate) {
        var cells = new ArrayList<DataCell>();
        cells.add(type == StringCell.TYPE ? new StringCell(candidate.text()) : SmilesCells.cell(candidate.text()));
        cells.add(new StringCell(candidate.origin()));
        if (mode == GeneratorMode.POLYMERISATION) {
            cells.add(SmilesCells.cell(candidate.parts().get(0)));
            cells.add(
                    candidate.parts().size() > 1
                            ? SmilesCells.cell(candidate.parts().get(1))
                            : DataType.getMissingCell());
        } else {
            cells.add(new StringCell(String.join(", ", candidate.parts())));
        }
        return cells;
    }
}
