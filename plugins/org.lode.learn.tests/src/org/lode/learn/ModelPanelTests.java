package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.learn.linear.BayesianRidge;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Two models of the boiling point, on different descriptors, and one of something else. */
class ModelPanelTests {
    private final PropertyModel first = SampleModels.ridge();
    private final PropertyModel second = boilingPoint("groups", "boiling point", "K", 1);

    private static PropertyModel boilingPoint(String recipe, String name, String unit, double factor) {
        var all = SampleModels.boilingPoints();
        var values = Arrays.stream(all.values()).map(value -> factor * value).toArray();
        var set =
                new MaterialSet(MaterialKind.MOLECULE, all.materials(), all.names(), values, new Property(name, unit));
        try {
            return new RegressionLearner(new BayesianRidge(), 5, 1)
                    .learn(SampleModels.trainingSet(set, SampleModels.recipe(recipe)), Progress.NONE);
        } catch (LearnException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Predictions predict(PropertyModel... models) throws LearnException {
        return new ModelPanel(List.of(models))
                .predict(SampleModels.newMolecules(), 1, Progress.NONE)
                .predictions()
                .get(0);
    }

    /** Of two normal distributions side by side: the mean of means, and the mean variance plus the variance of means. */
    @Test
    void modelsOfOnePropertyAreAMixture() throws LearnException {
        var a = predict(first);
        var b = predict(second);
        var both = predict(first, second);
        for (int row = 0; row < both.rows(); row++) {
            double mean = (a.mean()[row] + b.mean()[row]) / 2;
            double half = (a.mean()[row] - b.mean()[row]) / 2;
            double variance = (Math.pow(a.deviation()[row], 2) + Math.pow(b.deviation()[row], 2)) / 2 + half * half;
            assertEquals(mean, both.mean()[row], 1e-9);
            assertEquals(Math.sqrt(variance), both.deviation()[row], 1e-9);
            assertEquals(mean, (both.lower()[row] + both.upper()[row]) / 2, 1e-9);
            assertEquals(a.inDomain()[row] && b.inDomain()[row], both.inDomain()[row]);
        }
    }

    @Test
    void oneModelAloneIsItself() throws LearnException {
        assertArrayEquals(
                first.predictMaterials(SampleModels.newMolecules(), Progress.NONE)
                        .mean(),
                predict(first).mean());
    }

    @Test
    void modelsOfOnePropertyInDifferentUnitsAreRefused() {
        var thousandfold = boilingPoint("groups", "boiling point", "mK", 1000);
        var e = assertThrows(LearnException.class, () -> new ModelPanel(List.of(first, thousandfold)));
        assertEquals(
                "The models of 'boiling point' have different units, 'K' and 'mK'; take models of one unit.",
                e.getMessage());
    }

    @Test
    void noModelAtAllIsRefused() {
        assertThrows(LearnException.class, () -> new ModelPanel(List.of()));
    }

    @Test
    void aPropertyThatNobodyPredictsIsNamed() throws LearnException {
        var panel = new ModelPanel(List.of(first, boilingPoint("groups", "twice that", "K", 2)));
        assertEquals(1, panel.indexOf("twice that"));
        var e = assertThrows(LearnException.class, () -> panel.indexOf("colour"));
        assertEquals("No model predicts 'colour'; there are models of 'boiling point', 'twice that'.", e.getMessage());
    }

    @Test
    void strangeMaterialIsOutsideTheDomainOfBoth() throws LearnException {
        var strange = List.of(SampleModels.molecule("FC(F)(Cl)C(Br)(I)C#N"), SampleModels.molecule("CCCCO"));
        var found = new ModelPanel(List.of(first, second))
                .predict(strange, 1, Progress.NONE)
                .predictions()
                .get(0);
        assertFalse(found.inDomain()[0]);
        assertTrue(found.inDomain()[1]);
    }
}
