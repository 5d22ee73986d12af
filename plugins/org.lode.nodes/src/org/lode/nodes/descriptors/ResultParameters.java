package org.lode.nodes.descriptors;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.lode.nodes.parameters.Ranges;

/** In which form the descriptors come out, and which of them. */
final class ResultParameters implements NodeParameters {
    /** Correlations are at most 1, so nothing reaches this. */
    private static final double NEVER = 2;

    /** The form of the new columns. The constants' names are stored in workflows. */
    enum Form {
        @Label(value = "Columns", description = "A column of numbers for each descriptor.")
        COLUMNS,
        @Label(value = "One list", description = "One column with a list of all numbers.")
        LIST,
        @Label(
                value = "Bit vector",
                description = "One column of bits, each set where its descriptor is not 0; for fingerprints and keys.")
        BITS
    }

    @Widget(title = "Descriptors as", description = "The form in which the descriptors are put out.", advanced = true)
    @RadioButtonsWidget
    Form form = Form.COLUMNS;

    @Widget(
            title = "Leave out constant descriptors",
            description = "Whether descriptors are left out that have the same value in all rows.",
            advanced = true)
    boolean dropConstant = false;

    @Widget(
            title = "Leave out correlated descriptors",
            description =
                    "From which absolute correlation on the later of two descriptors is left out, such as 0.95. It is"
                            + " found without a target; the port for dropped descriptors says which and why.",
            advanced = true)
    Optional<Double> correlation = Optional.empty();

    /** Whether descriptors may be left out. */
    boolean selects() {
        return dropConstant || correlation.isPresent();
    }

    /** The correlation from which on a descriptor is left out; above 1 for none. */
    double threshold() {
        return correlation.orElse(NEVER);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (correlation.isPresent()) {
            Ranges.check("Leave out correlated descriptors", correlation.get(), 0.01, 1);
        }
    }
}
