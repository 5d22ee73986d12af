package org.knime.node.parameters.widget.choices.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.StringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;

/** The rules are those of KNIME's ManualFilter, PatternFilter and ColumnFilter. */
final class FilterTests {

    private static final DataTableSpec SPEC = new DataTableSpec(Stream.of("Tg", "Tm", "name", "smiles")
            .map(name -> new DataColumnSpecCreator(name, name.startsWith("T") ? DoubleCell.TYPE : StringCell.TYPE)
                    .createSpec())
            .toArray(DataColumnSpec[]::new));

    private static String[] names(final String... names) {
        return names;
    }

    @Test
    void chosenColumnsAreInTheOrderOfTheTable() {
        assertArrayEquals(
                names("Tm", "smiles"), new ColumnFilter(names("smiles", "Tm", "gone")).filterFromFullSpec(SPEC));
    }

    @Test
    void chosenColumnsThatVanishedAreMissing() {
        assertArrayEquals(
                names("gone"), new ColumnFilter(names("smiles", "gone")).getMissingSelectedFromFullSpec(SPEC));
    }

    @Test
    void unknownColumnsCanBeIncluded() {
        final var filter = new ColumnFilter(names("Tg")).withIncludeUnknownColumns();
        filter.m_manualFilter.m_manuallyDeselected = names("name");
        assertArrayEquals(names("Tg", "Tm", "smiles"), filter.filterFromFullSpec(SPEC));
        assertArrayEquals(names(), filter.getMissingSelectedFromFullSpec(SPEC));
    }

    private static String[] byPattern(
            final TypedStringFilterMode mode,
            final String pattern,
            final boolean caseSensitive,
            final boolean inverted) {
        final var filter = new ColumnFilter();
        filter.m_mode = mode;
        filter.m_patternFilter.m_pattern = pattern;
        filter.m_patternFilter.m_isCaseSensitive = caseSensitive;
        filter.m_patternFilter.m_isInverted = inverted;
        return filter.filterFromFullSpec(SPEC);
    }

    @Test
    void aWildcardMatchesTheWholeName() {
        assertArrayEquals(names("Tg", "Tm"), byPattern(TypedStringFilterMode.WILDCARD, "t?", false, false));
        assertArrayEquals(names("name", "smiles"), byPattern(TypedStringFilterMode.WILDCARD, "T*", true, true));
        assertArrayEquals(names(), byPattern(TypedStringFilterMode.WILDCARD, "t*", true, false));
    }

    @Test
    void aRegularExpressionMatchesTheWholeName() {
        assertArrayEquals(names("Tg", "Tm"), byPattern(TypedStringFilterMode.REGEX, "T[gm]", true, false));
        assertArrayEquals(names(), byPattern(TypedStringFilterMode.REGEX, "", true, false));
    }

    @Test
    void aTypeChoosesByThePreferredValueClass() {
        final var filter = new ColumnFilter();
        filter.m_mode = TypedStringFilterMode.TYPE;
        filter.m_typeFilter.m_selectedTypes = names(DoubleValue.class.getName());
        assertArrayEquals(names("Tg", "Tm"), filter.filterFromFullSpec(SPEC));
    }

    @Test
    void aTextFilterChoosesByHandOrPattern() {
        final var filter = new StringFilter(names("b", "x"));
        assertArrayEquals(names("b"), filter.filter(names("a", "b", "c")));
        assertArrayEquals(names("x"), filter.getMissingSelected(names("a", "b", "c")));
        filter.m_mode = StringFilterMode.WILDCARD;
        filter.m_patternFilter.m_pattern = "*";
        assertArrayEquals(names("a", "b", "c"), filter.filter(names("a", "b", "c")));
    }
}
