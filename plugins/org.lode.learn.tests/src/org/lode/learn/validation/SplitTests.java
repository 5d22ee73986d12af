package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.SampleModels;
import org.lode.learn.TrainingSet;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.TargetTransform;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

class SplitTests {
    private static TrainingSet boiling() {
        return SampleModels.trainingSet(SampleModels.boilingPoints(), SampleModels.recipe("descriptors2d"));
    }

    private static TrainingSet compositions(String... formulas) {
        var recipe = SampleModels.recipe("magpie");
        var features =
                new Featurizer(recipe, 1).parseAndCompute(MaterialKind.COMPOSITION, List.of(formulas), Progress.NONE);
        return new TrainingSet(
                features,
                List.of(formulas),
                IntStream.range(0, formulas.length).asDoubleStream().toArray(),
                new Property("gap", "eV"),
                recipe,
                Provenance.of("test", ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = Split.Kind.class,
            names = {"RANDOM", "STRATIFIED", "SCAFFOLD", "CLUSTER"})
    void orderOfTheRowsDoesNotMatter(Split.Kind kind) throws LearnException {
        var split = Split.of(kind, 3);
        var forward = byMaterial(boiling(), split);
        var reversed =
                SampleModels.trainingSet(SampleModels.boilingPointsReversed(), SampleModels.recipe("descriptors2d"));
        assertEquals(forward, byMaterial(reversed, split));
    }

    private static Map<String, Integer> byMaterial(TrainingSet data, Split split) throws LearnException {
        var folds = split.draw(data, 3, Progress.NONE);
        var found = new HashMap<String, Integer>();
        for (int row = 0; row < data.targets().length; row++) {
            found.put(data.materials().get(row), folds.fold()[row]);
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(
            value = Split.Kind.class,
            names = {"RANDOM", "STRATIFIED", "CLUSTER"})
    void everyFoldHasRows(Split.Kind kind) throws LearnException {
        var folds = Split.of(kind, 5).draw(boiling(), 1, Progress.NONE);
        for (int fold = 0; fold < 5; fold++) {
            assertTrue(folds.test(fold).length > 0);
        }
    }

    @Test
    void stratifiedFoldsHaveOneOfEachNeighbouringValues() throws LearnException {
        var data = boiling();
        var folds = Split.of(Split.Kind.STRATIFIED, 5).draw(data, 1, Progress.NONE);
        var byValue = IntStream.range(0, 25)
                .boxed()
                .sorted((a, b) -> Double.compare(data.targets()[a], data.targets()[b]))
                .toList();
        // 351, 353, 353, 354, 355 K and the like: only ties at the borders of rounds could be exchanged.
        for (int round = 0; round < 2; round++) {
            var seen = byValue.subList(5 * round, 5 * round + 5).stream()
                    .map(row -> folds.fold()[row])
                    .distinct()
                    .count();
            assertEquals(5, seen);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Split.Kind.class,
            names = {"RANDOM", "STRATIFIED"})
    void anotherSeedDrawsOtherFolds(Split.Kind kind) throws LearnException {
        var split = Split.of(kind, 5);
        var alike = 0;
        var first = split.draw(boiling(), 1, Progress.NONE).fold();
        var second = split.draw(boiling(), 2, Progress.NONE).fold();
        for (int row = 0; row < first.length; row++) {
            for (int other = 0; other < row; other++) {
                alike += first[row] == first[other] && second[row] == second[other] ? 1 : 0;
            }
        }
        // Of the 50 pairs of a fold chance keeps one in five or six.
        assertTrue(alike < 25, alike + " pairs stay together");
    }

    /** Groups by RDKit 2022.09: {@code MurckoScaffold.MurckoScaffoldSmiles}. */
    @Test
    void scaffoldsGroupMoleculesAsRdkits() throws MaterialException {
        var groups = List.of(
                List.of("Cc1ccccc1", "CCc1ccccc1O"),
                List.of("c1ccccc1CCc1ccccc1", "Cc1ccc(CCc2ccccc2)cc1"),
                List.of("O=C1CCCCC1", "CC1CCCCC1=O"),
                List.of("C1CCCCC1", "OC1CCCCC1"),
                List.of("CCO", "CCCC"),
                List.of("c1ccncc1", "Cc1ccncc1"),
                List.of("C1CCC2CCCCC2C1"),
                List.of("C1CCCC1C1CCCC1"),
                List.of("O=C(c1ccccc1)c1ccccc1"),
                List.of("CC(c1ccccc1)c1ccccc1"),
                List.of("C=C1CCCCC1"));
        var texts = new ArrayList<String>();
        for (var group : groups) {
            var first = Scaffold.of(Molecule.parse(group.get(0)).graph());
            for (var smiles : group) {
                assertEquals(first, Scaffold.of(Molecule.parse(smiles).graph()), smiles);
            }
            texts.add(first);
        }
        assertEquals(groups.size(), texts.stream().distinct().count());
    }

    @Test
    void chemicalSystemsStayTogether() throws LearnException {
        var data = compositions("Fe2O3", "Fe3O4", "FeO", "NaCl", "KCl", "SiO2", "GaAs");
        var folds = Split.of(Split.Kind.CHEMICAL_SYSTEM, 3).draw(data, 1, Progress.NONE);
        assertEquals(folds.fold()[0], folds.fold()[1]);
        assertEquals(folds.fold()[0], folds.fold()[2]);
    }

    @Test
    void groupsThatShareAMaterialAreOne() throws LearnException {
        var data = compositions("FeO", "NaCl", "NaCl", "KCl", "SiO2", "GaAs");
        var split = Split.grouped(List.of("a", "a", "b", "b", "c", "d"), 2);
        var fold = split.draw(data, 1, Progress.NONE).fold();
        assertEquals(fold[0], fold[3]);
        assertNotEquals(fold[0], fold[4]);
    }

    @Test
    void fewerGroupsThanFoldsAreRefused() {
        var data = compositions("FeO", "NaCl", "KCl", "SiO2");
        var split = Split.grouped(List.of("a", "a", "b", "b"), 3);
        var e = assertThrows(LearnException.class, () -> split.draw(data, 1, Progress.NONE));
        assertEquals(
                "The materials fall into 2 groups, fewer than the 3 folds asked for; take fewer folds or another"
                        + " split.",
                e.getMessage());
    }

    @Test
    void scaffoldsOfCompositionsAreRefused() {
        var data = compositions("FeO", "NaCl", "KCl", "SiO2");
        var e = assertThrows(
                LearnException.class, () -> Split.of(Split.Kind.SCAFFOLD, 2).draw(data, 1, Progress.NONE));
        assertTrue(e.getMessage().startsWith("The split by scaffolds is for molecules and polymers"), e.getMessage());
    }

    /** After a way through a file. */
    @ParameterizedTest
    @CsvSource({
        "RANDOM, materials kept together",
        "STRATIFIED, values from low to high in every fold",
        "GROUPED, groups kept together",
        "SCAFFOLD, Bemis-Murcko scaffolds kept together",
        "CLUSTER, clusters of like materials kept together"
    })
    void theSplitIsInTheCard(Split.Kind kind, String words) throws LearnException {
        assertEquals(
                "3-fold cross-validation, " + words + ", seed 7",
                card(boiling(), kind).split());
    }

    @Test
    void theSplitByChemicalSystemsIsInTheCard() throws LearnException {
        var data = compositions("Fe2O3", "Fe3O4", "FeO", "NaCl", "KCl", "SiO2", "GaAs", "TiO2", "MgO", "CaO");
        assertEquals(
                "3-fold cross-validation, chemical systems kept together, seed 7",
                card(data, Split.Kind.CHEMICAL_SYSTEM).split());
    }

    private static ModelCard card(TrainingSet data, Split.Kind kind) throws LearnException {
        var groups = kind == Split.Kind.GROUPED
                ? IntStream.range(0, data.targets().length)
                        .mapToObj(row -> "series " + row % 5)
                        .toList()
                : List.<String>of();
        var learner = new RegressionLearner(
                new BayesianRidge(), new Split(kind, 3, groups), TargetTransform.Choice.NONE, 100, 7);
        return PropertyModel.fromOnnx(learner.learn(data, Progress.NONE).toOnnx(), "model.onnx")
                .card();
    }

    /** Like molecules stay together: each cluster's materials share a fold, and there are more clusters than folds. */
    @Test
    void clustersStayTogether() throws LearnException {
        var data = boiling();
        var clusters = Clusters.of(data, 1, Progress.NONE);
        var fold = Split.of(Split.Kind.CLUSTER, 3).draw(data, 1, Progress.NONE).fold();
        assertTrue(clusters.stream().distinct().count() > 3);
        for (int a = 0; a < fold.length; a++) {
            for (int b = 0; b < a; b++) {
                if (clusters.get(a).equals(clusters.get(b))) {
                    assertEquals(fold[a], fold[b]);
                }
            }
        }
    }

    @Test
    void chemicalSystemsOfMoleculesAreRefused() {
        var e = assertThrows(LearnException.class, () -> Split.of(Split.Kind.CHEMICAL_SYSTEM, 3)
                .draw(boiling(), 1, Progress.NONE));
        assertTrue(e.getMessage().startsWith("The split by chemical systems is for compositions"), e.getMessage());
    }
}
