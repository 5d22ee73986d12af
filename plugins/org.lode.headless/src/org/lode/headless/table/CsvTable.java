package org.lode.headless.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.headless.workflow.WorkflowException;

/**
 * Reads a CSV file into a table. A column is of the narrowest type that all its values fit: integer, long, real,
 * boolean, else text. The file is read twice, first for the types, and never held in memory.
 */
public final class CsvTable {
    private final Path file;
    private final List<String> header;
    private final List<ColumnKind> kinds;

    private CsvTable(Path file, List<String> header, List<ColumnKind> kinds) {
        this.file = file;
        this.header = header;
        this.kinds = kinds;
    }

    /**
     * Reads a file.
     *
     * @param file CSV in UTF-8 with a header line; a first column {@value TableCsv#ROW_ID} gives the row ids
     * @param exec makes the table
     * @throws WorkflowException if the file is missing or is no such CSV file
     */
    public static BufferedDataTable read(Path file, ExecutionContext exec) throws WorkflowException {
        if (!Files.isRegularFile(file)) {
            throw new WorkflowException("There is no file \"" + file + "\".");
        }
        try {
            return scan(file).fill(exec);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static WorkflowException unreadable(Path file, IOException e) {
        var name = "File \"" + file + "\" ";
        if (e instanceof CharacterCodingException) {
            return new WorkflowException(name + "is not UTF-8 text; save it as CSV in UTF-8.", e);
        } else if (e instanceof CSVException) {
            return new WorkflowException(
                    name + "has a quotation mark that is not closed, or text behind one; correct it.", e);
        }
        return new WorkflowException(name + "cannot be read: " + e.getMessage() + ".", e);
    }

    private static CsvTable scan(Path file) throws IOException, WorkflowException {
        try (var parser = parse(file)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new WorkflowException("File \"" + file + "\" is empty; its first line must name the columns.");
            }
            var header = records.next().stream().map(CsvTable::columnName).toList();
            Set<String> seen = new HashSet<>();
            for (var name : header) {
                if (!seen.add(name)) {
                    throw new WorkflowException(
                            "File \"" + file + "\" names the column \"" + name + "\" twice; rename one of them.");
                }
            }
            List<ColumnKind> kinds = new ArrayList<>();
            header.forEach(name -> kinds.add(ColumnKind.EMPTY));
            while (records.hasNext()) {
                var record = records.next();
                if (record.size() != header.size()) {
                    throw new WorkflowException("Line " + parser.getCurrentLineNumber() + " of file \"" + file
                            + "\" has " + record.size() + " fields where the header has " + header.size()
                            + "; check its commas and quotes.");
                }
                for (int i = 0; i < kinds.size(); i++) {
                    kinds.set(i, kinds.get(i).join(record.get(i)));
                }
            }
            return new CsvTable(file, header, kinds);
        }
    }

    private BufferedDataTable fill(ExecutionContext exec) throws IOException {
        int first = header.get(0).equals(TableCsv.ROW_ID) ? 1 : 0;
        var columns = new ArrayList<DataColumnSpec>();
        for (int i = first; i < header.size(); i++) {
            columns.add(new DataColumnSpecCreator(header.get(i), kinds.get(i).type()).createSpec());
        }
        var container = exec.createDataContainer(new DataTableSpec(columns.toArray(DataColumnSpec[]::new)));
        try (var parser = parse(file)) {
            var records = parser.iterator();
            records.next();
            for (long row = 0; records.hasNext(); row++) {
                var record = records.next();
                container.addRowToTable(
                        new DefaultRow(first == 1 ? String.valueOf(record.get(0)) : "Row" + row, cells(record, first)));
            }
        }
        container.close();
        return container.getTable();
    }

    private List<DataCell> cells(CSVRecord record, int first) {
        List<DataCell> cells = new ArrayList<>();
        for (int i = first; i < header.size(); i++) {
            var text = record.get(i);
            cells.add(
                    text == null
                            ? new MissingCell("The field is empty.")
                            : kinds.get(i).cell(text));
        }
        return cells;
    }

    private static String columnName(String field) {
        return field == null ? "" : field.strip();
    }

    @SuppressWarnings("resource") // the parser closes the reader
    private static CSVParser parse(Path file) throws IOException {
        var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return CSVParser.parse(reader, TableCsv.FORMAT);
    }
}
