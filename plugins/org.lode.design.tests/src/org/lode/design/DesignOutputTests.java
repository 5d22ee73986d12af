package org.lode.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.design.DesignSettings.PriorSettings;
import org.lode.design.constraint.Constraint;
import org.lode.design.constraint.SimilarityRange;
import org.lode.design.constraint.StructureRange;
import org.lode.design.constraint.StructureRange.Quantity;
import org.lode.design.language.ClosedLanguage;
import org.lode.design.language.LanguageSettings;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Likelihood;
import org.lode.design.sampler.ProposalFamily;
import org.lode.design.sampler.SamplerMode;
import org.lode.design.sampler.SamplerSettings;
import org.lode.design.sampler.SamplerStart;
import org.lode.design.sampler.SearchSettings;
import org.lode.design.sampler.StepListener;
import org.lode.learn.ModelPanel;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TargetWindow;
import org.lode.learn.TrainingSet;
import org.lode.learn.forest.CartForest;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.polymerisation.PolymerisationRules;

/** What a run gives out: everything it evaluated, ranked, beside what is known and what others say. */
class DesignOutputTests {
    private static final TargetWindow TARGET = new TargetWindow("length", 14, 17);

    private static PropertyModel guide;
    private static PropertyModel judge;

    @BeforeAll
    static void learn() throws Exception {
        guide = model(new BayesianRidge(), "descriptors2d");
        judge = model(new CartForest(30, 0.3, 1, 1), "ecfp(radius=2,size=256)");
    }

    private static PropertyModel model(Regressor regressor, String recipeText) throws Exception {
        var materials = Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES);
        var recipe = Recipe.parse(recipeText);
        var data = new TrainingSet(
                new Featurizer(recipe, 1).compute(materials, Progress.NONE),
                materials.stream().map(Material::canonical).toList(),
                materials.stream()
                        .mapToDouble(molecule -> molecule.canonical().length())
                        .toArray(),
                new Property("length", "1"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        return new RegressionLearner(regressor, 3, 1).learn(data, Progress.NONE);
    }

    private static DesignSettings settings(SamplerMode mode, int designs, boolean onlyNovel) {
        return DesignSettings.STANDARD
                .withSampler(new SamplerSettings(mode, SamplerStart.SEEDS, 40, 8, Long.MAX_VALUE, 5, 2))
                .withDesigns(designs, 1, onlyNovel);
    }

    private static DesignResult design(DesignSettings settings, Constraint... constraints) throws Exception {
        return BayesianDesigner.design(
                MaterialKind.MOLECULE,
                Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES),
                List.of(guide),
                List.of(TARGET),
                settings.withConstraints(List.of(constraints)),
                Progress.NONE);
    }

    /** An objective whose likelihood is a function of the canonical text. */
    private static Objective objective(Map<String, Double> logLikelihoods) {
        Likelihood likelihood = (materials, progress) -> materials.stream()
                .map(material -> {
                    double log = logLikelihoods.get(material.canonical());
                    return new Evaluation(new double[0], new double[0], new boolean[0], new double[] {log}, 0, log);
                })
                .toList();
        return new Objective(likelihood, List.of(), List.of(), "a function of the text");
    }

    @Test
    void everythingThatWasEvaluatedIsGivenOnRequestEachOnce() throws Exception {
        for (var mode : SamplerMode.values()) {
            var result = design(settings(mode, 1_000_000, false));
            assertEquals(result.evaluated(), result.designs().size());
            var texts = new HashSet<String>();
            for (var design : result.designs()) {
                assertTrue(
                        texts.add(design.material().canonical()),
                        design.material().text());
            }
        }
    }

