package org.lode.nodes.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.lode.nodes.TestNode;
import org.lode.nodes.TestTable;
import org.lode.represent.Polymer;

class CandidateGeneratorTests {
    private TestNode node;

    @BeforeEach
    void open() throws Exception {
        node = TestNode.of(new CandidateGeneratorNodeFactory());
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    private BufferedDataTable table(String... structures) {
        var table = TestTable.of().text("smiles");
        for (int i = 0; i < structures.length; i++) {
            table.row("r" + i, structures[i]);
        }
        return table.in(node.exec());
    }

    @Test
    void adipicAcidAndHexanediamineGivePolyamide66WithThePairBesideIt() throws Exception {
        var made = node.table(0, table("OC(=O)CCCCC(O)=O", "NCCCCCCN"));
        assertEquals(
                List.of("Structure", "Polymerisation", "First Monomer", "Second Monomer"),
                TestTable.names(made.getDataTableSpec()));
        assertEquals(
                List.of(Polymer.parse("*NCCCCCCNC(=O)CCCCC(*)=O").canonical()), TestTable.texts(made, "Structure"));
        assertEquals(List.of("OC(=O)CCCCC(O)=O"), TestTable.texts(made, "First Monomer"));
        assertEquals(List.of("NCCCCCCN"), TestTable.texts(made, "Second Monomer"));
    }

    @Test
    @Tag("check-11")
    @Tag("check-12")
    @Tag("check-13")
    void monomersThatFitNothingAreRejectedWithTheReason() throws Exception {
        var rejected = node.table(1, table("C=Cc1ccccc1", "CCO", "C1CC("));
        assertEquals(List.of("r1", "r2"), TestTable.ids(rejected));
        assertEquals(
                "'CCO' fits none of the polymerisations.",
                TestTable.texts(rejected, "Reason").get(0));
    }

    @Test
    void onlyTheChosenClassIsMade() throws Exception {
        node.set("polymerClass", "polyester");
        var made = node.table(0, table("OC(=O)CCCCC(O)=O", "NCCCCCCN", "OCCO"));
        assertEquals(List.of("ester from acid and alcohol"), TestTable.texts(made, "Polymerisation"));
    }

    @Test
    void aClassThatDoesNotExistIsToldWithThoseThatDo() throws Exception {
        node.set("polymerClass", "polymagic");
        var failure = assertThrows(InvalidSettingsException.class, () -> node.configure(table("C=C")));
        assertTrue(failure.getMessage().contains("'polymagic'; there are 'polyamide'"), failure.getMessage());
    }

    @Test
    void substituentsComeToAllPlacesOfTheScaffold() throws Exception {
        node.set("mode", "SUBSTITUENTS");
        node.set("scaffold", "c1cc([R1])ccc1[R2]");
        assertEquals(3, node.table(0, table("*C", "*Cl")).size());
    }

    @Test
    void elementsAreReplacedWhereTheCompoundStaysNeutral() throws Exception {
        node.set("mode", "ELEMENTS");
        node.set("replacements", "Sr: Ba, Na; Ti: Zr");
        var made = node.table(0, table("SrTiO3"));
        assertEquals(
                new TreeSet<>(List.of("BaO3Ti", "O3SrZr", "BaO3Zr")),
                new TreeSet<>(TestTable.texts(made, "Structure")));
    }

    @Test
    @Tag("check-19")
    void aSeedGivesTheSameSampleAgainAndWhatIsLeftIsTold() throws Exception {
        var monomers = new String[40];
        for (int i = 0; i < 20; i++) {
            monomers[i] = "OC(=O)" + "C".repeat(i + 2) + "C(=O)O";
            monomers[20 + i] = "N" + "C".repeat(i + 2) + "N";
        }
        node.set("most", 5);
        node.set("seed", 3L);
        var first = TestTable.texts(node.table(0, table(monomers)), "Structure");
        assertEquals(5, first.size());
        assertTrue(node.warning().orElseThrow().contains("of 400 combinations were tried"));
        assertEquals(first, TestTable.texts(node.table(0, table(monomers)), "Structure"));
    }

    @Test
    @Tag("check-7")
    void aMissingScaffoldIsToldBeforeExecution() throws Exception {
        node.set("mode", "SUBSTITUENTS");
        assertThrows(InvalidSettingsException.class, () -> node.configure(table("*C")));
    }

    @Test
    @Tag("check-24")
    void theDialogTellsAScaffoldAndReplacementsThatCannotBeUsed() {
        var noPlace = PartsMessage.of(GeneratorMode.SUBSTITUENTS, "", "c1ccccc1", "");
        assertTrue(noPlace.orElseThrow().description().contains("[R1]"));
        var noColon = PartsMessage.of(GeneratorMode.ELEMENTS, "", "", "Sr Ba");
        assertTrue(noColon.orElseThrow().description().contains("'Sr Ba'"));
        assertEquals(Optional.empty(), PartsMessage.of(GeneratorMode.SUBSTITUENTS, "", "c1cc([R1])ccc1[R2]", ""));
        assertEquals(Optional.empty(), PartsMessage.of(GeneratorMode.ELEMENTS, "", "", "Sr: Ba, Na; Ti: Zr"));
    }

    @Test
    void theDialogOffersAllClassesOfPolymers() {
        var choices = new PolymerClasses().computeState(null);
        assertEquals("", choices.get(0).id());
        assertTrue(choices.stream().anyMatch(choice -> choice.id().equals("polyamide")));
    }
}
