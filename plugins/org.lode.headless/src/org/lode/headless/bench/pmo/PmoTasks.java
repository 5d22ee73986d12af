package org.lode.headless.bench.pmo;

import static org.lode.headless.bench.pmo.Fingerprint.ATOM_PAIRS;
import static org.lode.headless.bench.pmo.Fingerprint.ECFP4;
import static org.lode.headless.bench.pmo.Fingerprint.ECFP6;
import static org.lode.headless.bench.pmo.Fingerprint.FCFP4;
import static org.lode.headless.bench.pmo.Fingerprint.FCFP6;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.lode.represent.molecule.smarts.PatternList;

/**
 * The tasks of W. Gao et al., NeurIPS 35 (2022), that need no trained model; most come from N. Brown et al., J. Chem. Inf.
 * Model. 59 (2019) 1096. Where those compare pharmacophores in two dimensions (both hops), here FCFP6 stands for them.
 */
public final class PmoTasks {
    private static final String SITAGLIPTIN = "Fc1cc(c(F)cc1F)CC(N)CC(=O)N3Cc2nnc(n2CC3)C(F)(F)F";
    private static final String HOP_START = "CCCOc1cc2ncnc(Nc3ccc4ncsc4c3)c2cc1S(=O)(=O)C(C)(C)C";
    private static final String HOP_SCAFFOLD = "[#7]-c1n[c;h1]nc2[c;h1]c(-[#8])[c;h0][c;h1]c12";

    private static final Quantity LOG_P = Quantity.column("descriptors2d", "logp");
    private static final Quantity TPSA = Quantity.column("descriptors2d", "tpsa");
    private static final Quantity RINGS = Quantity.column("descriptors2d", "rings");
    private static final Quantity AROMATIC_RINGS = Quantity.column("descriptors2d", "aromatic_rings");
    private static final Quantity BERTZ = new BertzComplexity();
    private static final DoubleUnaryOperator AS_IT_IS = DoubleUnaryOperator.identity();

    private PmoTasks() {}

    /** All twenty. */
    public static List<PmoTask> all() {
        return List.of(
                new PmoTask("albuterol_similarity", similarity(FCFP4, "CC(C)(C)NCC(O)c1ccc(O)c(CO)c1", 0.75)),
                multi(
                        "amlodipine_mpo",
                        similarity(ECFP4, "Clc1ccccc1C2C(=C(NC(=C2C(=O)OCC)COCCN)C)C(=O)OC", 1),
                        RINGS.scoredBy(Shapes.gauss(3, 0.5))),
                new PmoTask(
                        "celecoxib_rediscovery",
                        similarity(ECFP4, "CC1=CC=C(C=C1)C1=CC(=NN1C1=CC=C(C=C1)S(N)(=O)=O)C(F)(F)F", 1)),
                decorationHop(),
                multi(
                        "fexofenadine_mpo",
                        similarity(ATOM_PAIRS, "CC(C)(C(=O)O)c1ccc(cc1)C(O)CCCN2CCC(CC2)C(O)(c3ccccc3)c4ccccc4", 0.8),
                        TPSA.scoredBy(Shapes.atLeast(90, 10)),
                        LOG_P.scoredBy(Shapes.atMost(4, 1))),
                new PmoTask("isomers_c7h8n2o2", Formula.of("C7H8N2O2").isomerScore()),
                new PmoTask(
                        "isomers_c9h10n2o2pf2cl", Formula.of("C9H10N2O2PF2Cl").isomerScore()),
                multi(
                        "median1",
                        similarity(ECFP4, "CC1(C)C2CCC1(C)C(=O)C2", 1),
                        similarity(ECFP4, "CC(C)C1CCC(C)CC1O", 1)),
                multi(
                        "median2",
                        similarity(ECFP6, "O=C1N(CC(N2C1CC3=C(C2C4=CC5=C(OCO5)C=C4)NC6=C3C=CC=C6)=O)C", 1),
                        similarity(ECFP6, "CCCC1=NN(C2=C1N=C(NC2=O)C3=C(C=CC(=C3)S(=O)(=O)N4CCN(CC4)C)OCC)C", 1)),
                new PmoTask(
                        "mestranol_similarity", similarity(ATOM_PAIRS, "COc1ccc2C3CCC4(C)C(CCC4(O)C#C)C3CCc2c1", 0.75)),
                osimertinib(),
                multi(
                        "perindopril_mpo",
                        similarity(ECFP4, "O=C(OCC)C(NC(C(=O)N1C(C(=O)O)CC2CCCCC12)C)CCC", 1),
                        AROMATIC_RINGS.scoredBy(Shapes.gauss(2, 0.5))),
                new PmoTask("qed", Quantity.column("qed", "qed").scoredBy(AS_IT_IS)),
                multi(
                        "ranolazine_mpo",
                        similarity(ATOM_PAIRS, "COc1ccccc1OCC(O)CN2CCN(CC(=O)Nc3c(C)cccc3C)CC2", 0.7),
                        LOG_P.scoredBy(Shapes.atLeast(7, 1)),
                        TPSA.scoredBy(Shapes.atLeast(95, 20)),
                        Quantity.atoms(9).scoredBy(Shapes.gauss(1, 1))),
                scaffoldHop(),
                multi(
                        "sitagliptin_mpo",
                        ECFP4.similarityTo(SITAGLIPTIN).scoredBy(Shapes.gauss(0, 0.1)),
                        LOG_P.scoredBy(Shapes.gauss(LOG_P.ofSmiles(SITAGLIPTIN), 0.2)),
                        TPSA.scoredBy(Shapes.gauss(TPSA.ofSmiles(SITAGLIPTIN), 5)),
                        Formula.of("C16H15F6N5O").isomerScore()),
                new PmoTask(
                        "thiothixene_rediscovery",
                        similarity(ECFP4, "CN(C)S(=O)(=O)c1ccc2Sc3ccccc3C(=CCCN4CCN(C)CC4)c2c1", 1)),
                new PmoTask(
                        "troglitazone_rediscovery",
                        similarity(ECFP4, "Cc1c(C)c2OC(C)(COc3ccc(CC4SC(=O)NC4=O)cc3)CCc2c(C)c1O", 1)),
                multi(
                        "valsartan_smarts",
                        substructure("CN(C=O)Cc1ccc(c2ccccc2)cc1", true),
                        LOG_P.scoredBy(Shapes.gauss(LOG_P.ofSmiles(SITAGLIPTIN), 0.2)),
                        TPSA.scoredBy(Shapes.gauss(TPSA.ofSmiles(SITAGLIPTIN), 5)),
                        BERTZ.scoredBy(Shapes.gauss(BERTZ.ofSmiles(SITAGLIPTIN), 30))),
                multi(
                        "zaleplon_mpo",
                        similarity(ECFP4, "O=C(C)N(CC)C1=CC=CC(=C1)C2=CC=NC3=C(C=NN23)C#N", 1),
                        Formula.of("C19H17N3O2").isomerScore()));
    }

