package org.lode.headless.bench;

import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** How long each descriptor of molecules takes for one molecule of fifty heavy atoms, reading left out. */
final class DescriptorTimes {
    /** Two repeat units of a polysulfone of bisphenol A and a methyl group. */
    private static final String FIFTY_ATOMS =
            "Cc1cc(O)ccc1C(C)(C)c1ccc(Oc2ccc(S(=O)(=O)c3ccc(Oc4ccc(C(C)(C)c5ccc(O)cc5)cc4)cc3)cc2)cc1";

    private static final int REPEATS = 100;

    private final Rate rate;

    DescriptorTimes(Rate rate) {
        this.rate = rate;
    }

    /** Adds a figure {@code NAME_ms} for each descriptor with its default parameters. */
    void add(Figures figures, Progress progress) throws Exception {
        var molecule = Material.parse(MaterialKind.MOLECULE, FIFTY_ATOMS);
        for (var info : Recipe.catalogue()) {
            if (info.kinds().contains(MaterialKind.MOLECULE)) {
                var recipe = Recipe.parse(info.name());
                double perSecond = rate.perSecond(recipe.text(), progress, () -> {
                    for (int i = 0; i < REPEATS; i++) {
                        recipe.compute(molecule, new double[recipe.size()]);
                    }
                    return REPEATS;
                });
                figures.add(info.name() + "_ms", 1000 / perSecond, "ms", rate.how("a molecule of 50 atoms"));
            }
        }
    }
}
