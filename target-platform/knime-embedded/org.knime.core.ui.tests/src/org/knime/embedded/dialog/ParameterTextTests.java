package org.knime.embedded.dialog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.NoneChoice;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation.IsNotBlankValidation;

final class ParameterTextTests {

    enum Mode {
        LENGTH,
        @Label("Number of carbons")
        CARBONS
    }

    static final class Entry implements NodeParameters {
        String m_name = "e";
        double m_weight = 1;
    }

    static final class Inner implements WidgetGroup, Persistable {
        int m_depth = 3;
    }

    static final class Parameters implements NodeParameters {
        @Widget(title = "Trees", description = "t")
        @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
        int m_trees = 10;

        @Widget(title = "Name", description = "n")
        @TextInputWidget(patternValidation = IsNotBlankValidation.class)
        String m_name = "x";

        double m_ratio = 0.5;
        boolean m_flag;
        Mode m_mode = Mode.LENGTH;
        Optional<Long> m_seed = Optional.empty();
        String[] m_names = {};
        double[] m_targets = {};
        LocalDate m_date = LocalDate.EPOCH;
        ColumnFilter m_columns = new ColumnFilter();
        StringOrEnum<NoneChoice> m_column = new StringOrEnum<>(NoneChoice.NONE);
        Inner m_group = new Inner();
        Entry[] m_entries = {new Entry()};
    }

    private static Parameters with(final String key, final String value) throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        ParameterText.set(Parameters.class, settings, key, value);
        return NodeParametersUtil.loadSettings(settings, Parameters.class);
    }

    @Test
    void simpleValuesAreRead() throws InvalidSettingsException {
        assertEquals(20, with("trees", "20").m_trees);
        assertEquals(1e-3, with("ratio", " 1e-3 ").m_ratio);
        assertTrue(with("flag", "yes").m_flag);
        assertEquals("a, b", with("name", "a, b").m_name);
        assertEquals(LocalDate.of(2026, 2, 3), with("date", "2026-02-03").m_date);
        assertEquals(4, with("group/depth", "4").m_group.m_depth);
    }

    @ParameterizedTest
    @CsvSource({"CARBONS", "carbons", "Number of carbons", "number of CARBONS"})
    void aConstantIsItsNameOrLabelInAnyCase(final String text) throws InvalidSettingsException {
        assertEquals(Mode.CARBONS, with("mode", text).m_mode);
    }

    @Test
    void anOptionalTakesAValueOrNone() throws InvalidSettingsException {
        assertEquals(Optional.of(7L), with("seed", "7").m_seed);
        assertEquals(Optional.empty(), with("seed", "none").m_seed);
    }

    @Test
    void aListIsInBracketsOrNot() throws InvalidSettingsException {
        assertArrayEquals(new String[] {"a", "b"}, with("names", "[a, b]").m_names);
        assertArrayEquals(new String[] {"a", "b, c", "d\"e"}, with("names", "a, \"b, c\",\"d\"\"e\"").m_names);
        assertArrayEquals(new String[] {}, with("names", "[]").m_names);
        assertArrayEquals(new double[] {0.5, 1}, with("targets", "0.5,1").m_targets);
    }

    @Test
    void columnsAreNamesOrAll() throws InvalidSettingsException {
        final var some = with("columns", "[a, b]").m_columns;
        assertArrayEquals(new String[] {"a", "b"}, some.m_manualFilter.m_manuallySelected);
        assertEquals(false, some.m_manualFilter.m_includeUnknownColumns);
        assertTrue(with("columns", "*").m_columns.m_manualFilter.m_includeUnknownColumns);
        assertEquals("C.*", with("columns/patternFilter/pattern", "C.*").m_columns.m_patternFilter.m_pattern);
    }

    @Test
    void aTextOrASpecialConstantIsRead() throws InvalidSettingsException {
        assertEquals("price", with("column", "price").m_column.getStringChoice());
        assertEquals(
                Optional.of(NoneChoice.NONE), with("column", "NONE").m_column.getEnumChoice());
    }

    @Test
    void theNextFreeNumberAddsAnEntry() throws InvalidSettingsException {
        final var entries = with("entries/1/name", "second").m_entries;
        assertEquals(2, entries.length);
        assertEquals("e", entries[0].m_name);
        assertEquals("second", entries[1].m_name);
        assertEquals("first", with("entries/0/name", "first").m_entries[0].m_name);
    }

    @Test
    void otherEntriesStayAsTheyAre() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        ParameterText.set(Parameters.class, settings, "trees", "3");
        settings.addString("unknown", "kept");
        ParameterText.set(Parameters.class, settings, "ratio", "2");
        assertEquals(3, settings.getInt("trees"));
        assertEquals("kept", settings.getString("unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tree | 1 | There is no setting 'tree'. Did you mean 'trees'?",
                "zzzzzzzz | 1 | There is no setting 'zzzzzzzz'. Settings: trees, name,",
                "trees | many | 'trees' takes a whole number, not 'many'.",
                "trees | 0 | 'trees' cannot be '0'. Enter a value of at least 1.",
                "mode | WIDTH | 'mode' cannot be 'WIDTH'. Choose one of: LENGTH (Length), CARBONS (Number of carbons).",
                "flag | 2 | 'flag' takes true or false, not '2'.",
                "seed | x | 'seed' takes a whole number, not 'x'.",
                "targets | 1,x | 'targets' takes a number, not 'x'.",
                "group | 1 | 'group' has settings of its own. Set one of them: group/depth.",
                "entries | [] | 'entries' has settings of its own. Set one of them: entries/0/name",
                "entries/3/name | 1 | 'entries/3/name': there is no entry 3.",
                "date | today | 'date' takes a date like 2026-01-31, not 'today'."
            })
    void aWrongKeyOrValueIsToldInASentence(final String key, final String value, final String start) {
        final var error = assertThrows(InvalidSettingsException.class, () -> with(key, value));
        assertTrue(error.getMessage().startsWith(start), error.getMessage());
    }

    @Test
    void aTextOutOfItsPatternIsRefused() {
        assertThrows(InvalidSettingsException.class, () -> with("name", " "));
    }
}
