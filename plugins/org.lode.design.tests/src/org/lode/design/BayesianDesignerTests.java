package org.lode.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.design.DesignSettings.Conditions;
import org.lode.design.DesignSettings.Selection;
import org.lode.design.constraint.StructureRange;
import org.lode.design.constraint.StructureRange.Quantity;
import org.lode.design.constraint.Substructures;
import org.lode.design.language.LanguageSettings;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TargetWindow;
import org.lode.learn.TrainingSet;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.validation.Scaffold;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Polymer;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

class BayesianDesignerTests {
    private static final TargetWindow TARGET = new TargetWindow("unit mass", 160, 180);

    private static List<Material> seeds;
    private static PropertyModel model;

    /** A model of a number that is known for every design: the mass of the repeat unit. */
    @BeforeAll
    static void learn() throws Exception {
        seeds = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS);
        var recipe = Recipe.parse("descriptors2d");
        var data = new TrainingSet(
                new Featurizer(recipe, 1).compute(seeds, Progress.NONE),
                seeds.stream().map(Material::canonical).toList(),
                seeds.stream().mapToDouble(seed -> ((Polymer) seed).mass()).toArray(),
                new Property("unit mass", "g/mol"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        model = new RegressionLearner(new BayesianRidge(), 3, 1).learn(data, Progress.NONE);
    }

    private static DesignSettings settings(SamplerMode mode, int threads) {
        return DesignSettings.STANDARD
                .withSampler(new SamplerSettings(mode, SamplerStart.SEEDS, 60, 12, Long.MAX_VALUE, 5, threads))
                .withLanguage(LanguageSettings.STANDARD.withOrder(6))
                .withDesigns(20, 1, true);
    }

    private static DesignResult design(DesignSettings settings) throws DesignException, LearnException {
        return BayesianDesigner.design(
                MaterialKind.POLYMER, seeds, List.of(model), List.of(TARGET), settings, Progress.NONE);
    }

    private static List<String> lines(DesignResult result) {
        var lines = new ArrayList<String>();
        for (var design : result.designs()) {
            lines.add(design.rank()
                    + design.material().text()
                    + Arrays.toString(design.evaluation().mean())
                    + design.probability()
                    + design.similarity()
                    + design.nearestKnown()
                    + design.step());
        }
        result.log().forEach(row -> lines.add(row.withSeconds(0).toString()));
        return lines;
    }

    @Test
    void designsMeetTheTargetByTheModel() throws Exception {
        var result = design(settings(SamplerMode.OPTIMISE, 2));
        assertEquals(20, result.designs().size());
        for (var design : result.designs().subList(0, 5)) {
            assertTrue(TARGET.contains(design.evaluation().mean()[0]), design.toString());
        }
    }

    @Test
    void designsAreRankedNovelAndDifferent() throws Exception {
        var designs = design(settings(SamplerMode.OPTIMISE, 2)).designs();
        var known = new HashSet<String>();
        seeds.forEach(seed -> known.add(seed.canonical()));
        for (int i = 0; i < designs.size(); i++) {
            assertEquals(i + 1, designs.get(i).rank());
            assertTrue(designs.get(i).novel());
            assertTrue(known.add(designs.get(i).material().canonical()));
            assertTrue(
                    i == 0 || designs.get(i - 1).probability() >= designs.get(i).probability());
        }
    }

    @Test
    void similarDesignsAreLeftOutWhenThatIsWanted() throws Exception {
        var designs = design(settings(SamplerMode.OPTIMISE, 2).withDesigns(10, 0.5, true))
                .designs();
        assertFalse(designs.isEmpty());
        var materials = designs.stream().map(Design::material).toList();
        var fingerprints = Similarities.of(materials, 1, Progress.NONE);
        for (int i = 0; i < designs.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(fingerprints.similarity(i, fingerprints, j) <= 0.5);
            }
        }
    }

    @Test
    void noMoreDesignsShareAScaffoldThanWanted() throws Exception {
        var free = design(settings(SamplerMode.OPTIMISE, 2).withDesigns(200, 1, true))
                .designs();
        assertTrue(most(free) > 1);
        var limited = design(settings(SamplerMode.OPTIMISE, 2).withSelection(new Selection(200, 1, 1, true)))
                .designs();
        assertFalse(limited.isEmpty());
        assertEquals(1, most(limited));
    }

    /** How many designs have the most common ring system. */
    private static long most(List<Design> designs) {
        var scaffolds = designs.stream()
                .map(design -> Scaffold.of(((Polymer) design.material()).unit().graph()))
                .filter(scaffold -> !scaffold.isEmpty())
                .toList();
        return scaffolds.stream()
                .mapToLong(scaffold -> Collections.frequency(scaffolds, scaffold))
                .max()
                .orElse(0);
    }

    @Test
    void theScaffoldStaysAndSeedsWithoutItStartNothing() throws Exception {
        var ring = new Substructures(List.of("c1ccccc1"), List.of());
        for (var mode : SamplerMode.values()) {
            var result = design(settings(mode, 2).withConditions(new Conditions(List.of(), Optional.of(ring), 0.05)));
            assertFalse(result.designs().isEmpty());
            assertTrue(result.designs().stream().allMatch(design -> ring.logFactor(design.material()) == 0));
            long without =
                    seeds.stream().filter(seed -> ring.logFactor(seed) < 0).count();
            assertEquals(without, result.skippedSeeds());
        }
    }

