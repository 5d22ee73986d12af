package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.MaterialSet;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.Provenance;
import org.lode.learn.SampleModels;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class TransferLearnerTests {
    private static final Provenance PROVENANCE = Provenance.of("a test", "2026-01-01");

    private static TransferSettings settings(String recipe, int threads) {
        return new TransferSettings(Optional.of(SampleModels.recipe(recipe)), 4, 1, threads, PROVENANCE);
    }

    /** Few materials whose property is a smooth function of what the source predicts. */
    private static MaterialSet target(PropertyModel source) throws LearnException {
        var all = SampleModels.boilingPoints();
        var predicted = source.predictMaterials(all.materials(), Progress.NONE).mean();
        var values = IntStream.range(0, all.size())
                .mapToDouble(i -> 5 + StrictMath.sin(predicted[i] / 40))
                .toArray();
        return new MaterialSet(all.kind(), all.materials(), all.names(), values, new Property("stickiness", "N"));
    }

    private static TransferReport learn(int threads) throws LearnException {
        var source = SampleModels.ridge();
        return TransferLearner.learn(
                List.of(source), target(source), settings("ecfp(size=64)", threads), Progress.NONE);
    }

    @Test
    void functionOfTheSourcesOutputIsWonByTransfer() throws LearnException {
        var report = learn(1);
        assertTrue(report.verdict().startsWith("Transfer helps: "), report.verdict());
        assertTrue(report.transferMae() < report.directMae());
        assertTrue(report.gain().lower() > 0);
        assertEquals(25, report.validation().size());
        assertEquals("row CC", report.validation().get(0).name());
    }

    @Test
    void validationRowsGiveTheErrorsTold() throws LearnException {
        var report = learn(1);
        double sum = 0;
        for (var row : report.validation()) {
            sum += Math.abs(row.measured() - row.transferred());
            assertTrue(row.fold() >= 1 && row.fold() <= 4);
        }
        assertEquals(report.transferMae(), sum / 25, 1e-9);
        assertEquals(report.gain().value(), report.directMae() - report.transferMae(), 1e-9);
    }

    @Test
    void transferredModelIsOneFileWithTheSourceInside() throws LearnException {
        var report = learn(1);
        var read = PropertyModel.fromOnnx(report.model().toOnnx(), "transferred.onnx");
        assertEquals(List.of(SampleModels.ridge().card().id()), read.card().derivedFrom());
        var expected = report.model().predictMaterials(SampleModels.newMolecules(), Progress.NONE);
        assertArrayEquals(
                expected.mean(),
                read.predictMaterials(SampleModels.newMolecules(), Progress.NONE)
                        .mean());
    }

    @Test
    void threadsDoNotChangeAByte() throws LearnException {
        assertArrayEquals(learn(1).model().toOnnx(), learn(3).model().toOnnx());
    }

    @Test
    void sourceWithoutMeaningForTheTargetDoesNotHelp() throws LearnException {
        var all = SampleModels.boilingPoints();
        var values =
                IntStream.range(0, all.size()).mapToDouble(i -> i * 7919 % 101).toArray();
        var noise = new MaterialSet(all.kind(), all.materials(), all.names(), values, new Property("luck", ""));
        var report = TransferLearner.learn(
                List.of(SampleModels.ridge()), noise, settings("descriptors2d", 1), Progress.NONE);
        assertTrue(!report.verdict().startsWith("Transfer helps"), report.verdict());
    }

    @Test
    void networksLayersAreAmongTheSourcesWays() throws LearnException {
        var network = SampleModels.learn(LearningMethod.NETWORK.regressor(25, 1));
        var report =
                TransferLearner.learn(List.of(network), target(network), settings("descriptors2d", 1), Progress.NONE);
        assertTrue(
                report.sources().stream().anyMatch(score -> score.way().contains("hidden3.linear of")),
                () -> report.sources().toString());
    }

    @Test
    @Tag("check-28")
    void sourceThatCannotReadTheMaterialsIsRefusedByName() throws MaterialException {
        var source = SampleModels.ridge();
        var steel = Material.parse(MaterialKind.COMPOSITION, "Fe3C");
        var set = new MaterialSet(
                MaterialKind.COMPOSITION, List.of(steel), List.of("a"), new double[] {1}, new Property("p", ""));
        var e = assertThrows(
                LearnException.class,
                () -> TransferLearner.learn(
                        List.of(source), set, TransferSettings.standard(PROVENANCE), Progress.NONE));
        assertTrue(e.getMessage().contains(source.card().id()), e.getMessage());
    }

    @Test
    void tooFewMaterialsForTheFoldsAreRefused() {
        var all = SampleModels.boilingPoints();
        var materials = new ArrayList<>(all.materials().subList(0, 3));
        var set = new MaterialSet(
                all.kind(), materials, all.names().subList(0, 3), new double[] {1, 2, 3}, all.property());
        var e = assertThrows(
                LearnException.class,
                () -> TransferLearner.learn(
                        List.of(SampleModels.ridge()), set, settings("descriptors2d", 1), Progress.NONE));
        assertTrue(e.getMessage().contains("at least 4 are needed for 4 folds"), e.getMessage());
    }

    private static TransferReport learn(TransferMethod method, MaterialSet target, PropertyModel... sources)
            throws LearnException {
        return TransferLearner.learn(
                List.of(sources), target, settings("descriptors2d", 1).with(method), Progress.NONE);
    }

    @Test
    void residualAndStackingFindALinearFunctionOfTheOutput() throws LearnException {
        var source = SampleModels.ridge();
        var all = SampleModels.boilingPoints();
        var values = Arrays.stream(
                        source.predictMaterials(all.materials(), Progress.NONE).mean())
                .map(value -> 3 - 0.2 * value)
                .toArray();
        var target = new MaterialSet(all.kind(), all.materials(), all.names(), values, new Property("p", ""));
        for (var method : List.of(TransferMethod.RESIDUAL, TransferMethod.STACKING)) {
            var report = learn(method, target, source);
            assertTrue(report.transferMae() < 0.1 * report.directMae(), method + ": " + report.verdict());
        }
    }

    @Test
    void fineTunedNetworkLearnsWhatItsSourceKnows() throws LearnException {
        var network = SampleModels.learn(LearningMethod.NETWORK.regressor(25, 1));
        var report = learn(TransferMethod.FINE_TUNING, SampleModels.boilingPoints(), network);
        assertTrue(report.model().card().learner().contains("fine-tuned network"));
        assertTrue(report.model().card().metrics().get("r2") > 0, report.verdict());
    }

    @Test
    void fineTuningNeedsANetwork() {
        var e = assertThrows(
                LearnException.class,
                () -> learn(TransferMethod.FINE_TUNING, SampleModels.boilingPoints(), SampleModels.ridge()));
        assertTrue(e.getMessage().contains("none of the sources is a network"), e.getMessage());
    }

    @Test
    void valuesInAnotherUnitThanTheSourcesAreTold() throws LearnException {
        var all = SampleModels.boilingPoints();
        var thousandfold =
                Arrays.stream(all.values()).map(value -> 1000 * value).toArray();
        var target = new MaterialSet(all.kind(), all.materials(), all.names(), thousandfold, all.property());
        var report = learn(TransferMethod.STACKING, target, SampleModels.ridge());
        assertTrue(
                report.warnings().stream().anyMatch(text -> text.contains("about 1000.0 times larger")),
                () -> report.warnings().toString());
        assertEquals(
                List.of(),
                learn(TransferMethod.STACKING, all, SampleModels.ridge()).warnings());
    }

    /** The source's property is "boiling point". */
    @Test
    void anotherUnitIsToldUnderASynonymOfTheSourcesProperty() throws LearnException {
        var all = SampleModels.boilingPoints();
        var thousandfold =
                Arrays.stream(all.values()).map(value -> 1000 * value).toArray();
        var target = new MaterialSet(all.kind(), all.materials(), all.names(), thousandfold, new Property("T_b", ""));
        var warnings =
                learn(TransferMethod.STACKING, target, SampleModels.ridge()).warnings();
        assertTrue(
                warnings.stream().anyMatch(text -> text.contains("'T_b' are about 1000.0 times larger")),
                warnings::toString);
    }

    @Test
    void learningCurveEndsWithTheErrorsOfAllRows() throws LearnException {
        var source = SampleModels.ridge();
        var settings = new TransferSettings(
                Optional.of(SampleModels.recipe("descriptors2d")), TransferMethod.STACKING, true, 3, 1, 1, PROVENANCE);
        var report = TransferLearner.learn(List.of(source), target(source), settings, Progress.NONE);
        var last = report.curve().get(report.curve().size() - 1);
        assertEquals(report.transferMae(), last.transferMae());
        assertEquals(report.directMae(), last.directMae());
    }
}
