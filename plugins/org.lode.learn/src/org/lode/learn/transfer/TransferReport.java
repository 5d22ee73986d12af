package org.lode.learn.transfer;

import java.util.List;
import org.lode.learn.PropertyModel;
import org.lode.represent.Rejection;

/**
 * What transfer learning found.
 *
 * @param model the transferred model, learned from all rows; one self-contained graph with the sources frozen inside
 * @param direct the directly learned model, learned from all rows
 * @param verdict one line: whether transfer helps, hurts or makes no difference, with the figures
 * @param transferMae cross-validated mean absolute error of transfer
 * @param directMae the same of direct learning, on the same folds
 * @param gain by how much transfer lowers the error
 * @param validation every row as predicted by models that had not seen it, in the order of the table
 * @param sources how well each source alone carried over, best first
 * @param curve the errors of smaller tables, the smallest first; empty unless it was asked for
 * @param warnings sentences about what looks wrong with the values, such as another unit than a source's
 * @param rejected the rows of the table that could not be used, with the reason
 */
public record TransferReport(
        PropertyModel model,
        PropertyModel direct,
        String verdict,
        double transferMae,
        double directMae,
        Gain gain,
        List<ValidationRow> validation,
        List<SourceScore> sources,
        List<CurvePoint> curve,
        List<String> warnings,
        List<Rejection> rejected) {
    /** Copies the lists. */
    public TransferReport {
        validation = List.copyOf(validation);
        sources = List.copyOf(sources);
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
        rejected = List.copyOf(rejected);
    }

    /**
     * Mean absolute error of direct learning minus that of transfer, with a paired bootstrap interval over the rows.
     *
     * @param value the gain, in the property's unit; negative when transfer hurts
     * @param lower the lower end of the 95 % interval
     * @param upper the upper end
     */
    public record Gain(double value, double lower, double upper) {}
}