    @Test
    void aScaffoldThatNoSeedHasIsRefused() {
        var absent = new Substructures(List.of("[Au]"), List.of());
        var failure = assertThrows(
                DesignException.class,
                () -> design(settings(SamplerMode.OPTIMISE, 1)
                        .withConditions(new Conditions(List.of(), Optional.of(absent), 0.05))));
        assertTrue(failure.getMessage().contains("[Au]"), failure.getMessage());
    }

    @Test
    void constraintsAreKept() throws Exception {
        var constraint = new StructureRange(Quantity.RINGS, 0, 0, 0);
        var result = design(settings(SamplerMode.OPTIMISE, 2).withConstraints(List.of(constraint)));
        assertFalse(result.designs().isEmpty());
        for (var design : result.designs()) {
            assertEquals(
                    0,
                    constraint.logFactor(design.material()),
                    design.material().text());
        }
    }

    @Test
    void oneOrThreeThreadsGiveTheSameDesigns() throws Exception {
        for (var mode : SamplerMode.values()) {
            assertEquals(lines(design(settings(mode, 1))), lines(design(settings(mode, 3))));
        }
    }

    @Test
    void oneOrThreeThreadsGiveTheSameDesignsUnderConditions() throws Exception {
        var conditions = new Conditions(
                List.of(new StructureRange(Quantity.HEAVY_ATOMS, 0, 7, 2)),
                Optional.of(new Substructures(List.of("CC"), List.of())),
                0.05,
                2);
        var one = design(settings(SamplerMode.OPTIMISE, 1).withConditions(conditions));
        var three = design(settings(SamplerMode.OPTIMISE, 3).withConditions(conditions));
        assertEquals(lines(one), lines(three));
        // a soft bound and the language have a say, so that not all likelihoods are the targets' alone
        assertTrue(one.designs().stream()
                .anyMatch(design -> design.evaluation().logLikelihood()
                        < design.evaluation().logTarget() - 1e-3));
    }

    @Test
    void withoutTargetsNothingIsDesigned() {
        var failure = assertThrows(
                DesignException.class,
                () -> BayesianDesigner.design(
                        MaterialKind.POLYMER,
                        seeds,
                        List.of(model),
                        List.of(),
                        settings(SamplerMode.OPTIMISE, 1),
                        Progress.NONE));
        assertTrue(failure.getMessage().contains("target"), failure.getMessage());
    }

    @Test
    void withoutSeedsNothingIsDesigned() {
        assertThrows(
                DesignException.class,
                () -> BayesianDesigner.design(
                        MaterialKind.POLYMER,
                        List.of(),
                        List.of(model),
                        List.of(TARGET),
                        settings(SamplerMode.OPTIMISE, 1),
                        Progress.NONE));
    }

    @Test
    void aStructureKnownWithStereochemistryIsKnownWithout() {
        var known = new KnownStructures(
                Structures.parse(MaterialKind.POLYMER, List.of("*/C=C\\CC*", "*[C@@H](C)O*")), 1, Progress.NONE);
        assertTrue(
                known.contains(Structures.parse(MaterialKind.POLYMER, "*C=CCC*").canonical()));
        assertTrue(
                known.contains(Structures.parse(MaterialKind.POLYMER, "*OC(*)C").canonical()));
        assertFalse(
                known.contains(Structures.parse(MaterialKind.POLYMER, "*CCO*").canonical()));
    }

    @Test
    void oneSeedIsEnough() throws Exception {
        var one = Structures.parse(MaterialKind.POLYMER, List.of("*CC(*)c1ccccc1"));
        for (var mode : SamplerMode.values()) {
            var result = BayesianDesigner.design(
                    MaterialKind.POLYMER, one, List.of(model), List.of(TARGET), settings(mode, 2), Progress.NONE);
            assertFalse(result.designs().isEmpty());
        }
    }

    @Test
    void seedsOfSeveralFragmentsAreSkippedAndCounted() throws Exception {
        var mixed = Structures.parse(
                MaterialKind.POLYMER, List.of("*CC*", "*CCO*", "*CC(*)C(=O)[O-].[Na+]", "*CC(*)c1ccccc1"));
        var result = BayesianDesigner.design(
                MaterialKind.POLYMER,
                mixed,
                List.of(model),
                List.of(TARGET),
                settings(SamplerMode.OPTIMISE, 2),
                Progress.NONE);
        assertEquals(1, result.skippedSeeds());
    }

    @Test
    void targetsThatNothingMeetsEndWithoutFailure() throws Exception {
        var result = BayesianDesigner.design(
                MaterialKind.POLYMER,
                seeds,
                List.of(model),
                List.of(new TargetWindow("unit mass", -1e6, -1e6 + 1)),
                settings(SamplerMode.POSTERIOR, 2),
                Progress.NONE);
        for (var design : result.designs()) {
            assertEquals(0, design.probability(), 1e-100);
        }
    }

    @Test
    void theSecondOpinionOfTheSameModelAgrees() throws Exception {
        var result = design(settings(SamplerMode.OPTIMISE, 2));
        var opinion = SecondOpinion.of(result, List.of(model), 1, Progress.NONE);
        assertEquals(opinion.promised(), opinion.confirmed(), 1e-9);
        assertEquals(1, opinion.agreement());
    }
}
