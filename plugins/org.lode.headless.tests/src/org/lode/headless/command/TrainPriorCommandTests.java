package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;

/** Priors that are learned by a command. */
class TrainPriorCommandTests {
    @TempDir
    private Path folder;

    private String table(String name, String... fragments) throws IOException {
        var text = new StringBuilder("name,smiles\n");
        int row = 0;
        for (var first : fragments) {
            for (var second : fragments) {
                text.append("m")
                        .append(row++)
                        .append(',')
                        .append(first)
                        .append(second)
                        .append('\n');
            }
        }
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String molecules() throws IOException {
        return table("molecules.csv", "CCO", "CC(C)C", "c1ccccc1", "CCN", "C1CCC1", "OC(C)C", "CC=C", "COC");
    }

    private ChemicalLanguageModel load(String name) throws Exception {
        try (var in = new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name)))) {
            return ChemicalLanguageModel.load(in, name);
        }
    }

    private static double number(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void theLanguageIsWrittenAndMeasured() throws Exception {
        var line = new CommandLineRunner();
        var out = folder.resolve("my.prior").toString();
        assertEquals(0, line.run("train-prior", molecules(), "--kind", "molecule", "--out", out), line.messages());
        assertTrue(line.out().contains("structures 64, "), line.out());
        double kneserNey = number(line.out(), "Kneser-Ney: .* perplexity per token ([0-9.]+)");
        double backOff = number(line.out(), "back-off: .* perplexity per token ([0-9.]+)");
        assertTrue(kneserNey > 1 && backOff > 1, line.out());
        assertTrue(number(line.out(), "samples: valid ([0-9.]+)") >= 0.995, line.out());
        var language = load("my.prior");
        assertEquals(MaterialKind.MOLECULE, language.kind());
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            Material.parse(
                    MaterialKind.MOLECULE, writer.smiles(writer.sample(random).orElseThrow()));
        }
    }

    @Test
    void sameTableGivesTheSameBytes() throws Exception {
        for (var name : new String[] {"one.prior", "other.prior"}) {
            new CommandLineRunner()
                    .run(
                            "train-prior",
                            molecules(),
                            "--kind",
                            "molecule",
                            "--out",
                            folder.resolve(name).toString());
        }
        assertEquals(-1, Files.mismatch(folder.resolve("one.prior"), folder.resolve("other.prior")));
    }

    @Test
    void contextsThatAreRareAreLeftOutOnRequest() throws Exception {
        var line = new CommandLineRunner();
        var small = folder.resolve("small.prior").toString();
        var all = folder.resolve("all.prior").toString();
        line.run("train-prior", molecules(), "--kind", "molecule", "--out", all);
        line.run("train-prior", molecules(), "--kind", "molecule", "--out", small, "--least-count", "20");
        assertTrue(load("small.prior").entries() < load("all.prior").entries() / 2);
    }

    @Test
    void whatIsWrongIsTold() throws Exception {
        var line = new CommandLineRunner();
        var out = folder.resolve("x.prior").toString();
        assertFalse(line.run("train-prior", molecules(), "--kind", "crystal", "--out", out) == 0);
        assertTrue(line.messages().contains("There is no language of \"crystal\""), line.messages());
        assertFalse(line.run("train-prior", molecules(), "--kind", "molecule", "--out", out, "--order", "21") == 0);
        assertTrue(line.messages().contains("The order must be 1 to 20"), line.messages());
        assertFalse(Files.exists(Path.of(out)));
    }
}
