package org.lode.learn.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.TestData;
import org.lode.represent.MaterialKind;

/** What Lode ships. The bars are those it was made for: 200 models of 25 properties in 40 MB. */
class ShippedLibraryTests {
    private static final int FEWEST_MODELS = 200;
    private static final int FEWEST_PROPERTIES = 25;
    private static final long MOST_BYTES = 40_000_000;

    private static ModelLibrary library() throws LearnException {
        return ModelLibrary.of(TestData.library());
    }

    private static List<ModelCard> cards() throws LearnException {
        return library().find(LibraryQuery.ALL);
    }

    @Test
    void thereAreHundredsOfModelsOfDozensOfProperties() throws LearnException {
        assertTrue(cards().size() >= FEWEST_MODELS, cards().size() + " models");
        assertTrue(library().properties().size() >= FEWEST_PROPERTIES, library().properties()::toString);
    }

    @Test
    void allFilesTogetherAreBelowFortyMegabytes() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(TestData.library())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    /** Loading compares the SHA-256 with the index and the recipe's hash with today's descriptors. */
    @Test
    void everyModelLoadsWithTheCardOfTheIndex() throws LearnException {
        var library = library();
        for (var card : cards()) {
            assertEquals(card, library.load(card.id()).card());
        }
    }

    @Test
    void everyCardTellsWhereTheDataIsFromAndUnderWhichLicence() throws LearnException {
        for (var card : cards()) {
            assertFalse(card.provenance().dataSource().isBlank(), card.id());
            assertFalse(card.provenance().licence().isBlank(), card.id());
            assertFalse(card.provenance().citation().isBlank(), card.id());
            assertFalse(card.split().isBlank(), card.id());
            assertTrue(card.metrics().containsKey("coverage90"), card.id());
        }
    }

    @Test
    void mostPropertiesHaveSeveralRecipesAndNetworks() throws LearnException {
        var recipes = new TreeMap<String, TreeSet<String>>();
        var networks = new TreeMap<String, TreeSet<String>>();
        for (var card : cards()) {
            var property = card.materialKind() + " " + card.property().name();
            recipes.computeIfAbsent(property, name -> new TreeSet<>()).add(card.recipe());
            networks.computeIfAbsent(property, name -> new TreeSet<>());
            if (card.learner().startsWith("network")) {
                networks.get(property).add(card.recipe() + card.learner());
            }
        }
        long several = recipes.keySet().stream()
                .filter(property -> recipes.get(property).size() > 1
                        && networks.get(property).size() > 1)
                .count();
        assertTrue(several > 0.8 * recipes.size(), several + " of " + recipes.size());
    }

    @ParameterizedTest
    @CsvSource({
        "MOLECULE, dipole moment",
        "MOLECULE, polarizability",
        "MOLECULE, HOMO energy",
        "MOLECULE, LUMO energy",
        "MOLECULE, HOMO-LUMO gap",
        "MOLECULE, electronic spatial extent",
        "MOLECULE, zero-point vibrational energy",
        "MOLECULE, internal energy at 0 K per atom",
        "MOLECULE, molar heat capacity at constant volume",
        "MOLECULE, specific heat capacity at constant volume",
        "POLYMER, classical specific heat capacity at constant pressure",
        "POLYMER, thermal conductivity",
        "POLYMER, density",
        "POLYMER, refractive index",
        "POLYMER, volumetric thermal expansion coefficient",
        "POLYMER, bulk modulus",
        "COMPOSITION, formation energy",
        "COMPOSITION, computed band gap",
        "COMPOSITION, measured band gap",
        "COMPOSITION, bulk modulus",
        "COMPOSITION, shear modulus",
        "COMPOSITION, Debye temperature",
        "COMPOSITION, decadic logarithm of the lattice thermal conductivity at 300 K",
        "COMPOSITION, superconducting critical temperature",
        "MOLECULE, density",
        "MOLECULE, refractive index",
        "MOLECULE, melting point",
        "MOLECULE, boiling point",
        "MOLECULE, decadic logarithm of aqueous solubility",
        "MOLECULE, decadic logarithm of the octanol-water distribution coefficient at pH 7.4"
    })
    void propertyIsThere(MaterialKind kind, String property) throws LearnException {
        assertTrue(
                cards().stream()
                        .anyMatch(card -> card.materialKind() == kind
                                && card.property().name().equals(property)),
                property);
    }
}
