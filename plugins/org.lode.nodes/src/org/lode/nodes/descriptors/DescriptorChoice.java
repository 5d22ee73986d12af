package org.lode.nodes.descriptors;

import org.knime.node.parameters.widget.choices.Label;

/** The descriptors that the dialog offers without typing. The constants' names are stored in workflows. */
enum DescriptorChoice {
    /** Fast counts and sums over the structure. */
    @Label(
            value = "Simple 2D descriptors",
            description = "Counts and sums over the structure, such as mass, rings, rotatable "
                    + "bonds and hydrogen-bond donors; for molecules and polymers.")
    DESCRIPTORS_2D("descriptors2d"),
    /** Counts of named groups. */
    @Label(
            value = "Group counts",
            description = "How often each of a fixed list of atom groups occurs; for molecules and polymers.")
    GROUPS("groups"),
    /** Circular fingerprint with counts. */
    @Label(
            value = "Circular fingerprint",
            description = "Extended-connectivity fingerprint of radius 3, folded to 2,048 counts; for molecules "
                    + "and polymers.")
    FINGERPRINT("ecfp"),
    /** Statistics over element properties. */
    @Label(
            value = "Element statistics",
            description =
                    "Mean, sum, variance, maximum and minimum of the elements' properties; for " + "compositions.")
    ELEMENTS("elements"),
    /** Distances and coordination in a crystal. */
    @Label(
            value = "Crystal structure",
            description = "The radial distribution function and the orbital field matrix; for crystals.")
    CRYSTAL("rdf+ofm"),
    /** Chosen one by one. */
    @Label(value = "Choose", description = "Any descriptors, chosen one by one, each with its parameters.")
    COMPOSED(""),
    /** A recipe of the user's own. */
    @Label(value = "Recipe", description = "Any descriptors with their parameters, written as a recipe.")
    CUSTOM("");

    private final String recipe;

    DescriptorChoice(String recipe) {
        this.recipe = recipe;
    }

    /** The recipe's text; empty where the user puts it together. */
    String recipe() {
        return recipe;
    }
}
