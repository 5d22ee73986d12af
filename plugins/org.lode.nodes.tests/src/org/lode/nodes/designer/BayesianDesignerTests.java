package org.lode.nodes.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.lode.design.DesignSettings;
import org.lode.design.constraint.AtomCounts;
import org.lode.design.constraint.Familiarity;
import org.lode.design.constraint.Substructures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.sampler.MoveKind;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.nodes.learner.ModelLearnerNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

class BayesianDesignerTests {
    private static final String PROPERTY = "boiling point";

    private TestNode node;
    private PropertyModelsPortObject model;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new BayesianDesignerNodeFactory());
        model = TestModels.boilingPoint(node.exec());
        node.set("particles", 30);
        node.set("steps", 5);
        node.set("best", 10);
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void designsAreReadableAndNew() throws Exception {
        node.target(0, PROPERTY, 400.0, 450.0);
        var seeds = TestModels.molecules(node.exec());
        var known = new HashSet<String>();
        for (var text : TestTable.texts(seeds, "smiles")) {
            known.add(Molecule.parse(text).canonical());
        }
        var designs = node.table(0, model, seeds);
        assertTrue(designs.size() > 0);
        for (var text : TestTable.texts(designs, "SMILES")) {
            assertTrue(!known.contains(Molecule.parse(text).canonical()), text);
        }
    }

    @Test
    @Tag("check-19")
    void sameSeedGivesTheSameDesigns() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var seeds = TestModels.molecules(node.exec());
        assertEquals(
                TestTable.texts(node.table(0, model, seeds), "SMILES"),
                TestTable.texts(node.table(0, model, seeds), "SMILES"));
    }

    @Test
    @Tag("check-20")
    void runLogTellsEveryStepAndTheSeed() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var log = node.table(1, model, TestModels.molecules(node.exec()));
        assertEquals("0", TestTable.texts(log, "Step").get(0));
        assertTrue(TestTable.texts(log, "Seed").stream().allMatch("1"::equals));
    }

    @Test
    void runLogTellsTheAcceptanceOfEachMoveAndTheSecondsLast() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var log = node.table(1, model, TestModels.molecules(node.exec()));
        var names = List.of(log.getDataTableSpec().getColumnNames());
        var moves = Arrays.stream(MoveKind.values())
                .map(kind -> "Acceptance (" + kind.label() + ")")
                .toList();
        int first = names.size() - 1 - moves.size();
        assertEquals(moves, names.subList(first, names.size() - 1));
        assertEquals("Seconds", names.get(names.size() - 1));
        for (var move : moves) {
            for (var share : TestTable.texts(log, move)) {
                assertTrue(
                        share.equals("?") || Double.parseDouble(share) >= 0 && Double.parseDouble(share) <= 1, share);
            }
        }
        for (var seconds : TestTable.texts(log, "Seconds")) {
            assertTrue(Double.parseDouble(seconds) >= 0, seconds);
        }
    }

    @Test
    @Tag("check-9")
    void executedTablesHaveTheColumnsThatConfigureTold() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var outputs = node.execute(model, TestModels.molecules(node.exec()));
        for (int i = 0; i < outputs.length; i++) {
            assertTrue(((DataTableSpec) node.outSpecs()[i])
                    .equalStructure(((BufferedDataTable) outputs[i]).getDataTableSpec()));
        }
    }

    @Test
    @Tag("check-10")
    void emptyTableOfSeedsGivesEmptyTables() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var outputs = node.execute(model, TestTable.of().text("smiles").in(node.exec()));
        assertEquals(0, ((BufferedDataTable) outputs[0]).size());
        assertEquals(0, ((BufferedDataTable) outputs[1]).size());
        assertEquals(
                "The table of seeds is empty, so nothing was designed.",
                node.warning().orElseThrow());
    }

    @Test
    void withoutABoundThereIsNothingToDesignFor() throws Exception {
        assertEquals(
                "No target has a bound, so there is nothing to design for. Set a lower or an upper bound in the"
                        + " dialog.",
                assertThrows(
                                InvalidSettingsException.class,
                                () -> node.configure(model, TestModels.molecules(node.exec())))
                        .getMessage());
    }

    @Test
    void unknownElementIsNamed() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("allowedElements", "C, Xx");
        var message = assertThrows(
                        InvalidSettingsException.class, () -> node.configure(model, TestModels.molecules(node.exec())))
                .getMessage();
        assertTrue(message.contains("'Xx'"), message);
    }

    @Test
    void settingThatLeavesNoDesignIsNamed() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("allowedElements", "F");
        assertEquals(0, node.table(0, model, TestModels.molecules(node.exec())).size());
        var warning = node.warning().orElseThrow();
        assertTrue(warning.startsWith("No design was found among "), warning);
        assertTrue(
                warning.endsWith(
                        "no seed meets the setting 'Allowed elements'. Allow more there, or give seeds that meet it."),
                warning);
    }

    @Test
    @Tag("check-28")
    void seedsOfAnotherKindThanTheModelsAreTold() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var polymers = TestTable.of()
                .text("smiles")
                .row("a", "*CC(*)C")
                .row("b", "*CC*")
                .row("c", "*CC(*)CC")
                .in(node.exec());
        node.execute(model, polymers);
        var warning = node.warning().orElseThrow();
        assertTrue(
                warning.contains(
                        "Learned from molecules, but applied to polymers: the predictions of 'boiling point' "),
                warning);
    }

    @Test
    @Tag("check-16")
    void cancelStopsTheSearch() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("steps", 100_000);
        node.monitor().addProgressListener(event -> {
            if (event.getNodeProgress().hasProgress() && event.getNodeProgress().getProgress() > 0.1) {
                node.monitor().setExecuteCanceled();
            }
        });
        assertThrows(CanceledExecutionException.class, () -> node.execute(model, TestModels.molecules(node.exec())));
    }

    /** The ports as stored in a workflow, with further models and one further table. */
    private static NodeSettings furtherPorts() {
        var creation = new NodeSettings("node_creation_config");
        for (var group : List.of("model", "seeds", "models", "further", "designs", "log")) {
            var ports = creation.addNodeSettings(group);
            if (group.equals("models")) {
                PropertyModelsPortObject.TYPE.save(ports.addNodeSettings("port_0"));
            } else if (group.equals("further")) {
                BufferedDataTable.TYPE.save(ports.addNodeSettings("port_0"));
            }
        }
        return creation;
    }

    @Test
    void modelsAtTheLastPortJudgeTheDesignsAndMaterialsToAvoidAreNone() throws Exception {
        try (var judged = TestNode.of(new BayesianDesignerNodeFactory(), furtherPorts())) {
            judged.target(0, PROPERTY, 400.0, 450.0);
            judged.set("particles", 30);
            judged.set("steps", 5);
            judged.set("best", 10);
            judged.set("lastJudges", true);
            judged.set("firstTable", "AVOID");
            var seeds = TestModels.molecules(judged.exec());
            var none = TestTable.of().text("smiles").in(judged.exec());
            var free = TestTable.texts((BufferedDataTable) judged.execute(model, seeds, model, none)[0], "SMILES");
            var avoid = TestTable.of().text("smiles").row("a", free.get(0)).in(judged.exec());
            var designs = (BufferedDataTable) judged.execute(model, seeds, model, avoid)[0];
            assertTrue(!TestTable.texts(designs, "SMILES").contains(free.get(0)), free.get(0));
            // the judge is the guiding model itself, so that its opinion is the target's probability
            assertEquals(
                    Double.parseDouble(TestTable.texts(designs, "Target Probability (" + PROPERTY + ")")
                            .get(0)),
                    Double.parseDouble(
                            TestTable.texts(designs, "Second Opinion").get(0)),
                    1e-9);
            assertEquals(
                    TestTable.texts(designs, "Prediction (" + PROPERTY + ")"),
                    TestTable.texts(designs, "Second Opinion (" + PROPERTY + ")"));
            assertEquals(
                    TestTable.texts(designs, "Deviation (" + PROPERTY + ")"),
                    TestTable.texts(designs, "Second Opinion Deviation (" + PROPERTY + ")"));
            assertTrue(((DataTableSpec) judged.outSpecs()[0]).equalStructure(designs.getDataTableSpec()));
        }
    }

    /** A model of the length of the text, whose true value each design tells. */
    private static PropertyModelsPortObject textLength(ExecutionContext exec) throws Exception {
        var table = TestTable.of().text("smiles").number("text length (1)");
        int row = 0;
        for (var text : TestTable.texts(TestModels.molecules(exec), "smiles")) {
            table.row("m" + row++, text, (double) text.length());
        }
        try (var learner = TestNode.of(new ModelLearnerNodeFactory())) {
            learner.set("descriptors/recipe", "descriptors2d");
            learner.set("descriptors/choice", "CUSTOM");
            return (PropertyModelsPortObject) learner.execute(table.in(exec))[0];
        }
    }

    @Test
    void targetsOfModelsAtSeveralPortsAreMetTogether() throws Exception {
        try (var several = TestNode.of(new BayesianDesignerNodeFactory(), furtherPorts())) {
            several.target(0, PROPERTY, 400.0, 450.0);
            several.target(1, "text length", null, 6.5);
            several.set("particles", 40);
            several.set("steps", 8);
            several.set("best", 10);
            var seeds = TestModels.molecules(several.exec());
            var none = TestTable.of().text("smiles").in(several.exec());
            var designs = (BufferedDataTable) several.execute(model, seeds, textLength(several.exec()), none)[0];
            assertEquals(10, designs.size());
            var first = TestTable.texts(designs, "Target Probability (" + PROPERTY + ")");
            var second = TestTable.texts(designs, "Target Probability (text length)");
            var both = TestTable.texts(designs, "Log Probability");
            var inside = TestTable.texts(designs, "In Domain (" + PROPERTY + ")");
            for (int i = 0; i < 10; i++) {
                double product = Double.parseDouble(first.get(i)) * Double.parseDouble(second.get(i));
                // outside of the domain one hit in twenty is believed
                double trust = inside.get(i).equals("true") ? 1 : 0.05;
                assertEquals(Math.log(product * trust), Double.parseDouble(both.get(i)), 1e-9);
            }
            var best = TestTable.texts(designs, "SMILES").get(0);
            assertTrue(best.length() < 10, best);
        }
    }

    @Test
    void aFewSeedsAreEnoughForTheLanguageOfTheLibrary() throws Exception {
        node.target(0, PROPERTY, 350.0, null);
        node.set("language", "LIBRARY");
        assumeTrue(
                Platform.getBundle("org.lode.models") != null
                        || getClass().getResource("/priors/molecules.prior") != null,
                "The bundle org.lode.models is not beside the tests.");
        var seeds =
                TestTable.of().text("smiles").row("a", "CCO").row("b", "CCCCO").in(node.exec());
        assertTrue(node.table(0, model, seeds).size() > 0);
    }

    @Test
    void demandedSubstructureIsInEachDesign() throws Exception {
        node.target(0, PROPERTY, 300.0, null);
        node.set("demanded", "[OX2H]");
        for (var text : TestTable.texts(node.table(0, model, TestModels.molecules(node.exec())), "SMILES")) {
            assertTrue(text.contains("O"), text);
        }
    }

    @Test
    void patternThatIsNoneIsNamed() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("forbidden", "C Q((");
        var message = assertThrows(
                        InvalidSettingsException.class, () -> node.configure(model, TestModels.molecules(node.exec())))
                .getMessage();
        assertTrue(message.contains("'Q(('"), message);
    }

    @Test
    void theFixedScaffoldStaysInEveryDesign() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("further/scaffold", "CO");
        var scaffold = new Substructures(List.of("CO"), List.of());
        var designs = TestTable.texts(node.table(0, model, TestModels.molecules(node.exec())), "SMILES");
        assertFalse(designs.isEmpty());
        for (var text : designs) {
            assertEquals(0, scaffold.logFactor(Molecule.parse(text)), text);
        }
    }

    @Test
    void atomsAreCountedAsWanted() throws Exception {
        node.target(0, PROPERTY, 300.0, null);
        node.set("further/atomCounts", "O=1 N=0");
        var designs = TestTable.texts(node.table(0, model, TestModels.molecules(node.exec())), "SMILES");
        assertFalse(designs.isEmpty());
        for (var text : designs) {
            assertEquals(0, AtomCounts.parse("O=1 N=0").logFactor(Molecule.parse(text)), text);
        }
    }

    @Test
    void aSearchWithACheckpointComesToTheSameDesignsAgain(@TempDir Path folder) throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        var seeds = TestModels.molecules(node.exec());
        var without = TestTable.texts(node.table(0, model, seeds), "SMILES");
        var file = folder.resolve("design.checkpoint");
        node.set("interruption/checkpoint", file.toString());
        assertEquals(without, TestTable.texts(node.table(0, model, seeds), "SMILES"));
        assertTrue(Files.size(file) > 0);
        assertEquals(without, TestTable.texts(node.table(0, model, seeds), "SMILES"));
    }

    @Test
    void designsKeepTheirDistanceFromAList() throws Exception {
        node.target(0, PROPERTY, 300.0, null);
        node.set("further/differentFrom", "CCCCCCO CCCCCO");
        node.set("further/greatestSimilarity", 0.3);
        var seeds = TestModels.molecules(node.exec());
        assertTrue(node.table(0, model, seeds).size() > 0);
        node.set("further/differentFrom", "CCC(");
        assertTrue(assertThrows(Exception.class, () -> node.table(0, model, seeds))
                .getMessage()
                .contains("can't be read"));
    }

    @Test
    void aSettingThatIsNoSmartsIsNamed() {
        assertTrue(assertThrows(Exception.class, () -> node.set("further/scaffold", "c1ccc("))
                .getMessage()
                .contains("'c1ccc('"));
    }

    @Test
    void theSearchEndsWhenItsBudgetOfEvaluationsIsUsedUp() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("steps", 1000);
        node.set("evaluations", 100);
        var log = node.table(1, model, TestModels.molecules(node.exec()));
        var evaluated = TestTable.texts(log, "Evaluated");
        assertEquals("100", evaluated.get(evaluated.size() - 1));
        assertTrue(
                TestTable.texts(log, "Outcome").get(0).startsWith("The budget of 100 evaluated structures"),
                TestTable.texts(log, "Outcome").get(0));
    }

    @Test
    void theSearchEndsWhenItsTimeIsOver() throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("steps", 100_000);
        node.set("minutes", 0.02);
        node.set("proposals/restarts", true);
        var outputs = node.execute(model, TestModels.molecules(node.exec()));
        assertTrue(((BufferedDataTable) outputs[0]).size() > 0);
        var outcome = TestTable.texts((BufferedDataTable) outputs[1], "Outcome").get(0);
        assertTrue(outcome.startsWith("The time of 1 s was used up "), outcome);
    }

    @Test
    void samplesOfThePosteriorHaveTheirSharesAndAreRankedByThem() throws Exception {
        node.target(0, PROPERTY, 350.0, null);
        node.set("mode", "POSTERIOR");
        node.set("steps", 12);
        node.set("best", 1000);
        node.set("onlyNovel", false);
        var outputs = node.execute(model, TestModels.molecules(node.exec()));
        var shares = TestTable.texts((BufferedDataTable) outputs[0], "Posterior Probability").stream()
                .map(Double::valueOf)
                .toList();
        assertEquals(1, shares.stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
        assertEquals(shares.stream().sorted(Comparator.reverseOrder()).toList(), shares);
        var evidence = TestTable.texts((BufferedDataTable) outputs[1], "Log Evidence");
        assertTrue(Double.parseDouble(evidence.get(evidence.size() - 1)) < 0, evidence.toString());
    }

    @Test
    void aNewNodeKeepsToTheLanguageAndBeginsAnewWhenItIsStuck() throws Exception {
        try (var fresh = TestNode.of(new BayesianDesignerNodeFactory())) {
            assertThrows(
                    InvalidSettingsException.class,
                    () -> fresh.configure(TestModels.boilingPoint(fresh.exec()), TestModels.molecules(fresh.exec())),
                    "without a bound");
            var search = fresh.settings().getNodeSettings("proposals");
            assertTrue(search.getDouble("familiarity") > 0);
            assertTrue(search.getBoolean("restarts"));
            assertEquals(0, fresh.settings().getInt("rootings"), "all");
        }
    }

    @Test
    void theWeightOfTheLanguageBringsDesignsNearerToIt() throws Exception {
        node.target(0, PROPERTY, 400.0, 450.0);
        var seeds = TestModels.molecules(node.exec());
        var language = ChemicalLanguageModel.train(
                MaterialKind.MOLECULE,
                molecules(TestTable.texts(seeds, "smiles")),
                DesignSettings.STANDARD.prior().language(),
                Progress.NONE);
        var familiarity = Familiarity.of(language, 1, Progress.NONE);
        node.set("proposals/familiarity", 0.0);
        double without = mean(familiarity, TestTable.texts(node.table(0, model, seeds), "SMILES"));
        node.set("proposals/familiarity", 10.0);
        assertTrue(mean(familiarity, TestTable.texts(node.table(0, model, seeds), "SMILES")) > without);
    }

    private static List<Molecule> molecules(List<String> texts) throws MaterialException {
        var molecules = new ArrayList<Molecule>();
        for (var text : texts) {
            molecules.add(Molecule.parse(text));
        }
        return molecules;
    }

    private static double mean(Familiarity familiarity, List<String> texts) throws MaterialException {
        return molecules(texts).stream()
                .mapToDouble(familiarity::logFactor)
                .average()
                .orElseThrow();
    }

    @Test
    void aCancelledSearchGivesItsDesignsOnRequest(@TempDir Path folder) throws Exception {
        node.target(0, PROPERTY, 400.0, null);
        node.set("steps", 100_000);
        // so that it does not end before the first steps are told: KNIME hears of progress four times a second
        node.set("particles", 400);
        node.set("proposals/restarts", true);
        node.set("onlyNovel", false);
        node.set("interruption/checkpoint", folder.resolve("design.checkpoint").toString());
        node.monitor().addProgressListener(event -> {
            var message = event.getNodeProgress().getMessage();
            if (message != null && message.contains("step ") && !message.contains("step 0")) {
                node.monitor().setExecuteCanceled();
            }
        });
        assertThrows(CanceledExecutionException.class, () -> node.execute(model, TestModels.molecules(node.exec())));
        try (var again = TestNode.of(new BayesianDesignerNodeFactory())) {
            again.load(node.settings());
            again.set("interruption/keepsCancelled", true);
            var seeds = TestModels.molecules(again.exec());
            var designs = again.table(0, TestModels.boilingPoint(again.exec()), seeds);
            assertTrue(designs.size() > 0);
            var warning = again.warning().orElseThrow();
            assertTrue(warning.startsWith("Only the steps of the checkpoint were done"), warning);
        }
    }

    @Test
    @Tag("check-24")
    void theDialogTellsASearchWithoutMoves() {
        var message = MovesMessage.of(false).orElseThrow().description();
        assertTrue(message.contains("'Graph edits'"), message);
        assertEquals(Optional.empty(), MovesMessage.of(true));
    }
}
