package org.lode.headless.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingSet;
import org.lode.learn.linear.BayesianRidge;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Salts with the structure of rock salt, and a small model of their density. */
final class SaltModel {
    private SaltModel() {}

    /**
     * A salt.
     *
     * @param edge of the cubic cell in Å, and its density in g/cm³ (CRC Handbook of Chemistry and Physics, 95th edition)
     */
    private record Salt(String cation, String anion, double edge, double density) {}

    private static final List<Salt> SALTS = List.of(
            new Salt("Li", "F", 4.0173, 2.64),
            new Salt("Li", "Cl", 5.1296, 2.07),
            new Salt("Li", "Br", 5.5013, 3.464),
            new Salt("Na", "F", 4.6342, 2.78),
            new Salt("Na", "Cl", 5.6402, 2.17),
            new Salt("Na", "Br", 5.9772, 3.20),
            new Salt("K", "F", 5.347, 2.48),
            new Salt("K", "Cl", 6.2929, 1.988),
            new Salt("K", "Br", 6.6, 2.74));

    /** The primitive cell of a salt as POSCAR. */
    static String poscar(String cation, String anion, double edge) {
        double half = edge / 2;
        return String.format(
                Locale.ROOT,
                "%s%s\n1.0\n0 %3$.4f %3$.4f\n%3$.4f 0 %3$.4f\n%3$.4f %3$.4f 0\n%1$s %2$s\n1 1\nDirect\n0 0 0\n0.5 0.5 0.5\n",
                cation,
                anion,
                half);
    }

    /** A ridge regression of the density on figures of the cell. */
    static PropertyModel density() throws LearnException, MaterialException {
        var recipe = Recipe.parse("cell");
        var materials = new ArrayList<Material>();
        for (var salt : SALTS) {
            materials.add(Material.parse(MaterialKind.CRYSTAL, poscar(salt.cation(), salt.anion(), salt.edge())));
        }
        var data = new TrainingSet(
                new Featurizer(recipe, 1).compute(materials, Progress.NONE),
                materials.stream().map(Material::canonical).toList(),
                SALTS.stream().mapToDouble(Salt::density).toArray(),
                new Property("density", "g/cm³"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        return new RegressionLearner(new BayesianRidge(), 3, 1).learn(data, Progress.NONE);
    }
}