    private static PmoTask osimertinib() {
        var smiles = "COc1cc(N(C)CCN(C)C)c(NC(=O)C=C)cc1Nc2nccc(n2)c3cn(C)c4ccccc34";
        return multi(
                "osimertinib_mpo",
                similarity(FCFP4, smiles, 0.8),
                ECFP6.similarityTo(smiles).scoredBy(Shapes.atMost(0.85, 0.1)),
                TPSA.scoredBy(Shapes.atLeast(100, 10)),
                LOG_P.scoredBy(Shapes.atMost(1, 1)));
    }

    /** The scaffold stays, the decorations change. */
    private static PmoTask decorationHop() {
        return new PmoTask(
                "deco_hop",
                ScoringFunction.arithmeticMean(List.of(
                        similarity(FCFP6, HOP_START, 0.85),
                        substructure("CS([#6])(=O)=O", false),
                        substructure("[#7]-c1ccc2ncsc2c1", false),
                        substructure(HOP_SCAFFOLD, true))));
    }

    /** The decoration stays, the scaffold changes. */
    private static PmoTask scaffoldHop() {
        return new PmoTask(
                "scaffold_hop",
                ScoringFunction.arithmeticMean(List.of(
                        similarity(FCFP6, HOP_START, 0.75),
                        substructure("[#6]-[#6]-[#6]-[#8]-[#6]~[#6]~[#6]~[#6]~[#6]-[#7]-c1ccc2ncsc2c1", true),
                        substructure(HOP_SCAFFOLD, false))));
    }

    private static PmoTask multi(String name, ScoringFunction... parts) {
        return new PmoTask(name, ScoringFunction.geometricMean(List.of(parts)));
    }

    private static ScoringFunction similarity(Fingerprint fingerprint, String smiles, double limit) {
        return fingerprint.similarityTo(smiles).scoredBy(Shapes.clip(limit));
    }

    private static ScoringFunction substructure(String smarts, boolean wanted) {
        var patterns = new PatternList(List.of(smarts));
        return molecule -> patterns.in(molecule.graph()).has(0) == wanted ? 1 : 0;
    }
}
