package org.lode.represent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Says which descriptors make a material's row of numbers, such as {@code ecfp(radius=3,size=2048)+descriptors2d}.
 *
 * <p>The columns of the parts follow each other in the order of the text. A model carries the recipe's text and hash, so
 * that it never meets rows of another recipe.
 */
public final class Recipe {
    /** Version of the text form. */
    private static final int VERSION = 1;

    private static final int HASH_BYTES = 16;

    private final String text;
    private final List<Descriptor> parts;
    private final List<DescriptorColumn> columns;
    private final String hash;

    private Recipe(String text, List<Descriptor> parts, List<DescriptorColumn> columns) {
        this.text = text;
        this.parts = List.copyOf(parts);
        this.columns = List.copyOf(columns);
        this.hash = hash(text, parts);
    }

    /**
     * Reads a recipe: descriptor names, each with parameters in brackets where they differ from the defaults, joined by
     * {@code +}; blanks don't count.
     *
     * @throws MaterialException for an unknown descriptor or parameter, a value that isn't allowed, or a part that is
     *     there twice
     */
    public static Recipe parse(String text) throws MaterialException {
        return parse(text, DescriptorSource.CATALOGUE);
    }

    /**
     * Reads a recipe whose descriptors come from a source of the caller's.
     *
     * @throws MaterialException as {@link #parse(String)} does
     */
    public static Recipe parse(String text, DescriptorSource source) throws MaterialException {
        var normal = new ArrayList<String>();
        var parts = new ArrayList<Descriptor>();
        var columns = new ArrayList<DescriptorColumn>();
        var names = new LinkedHashSet<String>();
        for (var written : RecipeText.parse(text)) {
            var family = family(written.name(), source);
            var representation = Representation.of(written.name(), written.values());
            var own = new LinkedHashMap<>(written.values());
            own.keySet().removeIf(Representation::isParameter);
            var values = ParameterValues.of(family.info(), own);
            var form = family.info().name() + values.normalForm(representation.normalForm());
            var descriptor = new RepresentedDescriptor(family.create(values), representation);
            for (var column : descriptor.columns()) {
                if (!names.add(column.name())) {
                    throw new MaterialException("Recipe '" + text.strip() + "' gives column '" + column.name()
                            + "' twice; take '" + form + "' out or change its parameters.");
                }
            }
            normal.add(form);
            parts.add(descriptor);
            columns.addAll(descriptor.columns());
        }
        var recipe = new Recipe(String.join("+", normal), parts, columns);
        if (Arrays.stream(MaterialKind.values()).anyMatch(recipe::accepts)) {
            return recipe;
        }
        throw new MaterialException("No kind of material has all the descriptors of recipe '" + text.strip()
                + "'; take descriptors that accept the same kind.");
    }

    private static DescriptorFamily family(String name, DescriptorSource source) throws MaterialException {
        return source.family(name)
                .orElseThrow(() -> new MaterialException(
                        "There is no descriptor '" + name + "'" + Suggestion.of(name, source.names())));
    }

    /** The recipe to start with for a kind of material. */
    public static Recipe standard(MaterialKind kind) {
        try {
            return parse(
                    switch (kind) {
                        case MOLECULE -> "groups";
                        case POLYMER, MIXTURE -> "descriptors2d(per=mass)";
                        case COMPOSITION -> "elements";
                        case CRYSTAL -> "rdf+ofm";
                    });
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All descriptors that a recipe can name. */
    public static List<DescriptorInfo> catalogue() {
        return DescriptorCatalogue.infos();
    }

    /** The normal form: every parameter is written out, in the descriptor's order. Parsing it gives this recipe. */
    public String text() {
        return text;
    }

    /** Version of the text form. */
    public int version() {
        return VERSION;
    }

    /** 32 hexadecimal digits that change with the normal form and with the version of each part. */
    public String hash() {
        return hash;
    }

    /** The descriptors in the order of their columns. */
    public List<Descriptor> parts() {
        return parts;
    }

    /** All columns. */
    public List<DescriptorColumn> columns() {
        return columns;
    }

    /** Number of columns. */
    public int size() {
        return columns.size();
    }

    /**
     * Whether every part accepts this kind of material. A mixture is accepted if there is a kind of component that is: its
     * numbers are the means over its components.
     */
    public boolean accepts(MaterialKind kind) {
        if (kind != MaterialKind.MIXTURE) {
            return parts.stream().allMatch(part -> part.info().kinds().contains(kind));
        }
        var pooled = parts.stream()
                .filter(part -> !part.info().kinds().contains(kind))
                .toList();
        return Arrays.stream(MaterialKind.values()).anyMatch(component -> pooled.stream()
                .allMatch(part -> part.info().kinds().contains(component)));
    }

    /**
     * Computes one row.
     *
     * @param row {@link #size()} places, all 0 when the method is called
     * @throws MaterialException if a part is not defined for this material; the row may be partly written then
     */
    public void compute(Material material, double[] row) throws MaterialException {
        int offset = 0;
        for (var part : parts) {
            part.compute(material, row, offset);
            offset += part.columns().size();
        }
    }

    private static String hash(String text, List<Descriptor> parts) {
        var content = new StringBuilder("recipe ").append(VERSION).append('\n').append(text);
        for (var part : parts) {
            content.append('\n')
                    .append(part.info().name())
                    .append(' ')
                    .append(part.info().version());
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe && hash.equals(recipe.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
