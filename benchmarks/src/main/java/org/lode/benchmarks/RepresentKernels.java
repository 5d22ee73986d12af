package org.lode.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Microseconds that one material takes on one core: read from text, or described when it has been read.
 *
 * <p>The materials are a dozen of each kind, of the size that data sets have: drugs of 9 to 37 heavy atoms, oxides and
 * alloys of 1 to 5 elements, three cells of 2 to 8 sites. {@code ./lode bench represent} measures whole data sets.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RepresentKernels {
    private static final int MOLECULES = 12;
    private static final int FORMULAS = 12;
    private static final int CRYSTALS = 3;

    private static final List<String> SMILES = List.of(
            "CC(=O)Oc1ccccc1C(=O)O",
            "CN1C=NC2=C1C(=O)N(C(=O)N2C)C",
            "CC(C)Cc1ccc(cc1)C(C)C(=O)O",
            "CC(=O)Nc1ccc(O)cc1",
            "C1CN2CC3=CCOC4CC(=O)N5C6C4C3CC2C61C7=CC=CC=C75",
            "CN1CCC[C@H]1c1cccnc1",
            "O=C(O)c1cn(C2CC2)c2cc(N3CCNCC3)c(F)cc2c1=O",
            "CCOC(=O)c1ccc(N)cc1",
            "COc1ccc2nc(S(=O)Cc3ncc(C)c(OC)c3C)[nH]c2c1",
            "Cc1ccc(-c2cc(C(F)(F)F)nn2-c2ccc(S(N)(=O)=O)cc2)cc1",
            "Cc1ccc(NC(=O)c2ccc(CN3CCN(C)CC3)cc2)cc1Nc1nccc(-c2cccnc2)n1",
            "OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O");

    private static final List<String> COMPOSITIONS = List.of(
            "Fe2O3",
            "SrTiO3",
            "La1.85Sr0.15CuO4",
            "Ba(Ti0.8Zr0.2)O3",
            "CuSO4·5H2O",
            "K4[Fe(CN)6]",
            "Ca10(PO4)6(OH)2",
            "LiNi0.33Mn0.33Co0.33O2",
            "CdTe",
            "Cu2ZnSnS4",
            "Zr55Cu30Al10Ni5",
            "W");

    private Recipe ecfp;
    private Recipe descriptors;
    private Recipe features;
    private Recipe geometry;
    private final List<Material> molecules = new ArrayList<>();
    private final List<Material> formulas = new ArrayList<>();
    private final List<Material> crystals = new ArrayList<>();

    /** Reads the recipes and the materials. */
    @Setup
    public void read() throws MaterialException {
        ecfp = Recipe.parse("ecfp(radius=3,size=2048)");
        descriptors = Recipe.parse("descriptors2d+autocorrelation+surface+topology");
        features = Recipe.parse("elements");
        geometry = Recipe.parse("rdf+ofm");
        for (var smiles : SMILES) {
            molecules.add(Material.parse(MaterialKind.MOLECULE, smiles));
        }
        for (var formula : COMPOSITIONS) {
            formulas.add(Material.parse(MaterialKind.COMPOSITION, formula));
        }
        for (var poscar : Cells.ALL) {
            crystals.add(Material.parse(MaterialKind.CRYSTAL, poscar));
        }
    }

    /** SMILES to a graph with rings and aromaticity. */
    @Benchmark
    @OperationsPerInvocation(MOLECULES)
    public void readSmiles(Blackhole sink) throws MaterialException {
        for (var smiles : SMILES) {
            sink.consume(Material.parse(MaterialKind.MOLECULE, smiles));
        }
    }

    /** Counts of circular environments of radius 3, folded to 2,048. */
    @Benchmark
    @OperationsPerInvocation(MOLECULES)
    public void ecfp6(Blackhole sink) throws MaterialException {
        compute(ecfp, molecules, sink);
    }

    /** The 318 two-dimensional descriptors. */
    @Benchmark
    @OperationsPerInvocation(MOLECULES)
    public void descriptors2d(Blackhole sink) throws MaterialException {
        compute(descriptors, molecules, sink);
    }

    /** A formula to amounts of elements. */
    @Benchmark
    @OperationsPerInvocation(FORMULAS)
    public void readFormula(Blackhole sink) throws MaterialException {
        for (var formula : COMPOSITIONS) {
            sink.consume(Material.parse(MaterialKind.COMPOSITION, formula));
        }
    }

    /** The 290 statistics of properties of elements. */
    @Benchmark
    @OperationsPerInvocation(FORMULAS)
    public void composition290(Blackhole sink) throws MaterialException {
        compute(features, formulas, sink);
    }

    /** Radial distribution function and orbital field matrix. */
    @Benchmark
    @OperationsPerInvocation(CRYSTALS)
    public void radialDistributionAndOrbitalField(Blackhole sink) throws MaterialException {
        compute(geometry, crystals, sink);
    }

    private static void compute(Recipe recipe, List<Material> materials, Blackhole sink) throws MaterialException {
        for (var material : materials) {
            var row = new double[recipe.size()];
            recipe.compute(material, row);
            sink.consume(row);
        }
    }
}
