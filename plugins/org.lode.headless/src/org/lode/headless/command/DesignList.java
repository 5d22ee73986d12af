package org.lode.headless.command;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lode.design.DesignResult;

/** Designs by an oracle's score as CSV. */
final class DesignList {
    private DesignList() {}

    static String csv(DesignResult result) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader("rank", "smiles", "score", "novel", "nearest start", "similarity", "step", "route")
                .setRecordSeparator('\n')
                .get();
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, format)) {
            for (var design : result.designs()) {
                printer.printRecord(
                        design.rank(),
                        design.material().canonical(),
                        design.evaluation().mean()[0],
                        design.novel(),
                        design.nearestKnown(),
                        design.similarity(),
                        design.step(),
                        design.route());
            }
        }
        return text.toString();
    }
}
