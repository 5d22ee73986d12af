package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.design.likelihood.Evaluation;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** The likelihood of iQSPR: expected figures by scikit-learn 1.2.1, BayesianRidge on the counts of CH3, CH2, CH and OH. */
class FingerprintRidgeTests {
    private static final Property BOILING_POINT = new Property("boiling point", "°C");
    private static final List<String> SMILES = List.of(
            "CC",
            "CCC",
            "CCCC",
            "CCCCC",
            "CC(C)C",
            "CCC(C)C",
            "CCO",
            "CCCO",
            "CCCCO",
            "CC(C)O",
            "CCC(C)O",
            "CC(C)CO",
            "CCCCCC",
            "CCCCCCC",
            "CCCCCCCC",
            "CCCCCCO",
            "CCCCCCCO",
            "CCC(C)CC",
            "CCCC(C)O",
            "CC(C)C(C)C");
    private static final double[] BOILING_POINTS = {
        -88.6, -42.1, -0.5, 36.1, -11.7, 27.8, 78.3, 97.2, 117.7, 82.3, 99.4, 107.9, 68.7, 98.4, 125.6, 157, 176, 63.3,
        119, 58
    };

    private static List<Material> materials(List<String> smiles) throws Exception {
        var materials = new ArrayList<Material>();
        for (var text : smiles) {
            materials.add(Material.parse(MaterialKind.MOLECULE, text));
        }
        return materials;
    }

    /** Environments of radius 0 tell these four groups apart and nothing else; each has a place of its own among 18. */
    private static Evaluation evaluation(String smiles) throws Exception {
        return evaluation(smiles, 18);
    }

    private static Evaluation evaluation(String smiles, int size) throws Exception {
        var set = new MaterialSet(MaterialKind.MOLECULE, materials(SMILES), SMILES, BOILING_POINTS, BOILING_POINT);
        var window = new TargetWindow(BOILING_POINT.name(), Double.NEGATIVE_INFINITY, 100);
        return FingerprintRidge.learn(List.of(set), List.of(window), "ecfp(radius=0,size=" + size + ")", Progress.NONE)
                .evaluate(materials(List.of(smiles)), Progress.NONE)
                .get(0);
    }

    @Test
    void meanIsThatOfScikitLearn() throws Exception {
        assertEquals(139.3635, evaluation("CCCCCO").mean()[0], 1e-3);
    }

    @Test
    void deviationIsThatOfScikitLearn() throws Exception {
        assertEquals(69.2309, evaluation("CCCCCO").deviation()[0], 1e-3);
    }

    @Test
    void branchedMoleculeHasTheMeanOfScikitLearn() throws Exception {
        assertEquals(55.1255, evaluation("CCCC(C)C").mean()[0], 1e-3);
    }

    /** Expected: columns that are zero in all rows change nothing, though there are more of them than rows. */
    @Test
    void fewRowsGiveTheMeanOfScikitLearn() throws Exception {
        assertEquals(139.3635, evaluation("CCCCCO", 300).mean()[0], 1e-3);
    }
}