    @Test
    void posteriorProbabilitiesOfAClosedLanguageAreTheExactOnesAndRankTheDesigns() throws Exception {
        var language = ClosedLanguage.learned();
        var closed = ClosedLanguage.of(language);
        var writer = language.newWriter();
        var logs = new HashMap<String, Double>();
        var exact = new HashMap<String, Double>();
        double total = 0;
        for (int i = 0; i < closed.probabilities().length; i++) {
            var text = Structures.parse(
                            MaterialKind.MOLECULE,
                            writer.smiles(closed.sentences().get(i)))
                    .canonical();
            double log = 0.8 * text.chars().filter(symbol -> symbol == 'O').count() - 0.3 * text.length();
            logs.put(text, log);
            double weight = closed.probabilities()[i] * Math.exp(log);
            exact.merge(text, weight, Double::sum);
            total += weight;
        }
        var sampler = new SamplerSettings(SamplerMode.POSTERIOR, SamplerStart.LANGUAGE, 4000, 30, Long.MAX_VALUE, 3, 2);
        var result = BayesianDesigner.design(
                MaterialKind.MOLECULE,
                Structures.molecules("CCO"),
                objective(logs),
                DesignSettings.STANDARD
                        .withSampler(sampler)
                        .withPrior(new PriorSettings(LanguageSettings.STANDARD, List.of(), Optional.of(language), 0))
                        .withDesigns(1_000_000, 1, false),
                StepListener.NONE,
                Progress.NONE);
        double distance = 0;
        double last = 1;
        for (var design : result.designs()) {
            double expected = exact.remove(design.material().canonical()) / total;
            distance += Math.abs(design.posterior() - expected) / 2;
            assertTrue(design.posterior() <= last);
            last = design.posterior();
        }
        // what was never met is missing from the shares
        for (double weight : exact.values()) {
            distance += weight / total / 2;
        }
        assertTrue(distance < 0.02, "total variation " + distance);
    }

    @Test
    void aSearchForTheBestHasNoPosteriorProbabilities() throws Exception {
        for (var design : design(settings(SamplerMode.OPTIMISE, 10, true)).designs()) {
            assertTrue(Double.isNaN(design.posterior()));
        }
    }

    @Test
    void theNearestKnownStructureIsTheMostSimilarOfSeedsAndAvoidedOnes() throws Exception {
        var avoided = Structures.molecules("CCCCCCCCO", "c1ccc(cc1)-c1ccccc1", "CC(=O)Oc1ccccc1");
        var known = new ArrayList<>(Structures.parse(MaterialKind.MOLECULE, Structures.MOLECULES));
        known.addAll(avoided);
        var result = design(settings(SamplerMode.OPTIMISE, 25, true).withAvoided(avoided));
        assertEquals(25, result.designs().size());
        for (var design : result.designs()) {
            double most = -1;
            var nearest = "";
            for (var other : known) {
                double similarity = tanimoto(counts(design.material()), counts(other));
                if (similarity > most) {
                    most = similarity;
                    nearest = other.text();
                }
            }
            assertEquals(nearest, design.nearestKnown());
            assertEquals(most, design.similarity(), 1e-12);
            assertTrue(known.stream().noneMatch(other -> other.canonical()
                    .equals(design.material().canonical())));
        }
    }

    private static double[] counts(Material material) throws Exception {
        var recipe = Recipe.parse("ecfp(radius=2,size=2048)");
        var row = new double[recipe.size()];
        recipe.compute(material, row);
        return row;
    }

    private static double tanimoto(double[] a, double[] b) {
        double common = 0;
        double all = 0;
        for (int i = 0; i < a.length; i++) {
            common += Math.min(a[i], b[i]);
            all += Math.max(a[i], b[i]);
        }
        return common / all;
    }

    @Test
    void theSecondOpinionIsThatOfAModelOfAnotherFamily() throws Exception {
        var result = design(settings(SamplerMode.OPTIMISE, 30, true));
        var opinion = SecondOpinion.of(result, List.of(judge), 2, Progress.NONE);
        var materials = result.designs().stream().map(Design::material).toList();
        var predicted = new ModelPanel(List.of(judge))
                .predict(materials, 1, Progress.NONE)
                .predictions()
                .get(0);
        double promised = 0;
        double confirmed = 0;
        int promising = 0;
        int agreed = 0;
        for (int i = 0; i < materials.size(); i++) {
            double byJudge = Math.exp(
                    TARGET.logProbability(predicted.mean()[i], predicted.deviation()[i]));
            assertEquals(byJudge, opinion.probability()[i], 1e-12);
            assertEquals(predicted.mean()[i], opinion.predictions().get(0).mean()[opinion.rows()[i]]);
            promised += result.designs().get(i).probability();
            confirmed += byJudge;
            if (result.designs().get(i).probability() >= 0.5) {
                promising++;
                agreed += byJudge >= 0.5 ? 1 : 0;
            }
        }
        assertEquals(promised, opinion.promised(), 1e-9);
        assertEquals(confirmed, opinion.confirmed(), 1e-9);
        assertEquals(promising == 0 ? Double.NaN : (double) agreed / promising, opinion.agreement());
        assertTrue(Math.abs(promised - confirmed) > 0.5, "two models of one mind: " + promised);
    }

