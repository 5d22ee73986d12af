package org.lode.nodes.designer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.lode.design.constraint.AtomCounts;
import org.lode.design.constraint.Substructures;
import org.lode.nodes.parameters.Ranges;

/** Conditions on the parts of a structure and on what it is similar to. */
final class FurtherConditions implements NodeParameters {
    @Widget(
            title = "Fixed scaffold",
            description =
                    """
            A SMARTS pattern that stays: every design has it, and only seeds that have it are changed. The other seeds
            still teach the chemical language.
            """,
            advanced = true)
    Optional<String> scaffold = Optional.empty();

    @Widget(
            title = "Atom counts",
            description =
                    """
            How many atoms of an element a molecule or a repeat unit may have, with spaces between the ranges, such as
            <tt>N=1..4 F=..3 O=2.. Cl=0</tt>.
            """,
            advanced = true)
    Optional<String> atomCounts = Optional.empty();

    @Widget(
            title = "Similar to",
            description =
                    """
            Structures as SMILES with spaces between them: a design shall be similar to at least one of them, or to one
            of a table of further materials with that use.
            """,
            advanced = true)
    Optional<String> similarTo = Optional.empty();

    @Widget(
            title = "Least similarity",
            description =
                    """
            The Tanimoto similarity of circular fragments (ECFP4) from which on a design counts as similar. Below it, a
            design is the less probable the further away it is: by a factor e to the power of -1/2 at a distance of
            0.05.
            """,
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = Ranges.OneAtMost.class)
    double leastSimilarity = 0.4;

    @Widget(
            title = "Different from",
            description =
                    """
            Structures as SMILES with spaces between them: a design shall be similar to none of them, and to none of a
            table of further materials with that use.
            """,
            advanced = true)
    Optional<String> differentFrom = Optional.empty();

    @Widget(
            title = "Greatest similarity",
            description =
                    "The similarity up to which a design counts as different; above it, it is the less probable the"
                            + " more similar it is.",
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = Ranges.OneAtMost.class)
    double greatestSimilarity = 0.4;

    /**
     * The scaffold that stays.
     *
     * @throws InvalidSettingsException if it is no SMARTS
     */
    Optional<Substructures> fixedScaffold() throws InvalidSettingsException {
        try {
            return scaffold.map(String::strip).map(smarts -> new Substructures(List.of(smarts), List.of()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("The setting 'Fixed scaffold': " + e.getMessage(), e);
        }
    }

    /**
     * The wanted numbers of atoms.
     *
     * @throws InvalidSettingsException if a range can't be read
     */
    Optional<AtomCounts> counts() throws InvalidSettingsException {
        try {
            return atomCounts.map(AtomCounts::parse);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("The setting 'Atom counts': " + e.getMessage(), e);
        }
    }

    /** The structures of a setting, none if it is not given. */
    static List<String> structures(Optional<String> setting) {
        return Arrays.stream(setting.orElse("").strip().split("\\s+"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Ranges.check("Least similarity", leastSimilarity, 0, 1);
        Ranges.check("Greatest similarity", greatestSimilarity, 0, 1);
        fixedScaffold();
        counts();
    }
}
