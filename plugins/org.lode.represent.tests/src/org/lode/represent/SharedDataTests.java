package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every line of the shared data is read or rejected with a reason; the numbers of rejections are known. Of the large files
 * of molecules and polymers every tenth line is taken, or each of them where the environment has LODE_WHOLE_DATA.
 */
class SharedDataTests {
    private static final int LARGE = 5_000;
    private static final int TENTH = 10;

    private static List<String> sample(List<String> texts) {
        boolean whole = texts.size() < LARGE || System.getenv("LODE_WHOLE_DATA") != null;
        return IntStream.range(0, texts.size())
                .filter(line -> whole || line % TENTH == 0)
                .mapToObj(texts::get)
                .toList();
    }

    private static List<Rejection> read(MaterialKind kind, List<String> texts) {
        var rejections = new ArrayList<Rejection>();
        var some = new ArrayList<Material>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                var material = Material.parse(kind, texts.get(i));
                if (texts.size() < LARGE || i % TENTH == 0) {
                    some.add(material);
                }
            } catch (MaterialException e) {
                rejections.add(new Rejection(i, e.getMessage()));
            }
        }
        var features = new Featurizer(Recipe.standard(kind), 0).compute(some, Progress.NONE);
        rejections.addAll(features.rejections());
        for (var rejection : rejections) {
            assertTrue(rejection.reason().matches("(?s).*[.?]"), rejection::reason);
        }
        return rejections;
    }

    @ParameterizedTest
    @CsvSource({
        "polymers/PI1070.csv.gz, smiles",
        "polymers/open_polymer_2025_train.csv.gz, SMILES",
        "polymers/bicerano_tg.csv, SMILES",
        "polymers/mafa2020_psmiles.csv, psmiles",
        "polymers/xenonpy_polymer_test_data.csv, smiles",
        "polymers/smipoly_balanced_2star.csv.gz, psmiles"
    })
    void onlyUnitsWithoutTwoEndsAreRejected(String file, String column) {
        var texts = sample(SharedData.column(file, column));
        long others = texts.stream()
                .filter(text -> text.chars().filter(symbol -> symbol == '*').count() != 2)
                .count();
        var rejections = read(MaterialKind.POLYMER, texts);
        assertEquals(others, rejections.size(), () -> firstOf(rejections));
    }

    @ParameterizedTest
    @CsvSource({
        "qm9/qm9.csv.gz, smiles_gdb, 0",
        "molecules/ikebata2017.csv.gz, smiles, 0",
        "molecules/ESOL.csv, smiles, 0",
        "molecules/FreeSolv.csv, smiles, 0",
        "molecules/Lipophilicity.csv, smiles, 0",
        "molecules/chemml_RI_properties_10k.csv.gz, Mol_Smiles, 0",
        "molecules/molecules_thermo.csv, smiles, 0",
        "molecules/selfies_nonfullerene_opv.csv.gz, smiles, 0"
    })
    void molecules(String file, String column, int rejections) {
        var rejected = read(MaterialKind.MOLECULE, sample(SharedData.column(file, column)));
        assertEquals(rejections, rejected.size(), () -> firstOf(rejected));
    }

    @Test
    void drugLikeMolecules() {
        var texts = sample(SharedData.firstWords("molecules/zinc250k_valid.smi.gz"));
        assertEquals(List.of(), read(MaterialKind.MOLECULE, texts));
    }

    @ParameterizedTest
    @CsvSource({
        "compositions/expt_gap.csv, formula, 0",
        "compositions/glass.csv, formula, 0",
        "compositions/steels_yield.csv, formula, 0",
        "compositions/dielectric.csv, formula, 0",
        "compositions/castelli.csv, formula, 0",
        "compositions/mp_gap.csv.gz, formula, 0",
        "compositions/Supercon_data.csv, name, 5"
    })
    void compositions(String file, String column, int rejections) {
        var rejected = read(MaterialKind.COMPOSITION, SharedData.column(file, column));
        assertEquals(rejections, rejected.size(), () -> firstOf(rejected));
    }

    private static String firstOf(List<Rejection> rejections) {
        return rejections.stream().limit(12).toList().toString();
    }
}