    @Test
    void designsKeepWithinTheSimilarityToAListAndItsDistance() throws Exception {
        var list = Structures.molecules("CC(=O)Oc1ccccc1C(=O)O", "Oc1ccccc1");
        for (var range : List.of(new SimilarityRange(list, 0.4, 1, 0), new SimilarityRange(list, 0, 0.2, 0))) {
            var result = design(settings(SamplerMode.OPTIMISE, 20, true), range);
            assertFalse(result.designs().isEmpty());
            for (var design : result.designs()) {
                double most = 0;
                for (var other : list) {
                    most = Math.max(most, tanimoto(counts(design.material()), counts(other)));
                }
                assertEquals(0, range.logFactor(design.material()));
                assertTrue(range.toString().contains("0.4") ? most >= 0.4 : most <= 0.2, most + "");
            }
        }
    }

    @Test
    void chargedStructuresAreKeptOutOrDemanded() throws Exception {
        for (int charge : new int[] {0, 1}) {
            var range = new StructureRange(Quantity.CHARGE, charge, charge, 0);
            var result = design(settings(SamplerMode.OPTIMISE, 20, true), range);
            assertFalse(result.designs().isEmpty());
            for (var design : result.designs()) {
                var text = design.material().canonical();
                long plus = Pattern.compile("\\+]").matcher(text).results().count();
                long minus = Pattern.compile("-]").matcher(text).results().count();
                assertEquals(charge, plus - minus, text);
            }
        }
    }

    @Test
    void polymersFoundByPolymerisationNameMonomersThatGiveThem() throws Exception {
        var seeds = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS);
        Likelihood mass = (materials, progress) -> materials.stream()
                .map(material -> {
                    double log = -Math.abs(material.canonical().length() - 30);
                    return new Evaluation(new double[0], new double[0], new boolean[0], new double[] {log}, 0, log);
                })
                .toList();
        var settings = settings(SamplerMode.OPTIMISE, 50, true);
        var search = SearchSettings.STANDARD.withFamilies(Set.of(ProposalFamily.POLYMERISATION));
        var result = BayesianDesigner.design(
                MaterialKind.POLYMER,
                seeds,
                new Objective(mass, List.of(), List.of(), "length"),
                settings.withSampler(settings.sampler().withSteps(3).withSearch(search)),
                StepListener.NONE,
                Progress.NONE);
        assertTrue(result.designs().size() > 10, result.designs().size() + " designs");
        for (var design : result.designs()) {
            var parts = design.route().split(": ", 2);
            assertEquals(2, parts.length, design.toString());
            var monomers = new ArrayList<Molecule>();
            for (var text : parts[1].split(" \\+ ")) {
                monomers.add(Molecule.parse(text));
            }
            var rule = PolymerisationRules.standard().named(parts[0]);
            assertEquals(rule.monomers(), monomers.size(), design.route());
            assertEquals(
                    design.material().canonical(), rule.polymerise(monomers).canonical(), design.route());
        }
    }

    @Test
    void aDesignSaysThePredictionOfTheModelItself() throws Exception {
        var result = design(settings(SamplerMode.OPTIMISE, 30, true));
        var materials = result.designs().stream().map(Design::material).toList();
        var predicted = new ModelPanel(List.of(guide))
                .predict(materials, 1, Progress.NONE)
                .predictions()
                .get(0);
        for (int i = 0; i < materials.size(); i++) {
            var evaluation = result.designs().get(i).evaluation();
            var told = Arrays.toString(evaluation.mean());
            assertEquals(predicted.mean()[i], evaluation.mean()[0], 1e-4, told);
            assertEquals(predicted.deviation()[i], evaluation.deviation()[0], 1e-4, told);
            assertEquals(predicted.inDomain()[i], evaluation.inDomain()[0], told);
        }
    }
}
