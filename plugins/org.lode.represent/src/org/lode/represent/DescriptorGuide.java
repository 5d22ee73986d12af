package org.lode.represent;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of descriptors as a Markdown page for people; {@code docs/descriptors.md} is this text. */
public final class DescriptorGuide {
    /** Descriptors with more columns show only the first few. */
    private static final int MOST_COLUMNS = 500;

    private static final int SHOWN = 3;

    private DescriptorGuide() {}

    /** The page. */
    public static String markdown() {
        var page = new StringBuilder("# Descriptors\n\n");
        page.append("Made from the code by `DescriptorGuide`; a test holds the page to it. A recipe joins"
                        + " descriptors by `+`, ")
                .append("each with parameters in brackets where they differ from the defaults: ")
                .append("`ecfp(radius=2,size=1024)+descriptors2d(per=mass)`.\n\n");
        page.append(
                        "Every descriptor also takes these parameters, which say as what it takes a material. They change the ")
                .append(
                        "names of its columns, and the normal form of a recipe writes them only where they differ from ")
                .append("the defaults. A mixture or copolymer has the mean of its components' numbers, weighted by ")
                .append("fraction.\n\n");
        parameters(page, Representation.PARAMETERS);
        page.append("| Descriptor | For | Columns |\n|---|---|---|\n");
        for (var info : DescriptorCatalogue.infos()) {
            page.append("| [")
                    .append(info.name())
                    .append("](#")
                    .append(info.name())
                    .append(") | ");
            page.append(kinds(info)).append(" | ").append(columns(info).size()).append(" |\n");
        }
        for (var info : DescriptorCatalogue.infos()) {
            section(page, info);
        }
        return page.toString();
    }

    private static String kinds(DescriptorInfo info) {
        return info.kinds().stream().map(MaterialKind::label).collect(Collectors.joining(", "));
    }

    /** The columns with all parameters at their defaults. */
    private static List<DescriptorColumn> columns(DescriptorInfo info) {
        try {
            return Recipe.parse(info.example()).columns();
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void parameters(StringBuilder page, List<DescriptorParameter> parameters) {
        page.append("| Parameter | Default | Allowed | Meaning |\n|---|---|---|---|\n");
        for (var parameter : parameters) {
            page.append("| ").append(parameter.name());
            page.append(" | ").append(parameter.required() ? "" : parameter.defaultValue());
            page.append(" | ").append(cell(parameter.allowed()));
            page.append(" | ").append(cell(parameter.meaning())).append(" |\n");
        }
        page.append('\n');
    }

    private static void section(StringBuilder page, DescriptorInfo info) {
        page.append("\n## ").append(info.name()).append("\n\n");
        page.append(info.description()).append("\n\n");
        page.append("For: ")
                .append(kinds(info))
                .append(". Version ")
                .append(info.version())
                .append(".\n\n");
        page.append("Source: ").append(info.citation()).append(".\n\n");
        if (!info.parameters().isEmpty()) {
            parameters(page, info.parameters());
        }
        var columns = columns(info);
        int shown = columns.size() > MOST_COLUMNS ? SHOWN : columns.size();
        page.append("<details><summary>").append(columns.size()).append(" columns</summary>\n\n");
        page.append("| Column | Unit | Definition |\n|---|---|---|\n");
        for (var column : columns.subList(0, shown)) {
            page.append("| ").append(cell(column.name()));
            page.append(" | ").append(cell(column.unit()));
            page.append(" | ").append(cell(column.definition())).append(" |\n");
        }
        if (shown < columns.size()) {
            page.append("| … | | and so on to `")
                    .append(columns.get(columns.size() - 1).name())
                    .append("` |\n");
        }
        page.append("\n</details>\n");
    }

    /** Text that can't end a cell or begin markup. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
