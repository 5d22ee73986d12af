package org.lode.nodes.designer;

import org.knime.node.parameters.widget.choices.Label;

/** What a table of further materials is for. The constants' names are stored in workflows. */
enum TableUse {
    @Label(value = "Language", description = "The chemical language is learned from them and the seeds.")
    LANGUAGE,
    @Label(value = "Avoid", description = "They are known, as the seeds are, and no designs.")
    AVOID,
    @Label(value = "Similar", description = "Designs shall be similar to one of them.")
    SIMILAR,
    @Label(value = "Different", description = "Designs shall be similar to none of them.")
    DIFFERENT
}
