package org.lode.represent.polymer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lode.represent.MaterialException;

/**
 * Fragments in classes, and patterns that say how classes follow each other in a repeat unit.
 *
 * <p>The text form is CSV with the columns {@code class,name,smiles}. A line of class {@code pattern} has class names,
 * separated by blanks, in place of a SMILES; {@code vinyl<side>} takes a backbone of class {@code vinyl} with a side group
 * of class {@code side}. Lines that begin with {@code #} are comments.
 */
public final class FragmentTable {
    private static final int MOST_LINES = 10_000;
    private static final String PATTERN = "pattern";
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_-]+)(?:<([A-Za-z0-9_-]+)>)?");

    /** A place in a pattern: fragments for the chain, and side groups for them, empty if they take none. */
    public record Step(List<Fragment> chain, List<Fragment> sides) {
        /** Number of chain fragments with their side groups. */
        public long choices() {
            return (long) chain.size() * Math.max(sides.size(), 1);
        }
    }

    /** A named row of steps. */
    public record Row(String name, List<Step> steps) {
        /** Number of combinations of the steps. */
        public long choices() {
            return steps.stream().mapToLong(Step::choices).reduce(1, Math::multiplyExact);
        }
    }

    private final List<Row> rows;

    private FragmentTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * The project's own table: vinyl and acrylic polymers, polyethers, siloxanes, polyesters, polyamides, polycarbonates,
     * polyurethanes, polyureas, polyimides and polyarylenes.
     */
    public static FragmentTable standard() {
        try (var in = FragmentTable.class.getResourceAsStream("fragments.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws MaterialException for a line that isn't {@code class,name,smiles}, a fragment that can't be read, a pattern
     *     of unknown classes, or a table without patterns; the message tells the line
     */
    public static FragmentTable parse(List<String> lines) throws MaterialException {
        if (lines.size() > MOST_LINES) {
            throw new MaterialException(
                    "The fragment table has " + lines.size() + " lines; the most is " + MOST_LINES + ".");
        }
        var classes = new LinkedHashMap<String, List<Fragment>>();
        var patterns = new ArrayList<String[]>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || i == 0 && line.startsWith("class,")) {
                continue;
            }
            var cells = line.split(",", -1);
            if (cells.length != 3) {
                throw new MaterialException("Line " + (i + 1) + " of the fragment table, '" + line + "', has "
                        + cells.length + " cells; write class,name,smiles.");
            }
            if (PATTERN.equals(cells[0].strip())) {
                patterns.add(cells);
            } else {
                classes.computeIfAbsent(cells[0].strip(), key -> new ArrayList<>())
                        .add(fragment(i + 1, cells[1].strip(), cells[2].strip()));
            }
        }
        var rows = new ArrayList<Row>();
        for (var pattern : patterns) {
            rows.add(row(pattern[1].strip(), pattern[2].strip(), classes));
        }
        if (rows.isEmpty()) {
            throw new MaterialException(
                    "The fragment table has no pattern; add a line such as 'pattern,vinyl,vinyl<side>'.");
        }
        return new FragmentTable(rows);
    }

    private static Fragment fragment(int line, String name, String smiles) throws MaterialException {
        try {
            return Fragment.parse(name, smiles);
        } catch (MaterialException e) {
            throw new MaterialException("Line " + line + " of the fragment table: " + e.getMessage(), e);
        }
    }

    private static Row row(String name, String text, Map<String, List<Fragment>> classes) throws MaterialException {
        var steps = new ArrayList<Step>();
        for (var word : text.split("\\s+")) {
            var matcher = STEP.matcher(word);
            if (!matcher.matches()) {
                throw new MaterialException("Pattern '" + name + "' has '" + word
                        + "', which is neither a class nor 'class<class of side groups>'.");
            }
            var chain = members(name, matcher.group(1), classes);
            var sides = matcher.group(2) == null ? List.<Fragment>of() : members(name, matcher.group(2), classes);
            for (var fragment : chain) {
                if (fragment.end() < 0 || (fragment.side() >= 0) == sides.isEmpty()) {
                    throw new MaterialException(
                            "Fragment '" + fragment.name() + "' doesn't fit '" + word + "' of pattern '" + name + "': "
                                    + (sides.isEmpty() ? "it needs two '*'." : "it needs two '*' and one '[3*]'."));
                }
            }
            for (var side : sides) {
                if (side.end() >= 0) {
                    throw new MaterialException("Fragment '" + side.name() + "' of pattern '" + name
                            + "' is no side group: it needs exactly one '*'.");
                }
            }
            steps.add(new Step(chain, sides));
        }
        return new Row(name, List.copyOf(steps));
    }

    private static List<Fragment> members(String pattern, String name, Map<String, List<Fragment>> classes)
            throws MaterialException {
        var members = classes.get(name);
        if (members == null) {
            throw new MaterialException("Pattern '" + pattern + "' names class '" + name
                    + "', which has no fragments; there are '" + String.join("', '", classes.keySet()) + "'.");
        }
        return List.copyOf(members);
    }

    /** The patterns in their order. */
    public List<Row> rows() {
        return rows;
    }
}
