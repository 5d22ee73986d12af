package org.lode.headless.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.BufferedDataTable;

/**
 * The CSV form of tables: UTF-8, comma, the row id first. Text is always in quotes and numbers never are; a missing
 * value is an empty field, an empty text is two quotes. A real number is written with the fewest digits that give the
 * same number back.
 */
public final class TableCsv {
    /** Name of the column with the row ids. */
    public static final String ROW_ID = "RowID";

    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .setNullString("")
            .setRecordSeparator('\n')
            .get();

    private TableCsv() {}

    /**
     * Writes a table. The file appears under its name only when it is complete.
     *
     * @param table the table
     * @param file the file; one that exists is replaced
     */
    public static void write(BufferedDataTable table, Path file) throws IOException {
        AtomicFile.write(file, part -> {
            try (var printer = new CSVPrinter(Files.newBufferedWriter(part, StandardCharsets.UTF_8), FORMAT);
                    var rows = table.iterator()) {
                printer.print(ROW_ID);
                for (var name : table.getDataTableSpec().getColumnNames()) {
                    printer.print(name);
                }
                printer.println();
                while (rows.hasNext()) {
                    write(rows.next(), printer);
                }
            }
        });
    }

    private static void write(DataRow row, CSVPrinter printer) throws IOException {
        printer.print(row.getKey().getString());
        for (var cell : row) {
            printer.print(value(cell));
        }
        printer.println();
    }

    /** What the printer makes a field of: null for a missing value, a number, or text. */
    private static Object value(DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        // The order matters: each of these values can also be read as the ones after it.
        if (cell instanceof BooleanValue truth) {
            return Boolean.toString(truth.getBooleanValue());
        }
        if (cell instanceof IntValue integer) {
            return integer.getIntValue();
        }
        if (cell instanceof LongValue integer) {
            return integer.getLongValue();
        }
        return cell instanceof DoubleValue real ? (Object) real.getDoubleValue() : cell.toString();
    }
}
