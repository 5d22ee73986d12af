package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Who may know which rows, and what the judge says, on alkanes and alcohols with their numbers of carbons and oxygens. */
class DesignProblemTests {
    private static final int LONGEST = 30;
    private static final TargetWindow SHORT = new TargetWindow("carbons", Double.NEGATIVE_INFINITY, 10.5);
    private static final TargetWindow ALCOHOL = new TargetWindow("oxygens", 0.5, Double.POSITIVE_INFINITY);
    private static final TargetWindow ALKANE = new TargetWindow("oxygens", Double.NEGATIVE_INFINITY, 0.5);

    private static DesignProblem problem() throws MaterialException {
        var materials = new ArrayList<Material>();
        for (int carbons = 1; carbons <= LONGEST; carbons++) {
            materials.add(molecule("C".repeat(carbons)));
            materials.add(molecule("C".repeat(carbons) + "O"));
        }
        var names = materials.stream().map(Material::text).toList();
        var carbons =
                IntStream.range(0, materials.size()).mapToDouble(i -> 1 + i / 2).toArray();
        var oxygens =
                IntStream.range(0, materials.size()).mapToDouble(i -> i % 2).toArray();
        return new DesignProblem(
                "chains",
                List.of(
                        new MaterialSet(MaterialKind.MOLECULE, materials, names, carbons, new Property("carbons", "")),
                        new MaterialSet(MaterialKind.MOLECULE, materials, names, oxygens, new Property("oxygens", ""))),
                List.of(SHORT, ALCOHOL),
                ALKANE,
                20);
    }

    private static Material molecule(String smiles) throws MaterialException {
        return Material.parse(MaterialKind.MOLECULE, smiles);
    }

    private static double hitProbability(String smiles) throws Exception {
        var problem = problem();
        var judge = ForestJudge.learn(problem.select(problem.judged()), "descriptors2d", Progress.NONE);
        return judge.hitProbabilities(List.of(molecule(smiles)), problem.targets(), Progress.NONE)[0];
    }

    @Test
    void nobodyKnowsTheRowsOfTheJudge() throws MaterialException {
        var rows = IntStream.concat(
                        Arrays.stream(problem().judged()),
                        Arrays.stream(problem().unjudged()))
                .sorted()
                .toArray();
        assertEquals(
                IntStream.range(0, 2 * LONGEST).boxed().toList(),
                Arrays.stream(rows).boxed().toList());
    }

    @Test
    void designsStartFromRowsOfTheLoop() throws MaterialException {
        var problem = problem();
        var learned = problem.select(problem.learned()).get(0).materials();
        assertTrue(learned.containsAll(problem.starts(1)));
    }

    @Test
    void designsStartFarFromTheWindow() throws MaterialException {
        assertTrue(problem().starts(1).stream().noneMatch(start -> start.text().contains("O")));
    }

    @Test
    void shortAlcoholIsAHit() throws Exception {
        assertTrue(hitProbability("CCCCCO") > 0.8);
    }

    @Test
    void structureOutsideOfOneWindowIsNoHit() throws Exception {
        assertEquals(0, hitProbability("CCCCC"), 0.2);
    }
}
