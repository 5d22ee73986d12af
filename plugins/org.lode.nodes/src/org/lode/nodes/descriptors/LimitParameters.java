package org.lode.nodes.descriptors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.lode.nodes.parameters.Ranges;
import org.lode.represent.RowLimits;

/** How much one row may cost, so that a single structure can't hold up a table. */
final class LimitParameters implements NodeParameters {
    @Widget(
            title = "Most atoms",
            description = "A material with more heavy atoms, or more sites in its cell, is rejected.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    int atoms = RowLimits.STANDARD.atoms();

    @Widget(
            title = "Most seconds a row",
            description = "A material whose descriptors take longer is rejected.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double seconds = RowLimits.STANDARD.seconds();

    @Override
    public void validate() throws InvalidSettingsException {
        if (atoms < 1 || atoms > 100_000) {
            throw new InvalidSettingsException("'Most atoms' is " + atoms + "; give a number from 1 to 100,000.");
        }
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new InvalidSettingsException("'Most seconds a row' is " + seconds + "; give a number above 0.");
        }
    }

    RowLimits limits() {
        return new RowLimits(atoms, seconds);
    }
}
