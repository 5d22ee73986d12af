package org.lode.nodes.parameters;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.lode.learn.TargetWindow;

/** The range in which one property is wanted; a bound that is switched off is no bound. */
public final class TargetParameters implements NodeParameters {
    @Widget(
            title = "Property",
            description =
                    "The property that shall lie in the window; one of those that the connected models predict, with its"
                            + " unit and the values that they learned from.")
    @ChoicesProvider(PropertyChoices.class)
    String property = "";

    @Widget(
            title = "Lower bound",
            description =
                    "The smallest wanted value, in the property's unit. Without it the window is open " + "below.")
    Optional<Double> lower = Optional.empty();

    @Widget(
            title = "Upper bound",
            description = "The largest wanted value, in the property's unit. Without it the window is open " + "above.")
    Optional<Double> upper = Optional.empty();

    /** No property and no bound yet. */
    public TargetParameters() {}

    /** A window that is open on both sides. */
    public TargetParameters(String property) {
        this.property = property;
    }

    /** The name of the property. */
    public String property() {
        return property;
    }

    /** Whether at least one bound is set. */
    public boolean isBounded() {
        return lower.isPresent() || upper.isPresent();
    }

    /** The window. */
    public TargetWindow window() {
        return new TargetWindow(
                property, lower.orElse(Double.NEGATIVE_INFINITY), upper.orElse(Double.POSITIVE_INFINITY));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (lower.isPresent() && upper.isPresent() && !(lower.get() < upper.get())) {
            throw new InvalidSettingsException("The target window of '" + property + "' is empty: its lower bound "
                    + lower.get() + " is not below its upper bound " + upper.get() + ". Change one of them.");
        }
        for (var bound : new Optional<?>[] {lower, upper}) {
            if (bound.isPresent() && !Double.isFinite((Double) bound.get())) {
                throw new InvalidSettingsException("A bound of the target window of '" + property
                        + "' is not a finite number. Switch it off for a window that is open on that side.");
            }
        }
    }
}
