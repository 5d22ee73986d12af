package org.lode.represent.polymerisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;

/** The repeat units are those of the polymers' textbook formulas (Odian 2004; IUPAC structure-based names). */
class PolymerisationRulesTests {
    private static final PolymerisationRules RULES = PolymerisationRules.standard();

    /**
     * A known polymer.
     *
     * @param name its usual name
     * @param rule how it is made
     * @param monomers from what, separated by blanks
     * @param unit its repeat unit
     */
    private record Known(String name, String rule, String monomers, String unit) {
        List<Molecule> molecules() throws MaterialException {
            var molecules = new ArrayList<Molecule>();
            for (var text : monomers.split(" ")) {
                molecules.add(Molecule.parse(text));
            }
            return molecules;
        }
    }

    private static Stream<Known> known() {
        return Stream.of(
                new Known("PA66", "amide from acid and amine", "OC(=O)CCCCC(=O)O NCCCCCCN", "*NCCCCCCNC(=O)CCCCC(*)=O"),
                new Known(
                        "Kevlar",
                        "amide from acid and amine",
                        "ClC(=O)c1ccc(cc1)C(Cl)=O Nc1ccc(N)cc1",
                        "*Nc1ccc(cc1)NC(=O)c1ccc(cc1)C(*)=O"),
                new Known("PA6", "amide from amino acid", "NCCCCCC(=O)O", "*NCCCCCC(*)=O"),
                new Known("PA11", "amide from amino acid", "OC(=O)CCCCCCCCCCN", "*NCCCCCCCCCCC(*)=O"),
                new Known(
                        "PET",
                        "ester from acid and alcohol",
                        "OC(=O)c1ccc(cc1)C(O)=O OCCO",
                        "*OCCOC(=O)c1ccc(cc1)C(*)=O"),
                new Known("PBS", "ester from acid and alcohol", "OC(=O)CCC(O)=O OCCCCO", "*OCCCCOC(=O)CCC(*)=O"),
                new Known("PLA", "ester from hydroxy acid", "CC(O)C(=O)O", "*OC(C)C(*)=O"),
                new Known("PGA", "ester from hydroxy acid", "OCC(=O)O", "*OCC(*)=O"),
                new Known(
                        "Kapton",
                        "imide from dianhydride and diamine",
                        "O=C1OC(=O)c2cc3C(=O)OC(=O)c3cc12 Nc1ccc(cc1)Oc1ccc(N)cc1",
                        "*N1C(=O)c2cc3c(cc2C1=O)C(=O)N(C3=O)c1ccc(cc1)Oc1ccc(*)cc1"),
                new Known(
                        "LaRC-TPI",
                        "imide from dianhydride and diamine",
                        "O=C1OC(=O)c2ccc(cc12)C(=O)c1ccc2C(=O)OC(=O)c2c1 Nc1cccc(c1)C(=O)c1cccc(N)c1",
                        "*c1cccc(c1)C(=O)c1cccc(c1)N1C(=O)c2ccc(cc2C1=O)C(=O)c1ccc2C(=O)N(*)C(=O)c2c1"),
                new Known(
                        "PUR of MDI and butanediol",
                        "urethane from isocyanate and alcohol",
                        "O=C=Nc1ccc(cc1)Cc1ccc(cc1)N=C=O OCCCCO",
                        "*OCCCCOC(=O)Nc1ccc(cc1)Cc1ccc(cc1)NC(*)=O"),
                new Known(
                        "Perlon U",
                        "urethane from isocyanate and alcohol",
                        "O=C=NCCCCCCN=C=O OCCCCO",
                        "*OCCCCOC(=O)NCCCCCCNC(*)=O"),
                new Known(
                        "polyurea of MDI",
                        "urea from isocyanate and amine",
                        "O=C=Nc1ccc(cc1)Cc1ccc(cc1)N=C=O NCCN",
                        "*NCCNC(=O)Nc1ccc(cc1)Cc1ccc(cc1)NC(*)=O"),
                new Known(
                        "poly(nonamethylene urea)",
                        "urea from isocyanate and amine",
                        "O=C=NCCCCCCCCCN=C=O NCCCCCCCCCN",
                        "*NCCCCCCCCCNC(*)=O"),
                new Known("polyurea 9", "urea from phosgene and amine", "ClC(Cl)=O NCCCCCCCCCN", "*NCCCCCCCCCNC(*)=O"),
                new Known("polyurea 6", "urea from phosgene and amine", "ClC(Cl)=O NCCCCCCN", "*NCCCCCCNC(*)=O"),
                new Known(
                        "PC",
                        "carbonate from phosgene and alcohol",
                        "ClC(Cl)=O CC(C)(c1ccc(O)cc1)c1ccc(O)cc1",
                        "*OC(=O)Oc1ccc(cc1)C(C)(C)c1ccc(*)cc1"),
                new Known(
                        "poly(isosorbide carbonate)",
                        "carbonate from phosgene and alcohol",
                        "O=C(Oc1ccccc1)Oc1ccccc1 OC1COC2C(O)COC12",
                        "*OC1COC2C1OCC2OC(*)=O"),
                new Known(
                        "PEEK",
                        "ether ketone from aryl halide and phenol",
                        "Fc1ccc(cc1)C(=O)c1ccc(F)cc1 Oc1ccc(O)cc1",
                        "*Oc1ccc(cc1)Oc1ccc(cc1)C(=O)c1ccc(*)cc1"),
                new Known(
                        "PEEKK",
                        "ether ketone from aryl halide and phenol",
                        "Fc1ccc(cc1)C(=O)c1ccc(cc1)C(=O)c1ccc(F)cc1 Oc1ccc(O)cc1",
                        "*Oc1ccc(cc1)Oc1ccc(cc1)C(=O)c1ccc(cc1)C(=O)c1ccc(*)cc1"),
                new Known(
                        "poly(bisphenol A ethylene ether)",
                        "ether from alkyl halide and phenol",
                        "ClCCCl CC(C)(c1ccc(O)cc1)c1ccc(O)cc1",
                        "*OCCOc1ccc(cc1)C(C)(C)c1ccc(*)cc1"),
                new Known(
                        "mesogenic polyether of biphenol",
                        "ether from alkyl halide and phenol",
                        "BrCCCCCCBr Oc1ccc(cc1)-c1ccc(O)cc1",
                        "*OCCCCCCOc1ccc(cc1)-c1ccc(*)cc1"),
                new Known("PPO", "ether by oxidative coupling", "Cc1cccc(C)c1O", "*Oc1c(C)cc(*)cc1C"),
                new Known(
                        "Tenax",
                        "ether by oxidative coupling",
                        "Oc1c(cccc1c1ccccc1)c1ccccc1",
                        "*Oc1c(-c2ccccc2)cc(*)cc1-c1ccccc1"),
                new Known(
                        "PSU",
                        "sulfone from aryl halide and phenol",
                        "Clc1ccc(cc1)S(=O)(=O)c1ccc(Cl)cc1 CC(C)(c1ccc(O)cc1)c1ccc(O)cc1",
                        "*Oc1ccc(cc1)C(C)(C)c1ccc(cc1)Oc1ccc(cc1)S(=O)(=O)c1ccc(*)cc1"),
                new Known(
                        "PPSU",
                        "sulfone from aryl halide and phenol",
                        "Clc1ccc(cc1)S(=O)(=O)c1ccc(Cl)cc1 Oc1ccc(cc1)-c1ccc(O)cc1",
                        "*Oc1ccc(cc1)-c1ccc(cc1)Oc1ccc(cc1)S(=O)(=O)c1ccc(*)cc1"),
                new Known("PS", "vinyl addition", "C=Cc1ccccc1", "*CC(*)c1ccccc1"),
                new Known("PTFE", "vinyl addition", "FC(F)=C(F)F", "*C(F)(F)C(*)(F)F"),
                new Known("PE", "vinyl addition", "C=C", "*CC*"),
                new Known("PVAc", "vinyl addition", "CC(=O)OC=C", "*CC(*)OC(C)=O"),
                new Known("PMMA", "acrylic addition", "CC(=C)C(=O)OC", "*CC(*)(C)C(=O)OC"),
                new Known("PAN", "acrylic addition", "C=CC#N", "*CC(*)C#N"),
                new Known("polybutadiene", "1,4-addition of a diene", "C=CC=C", "*CC=CC*"),
                new Known("polyisoprene", "1,4-addition of a diene", "C=CC(C)=C", "*CC(C)=CC*"),
                new Known("PEO", "ring opening of an epoxide", "C1CO1", "*CCO*"),
                new Known("PPG", "ring opening of an epoxide", "CC1CO1", "*CC(C)O*"),
                new Known("polyoxetane", "ring opening of an oxetane", "C1COC1", "*CCCO*"),
                new Known("Penton", "ring opening of an oxetane", "ClCC1(CCl)COC1", "*CC(CCl)(CCl)CO*"),
                new Known("PTHF", "ring opening of a tetrahydrofuran", "C1CCOC1", "*CCCCO*"),
                new Known("poly(2-methylTHF)", "ring opening of a tetrahydrofuran", "CC1CCCO1", "*CCCC(C)O*"),
                new Known("PCL", "ring opening of a lactone", "O=C1CCCCCO1", "*OCCCCCC(*)=O"),
                new Known("PHB", "ring opening of a lactone", "CC1CC(=O)O1", "*OC(C)CC(*)=O"),
                new Known("PLA of lactide", "ring opening of a cyclic diester", "CC1OC(=O)C(C)OC1=O", "*OC(C)C(*)=O"),
                new Known("PGA of glycolide", "ring opening of a cyclic diester", "O=C1COC(=O)CO1", "*OCC(*)=O"),
                new Known("PA6 of caprolactam", "ring opening of a lactam", "O=C1CCCCCN1", "*NCCCCCC(*)=O"),
                new Known("PA12", "ring opening of a lactam", "O=C1CCCCCCCCCCCN1", "*NCCCCCCCCCCCC(*)=O"),
                new Known("polynorbornene", "ring-opening metathesis", "C1CC2CC1C=C2", "*=CC1CCC(C1)C=*"),
                new Known("polyoctenamer", "ring-opening metathesis", "C1CCCC=CCC1", "*CCCC=CCCC*"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void monomersGiveTheKnownPolymer(Known known) throws MaterialException {
        var polymer = RULES.named(known.rule()).polymerise(known.molecules());
        assertEquals(
                Polymer.parse(known.unit()).canonical(), polymer.canonical(), known.name() + ": " + polymer.text());
    }

    @ParameterizedTest
    @MethodSource("known")
    void thePolymerLeadsBackToTheMonomers(Known known) throws MaterialException {
        var notCommercial = List.of("ClC(=O)c1ccc(cc1)C(Cl)=O", "O=C(Oc1ccccc1)Oc1ccccc1", "ClCCCl");
        var routes = new Retrosynthesis(RULES).routes(Polymer.parse(known.unit()));
        var found = new ArrayList<List<String>>();
        for (var route : routes) {
            assertEquals(
                    Polymer.parse(known.unit()).canonical(),
                    route.rule().polymerise(route.monomers()).canonical());
            if (route.rule().name().equals(known.rule())) {
                found.add(route.monomers().stream().map(Molecule::canonical).toList());
            }
        }
        var wanted = known.molecules().stream().map(Molecule::canonical).toList();
        boolean otherLeavingGroup = notCommercial.stream().anyMatch(known.monomers()::contains);
        assertTrue(
                otherLeavingGroup ? !found.isEmpty() : found.contains(wanted),
                known.name() + ": " + wanted + " not among " + found);
    }

    @Test
    void everyRuleIsTestedWithTwoSetsOfMonomersAndTellsItsSource() {
        var tested = new HashMap<String, Integer>();
        known().forEach(known -> tested.merge(known.rule(), 1, Integer::sum));
        for (var rule : RULES.all()) {
            assertTrue(tested.getOrDefault(rule.name(), 0) >= 2, rule.name());
            assertTrue(rule.citation().contains("(19") || rule.citation().contains("(20"), rule.citation());
        }
    }

    @Test
    void aMonomerWithOneGroupTooManyIsToldWithItsGroups() throws MaterialException {
        var rule = RULES.named("amide from acid and amine");
        var triacid = Molecule.parse("OC(=O)c1cc(cc(c1)C(O)=O)C(O)=O");
        var failure = assertThrows(MaterialException.class, () -> rule.part(0, triacid));
        assertEquals(
                "'OC(=O)c1cc(cc(c1)C(O)=O)C(O)=O' has 3 of the group 'carboxylic acid'; a monomer with"
                        + " 2 × carboxylic acid is needed.",
                failure.getMessage());
    }

    @Test
    void aMonomerThatReactsWithItselfIsRefused() throws MaterialException {
        var rule = RULES.named("amide from acid and amine");
        var glutamicAcid = Molecule.parse("NC(CCC(=O)O)C(=O)O");
        assertThrows(MaterialException.class, () -> rule.part(0, glutamicAcid));
    }

    @Test
    void theUnitDoesNotDependOnHowTheMonomersAreWritten() throws MaterialException {
        var rule = RULES.named("ester from acid and alcohol");
        assertEquals(
                rule.polymerise(List.of(Molecule.parse("OC(=O)CC(C)C(=O)O"), Molecule.parse("OCC(C)O")))
                        .text(),
                rule.polymerise(List.of(Molecule.parse("C(C(O)=O)C(C(O)=O)C"), Molecule.parse("CC(O)CO")))
                        .text());
    }

    @Test
    void aRuleThatDoesNotExistIsToldWithThoseThatDo() {
        var failure = assertThrows(MaterialException.class, () -> RULES.named("magic"));
        assertTrue(failure.getMessage().startsWith("There is no polymerisation 'magic'; there are 'amide from acid"));
    }
}
