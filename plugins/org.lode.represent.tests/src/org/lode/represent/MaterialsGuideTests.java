package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The counts in docs/materials.md: how many lines of each file of the shared data are read, and why the others are not.
 * Counting all of them takes minutes, so it is done where the environment has LODE_WHOLE_DATA; LODE_WRITE_DOCS writes them.
 */
@EnabledIfEnvironmentVariable(named = "LODE_WHOLE_DATA", matches = ".+")
class MaterialsGuideTests {
    private static final String BEGIN = "<!-- counts: made by MaterialsGuideTests -->\n";
    private static final String END = "<!-- end of counts -->";

    /** The columns with structures by the beginnings of the files' names; the first that is there counts. */
    private static final Map<MaterialKind, List<String>> COLUMNS = Map.of(
            MaterialKind.POLYMER, List.of("psmiles", "smiles", "SMILES"),
            MaterialKind.MOLECULE, List.of("smiles", "Mol_Smiles", "smiles_gdb", "SMILES"),
            MaterialKind.COMPOSITION, List.of("formula", "composition", "Formula", "name"));

    /** What a file gave. */
    private record Count(long lines, Map<String, Long> reasons) {
        String row(String file) {
            long rejected = reasons.values().stream().mapToLong(count -> count).sum();
            var why = reasons.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining("; "));
            return String.format(
                    Locale.ROOT, "| %s | %,d | %,d | %,d | %s |%n", file, lines, lines - rejected, rejected, why);
        }
    }

    private static Count count(MaterialKind kind, List<String> texts) {
        var reasons = texts.parallelStream()
                .map(text -> reason(kind, text))
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.groupingByConcurrent(reason -> reason, Collectors.counting()));
        return new Count(texts.size(), new TreeMap<>(reasons));
    }

    /** Why a text is rejected, without what is the text's own; empty if it isn't. */
    private static String reason(MaterialKind kind, String text) {
        try {
            Material.parse(kind, text);
            return "";
        } catch (MaterialException e) {
            assertTrue(e.getMessage().matches("(?s).*[.?]"), e::getMessage);
            return e.getMessage()
                    .replace("'" + text.strip() + "'", "")
                    .replace("can't", "cannot")
                    .replaceAll("'[^']*'", "…")
                    .replaceAll("[0-9][0-9.]*", "#")
                    .replaceAll("[;:,.].*$", "")
                    .replace("|", "/")
                    .strip();
        }
    }

    private static void table(StringBuilder page, MaterialKind kind, String folder, String... endings) {
        for (var ending : endings) {
            for (var path : SharedData.files(folder, ending)) {
                var file = folder + "/" + path.getFileName();
                var column = COLUMNS.get(kind).stream()
                        .filter(name -> SharedData.header(file).contains(name))
                        .findFirst();
                if (column.isPresent()) {
                    var texts = ending.contains("smi")
                            ? SharedData.firstWords(file)
                            : SharedData.column(file, column.get());
                    page.append(count(kindOf(kind, file), texts).row(file));
                }
            }
        }
    }

    /** The list of monomers among the polymers. */
    private static MaterialKind kindOf(MaterialKind folder, String file) {
        return file.endsWith("monomers.csv") ? MaterialKind.MOLECULE : folder;
    }

    private static void crystals(StringBuilder page) throws IOException {
        for (var folder : List.of("crystals/cod", "crystals/pymatgen")) {
            var files = SharedData.files(folder, ".cif");
            var texts = new ArrayList<String>();
            for (var file : files) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            page.append(count(MaterialKind.CRYSTAL, texts).row(folder + " (" + files.size() + " files)"));
        }
    }

    private static String counts() throws IOException {
        var page = new StringBuilder("| File | Lines | Read | Rejected | Why |\n|---|---|---|---|---|\n");
        table(page, MaterialKind.MOLECULE, "molecules", ".csv", ".csv.gz", ".smi", ".smi.gz");
        table(page, MaterialKind.MOLECULE, "qm9", ".csv.gz");
        table(page, MaterialKind.POLYMER, "polymers", ".csv", ".csv.gz");
        table(page, MaterialKind.COMPOSITION, "compositions", ".csv", ".csv.gz");
        crystals(page);
        return page.toString();
    }

    @Test
    void theCountsInDocsAreThoseOfTheData() throws IOException {
        Path page = null;
        for (var dir = Path.of("").toAbsolutePath(); dir != null && page == null; dir = dir.getParent()) {
            var candidate = dir.resolve("docs/materials.md");
            page = Files.exists(candidate) ? candidate : null;
        }
        assumeTrue(page != null, "not run inside the repository");
        var text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        var counts = counts();
        if (System.getenv("LODE_WRITE_DOCS") != null) {
            Files.writeString(page, text.substring(0, from) + counts + text.substring(to));
        } else {
            assertEquals(counts, text.substring(from, to));
        }
    }
}
