package org.knime.embedded.parameters.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.NoneChoice;
import org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection.StringOrEnum;
import org.knime.embedded.parameters.ParameterException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.StringFilter;

/** The expected keys and entries are those of KNIME 5.8 (Persist, TreeFactory, settings.xml files that it wrote). */
final class ParameterStoresTests {

    enum Kind {
        FIRST,
        SECOND
    }

    static final class Primitives implements NodeParameters {
        boolean m_flag = true;
        int m_count = -3;
        long m_many = 1L << 40;
        double m_ratio = 0.1;
        float m_small = 2.5f;
        byte m_byte = 7;
        char m_char = 'x';
        String m_text = "a\nb";
        Kind m_kind = Kind.SECOND;
    }

    private static NodeSettings save(final NodeParameters parameters) {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(parameters.getClass(), parameters, settings);
        return settings;
    }

    private static <P extends NodeParameters> P roundTrip(final Class<P> parametersClass, final P parameters)
            throws InvalidSettingsException {
        return NodeParametersUtil.loadSettings(save(parameters), parametersClass);
    }

    @Test
    void aKeyIsTheFieldsNameWithoutItsPrefix() {
        assertEquals(
                Set.of("flag", "count", "many", "ratio", "small", "byte", "char", "text", "kind"),
                save(new Primitives()).keySet());
    }

    @Test
    void anEnumIsStoredByItsName() throws InvalidSettingsException {
        assertEquals("SECOND", save(new Primitives()).getString("kind"));
    }

    @Test
    void simpleValuesComeBack() throws InvalidSettingsException {
        final var changed = new Primitives();
        changed.m_count = 12;
        changed.m_char = ' ';
        changed.m_text = null;
        changed.m_kind = Kind.FIRST;
        final var loaded = roundTrip(Primitives.class, changed);
        assertEquals(12, loaded.m_count);
        assertEquals(1L << 40, loaded.m_many);
        assertEquals(0.1, loaded.m_ratio);
        assertEquals(2.5f, loaded.m_small);
        assertEquals(7, loaded.m_byte);
        assertEquals(' ', loaded.m_char);
        assertEquals(null, loaded.m_text);
        assertEquals(Kind.FIRST, loaded.m_kind);
    }

    @Test
    void aMissingEntryIsAnError() {
        assertThrows(
                InvalidSettingsException.class,
                () -> NodeParametersUtil.loadSettings(new NodeSettings("model"), Primitives.class));
    }

    @Test
    void anUnknownConstantIsAnErrorThatListsTheConstants() {
        final var settings = save(new Primitives());
        settings.addString("kind", "THIRD");
        final var error = assertThrows(
                InvalidSettingsException.class, () -> NodeParametersUtil.loadSettings(settings, Primitives.class));
        assertEquals("Invalid value 'THIRD'. Possible values: FIRST, SECOND", error.getMessage());
    }

    @Test
    void entriesWithoutAFieldAreIgnored() throws InvalidSettingsException {
        final var settings = save(new Primitives());
        settings.addString("gone", "x");
        assertEquals(-3, NodeParametersUtil.loadSettings(settings, Primitives.class).m_count);
    }

    static final class Arrays implements NodeParameters {
        int[] m_ints = {1, 2};
        double[] m_doubles = {0.5};
        String[] m_texts = {"a", "b"};
        boolean[] m_flags = {true};
        long[] m_longs = {};
    }

    @Test
    void arraysOfSimpleValuesHaveTheirSizeAndNumberedEntries() throws InvalidSettingsException {
        final var texts = save(new Arrays()).getNodeSettings("texts");
        assertEquals(2, texts.getInt("array-size"));
        assertEquals("b", texts.getString("1"));
        final var loaded = roundTrip(Arrays.class, new Arrays());
        assertArrayEquals(new int[] {1, 2}, loaded.m_ints);
        assertArrayEquals(new double[] {0.5}, loaded.m_doubles);
        assertArrayEquals(new boolean[] {true}, loaded.m_flags);
        assertArrayEquals(new long[0], loaded.m_longs);
    }

    static final class Optionals implements NodeParameters {
        Optional<Integer> m_depth = Optional.of(5);
        Optional<Long> m_seed = Optional.empty();
        Optional<String> m_name = Optional.empty();
        Optional<Kind> m_kind = Optional.of(Kind.FIRST);
    }

    @Test
    void anEmptyOptionalIsStoredAsAPlaceholderThatIsNotPresent() throws InvalidSettingsException {
        final var settings = save(new Optionals());
        assertEquals(0L, settings.getLong("seed"));
        assertFalse(settings.getBoolean("seed_is_present"));
        assertEquals(5, settings.getInt("depth"));
        assertTrue(settings.getBoolean("depth_is_present"));
        final var loaded = roundTrip(Optionals.class, new Optionals());
        assertEquals(Optional.of(5), loaded.m_depth);
        assertEquals(Optional.empty(), loaded.m_seed);
        assertEquals(Optional.empty(), loaded.m_name);
        assertEquals(Optional.of(Kind.FIRST), loaded.m_kind);
    }

    @Test
    void anOptionalWithoutItsFlagIsPresent() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        save(new Optionals()).copyTo(settings);
        final var older = new NodeSettings("model");
        older.addInt("depth", 3);
        older.addLong("seed", 4);
        older.addString("name", "n");
        older.addString("kind", "SECOND");
        assertEquals(Optional.of(4L), NodeParametersUtil.loadSettings(older, Optionals.class).m_seed);
    }

    static final class Times implements NodeParameters {
        LocalDate m_date = LocalDate.of(2026, 1, 2);
        LocalTime m_time = LocalTime.of(13, 45, 1);
        LocalDateTime m_dateTime = LocalDateTime.of(2026, 1, 2, 3, 4);
        ZonedDateTime m_zoned = ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneId.of("Asia/Tokyo"));
        ZoneId m_zone = ZoneId.of("Europe/Zurich");
        DataType m_type = DoubleCell.TYPE;
    }

    @Test
    void datesAndTimesAreIsoTexts() throws InvalidSettingsException {
        final var settings = save(new Times());
        assertEquals("2026-01-02", settings.getString("date"));
        assertEquals("13:45:01", settings.getString("time"));
        assertEquals("2026-01-02T03:04:00", settings.getString("dateTime"));
        assertEquals("2026-01-02T03:04:05+09:00[Asia/Tokyo]", settings.getString("zoned"));
        assertEquals("Europe/Zurich", settings.getString("zone"));
        final var loaded = roundTrip(Times.class, new Times());
        assertEquals(new Times().m_date, loaded.m_date);
        assertEquals(new Times().m_time, loaded.m_time);
        assertEquals(new Times().m_dateTime, loaded.m_dateTime);
        assertEquals(new Times().m_zoned, loaded.m_zoned);
        assertEquals(new Times().m_zone, loaded.m_zone);
        assertEquals(DoubleCell.TYPE, loaded.m_type);
    }

    static final class Inner implements WidgetGroup, Persistable {
        int m_inner = 3;
    }

    static final class Entry implements NodeParameters {
        String m_name = "e";
    }

    static class Base implements NodeParameters {
        int m_base = 1;
        private int secret = 2;

        int secret() {
            return secret;
        }
    }

    static final class Nested extends Base {
        static int shared = 4;
        transient int m_transient = 5;
        Inner m_group = new Inner();
        Entry[] m_entries = {new Entry(), new Entry()};
        List<Entry> m_list = List.of(new Entry());
    }

    @Test
    void groupsAndArraysOfObjectsAreNested() throws InvalidSettingsException {
        final var settings = save(new Nested());
        assertEquals(3, settings.getNodeSettings("group").getInt("inner"));
        assertEquals(Set.of("0", "1"), settings.getNodeSettings("entries").keySet());
        assertEquals(
                "e", settings.getNodeSettings("entries").getNodeSettings("1").getString("name"));
        final var loaded = roundTrip(Nested.class, new Nested());
        assertEquals(2, loaded.m_entries.length);
        assertEquals("e", loaded.m_list.get(0).m_name);
    }

    @Test
    void privateStaticAndTransientFieldsAreNotStored() {
        assertEquals(
                Set.of("base", "group", "entries", "list"), save(new Nested()).keySet());
        assertEquals(2, new Base().secret());
    }

    static final class Keys implements NodeParameters {
        @Persist(configKey = "my_key")
        int m_keyed = 1;

        @Persist(hidden = true)
        String m_hidden = "h";
    }

    @Test
    void aKeyCanBeChangedAndHidden() {
        assertEquals(Set.of("my_key", "hidden_Internals"), save(new Keys()).keySet());
    }

    static final class Choices implements NodeParameters {
        StringOrEnum<NoneChoice> m_column = new StringOrEnum<>("price");
        StringOrEnum<NoneChoice> m_none = new StringOrEnum<>(NoneChoice.NONE);
        ColumnFilter m_columns = new ColumnFilter(new String[] {"a"}).withIncludeUnknownColumns();
        StringFilter m_names = new StringFilter();
    }

    @Test
    void aTextOrASpecialConstantComesBack() throws InvalidSettingsException {
        final var none = save(new Choices()).getNodeSettings("none");
        assertEquals("NONE", none.getString("specialChoice_Internals"));
        assertEquals(null, none.getString("regularChoice"));
        final var loaded = roundTrip(Choices.class, new Choices());
        assertEquals("price", loaded.m_column.getStringChoice());
        assertEquals(Optional.of(NoneChoice.NONE), loaded.m_none.getEnumChoice());
    }

    @Test
    void aColumnFilterHasAModeAndTheStateOfEveryWay() throws InvalidSettingsException {
        final var filter = save(new Choices()).getNodeSettings("columns");
        assertEquals(Set.of("mode", "patternFilter", "manualFilter", "typeFilter"), filter.keySet());
        assertEquals("MANUAL", filter.getString("mode"));
        final var manual = filter.getNodeSettings("manualFilter");
        assertArrayEquals(new String[] {"a"}, manual.getStringArray("manuallySelected"));
        assertArrayEquals(new String[0], manual.getStringArray("manuallyDeselected"));
        assertTrue(manual.getBoolean("includeUnknownColumns"));
        assertEquals("", filter.getNodeSettings("patternFilter").getString("pattern"));
        assertEquals(0, filter.getNodeSettings("typeFilter").getStringArray("selectedTypes").length);
    }

    static final class Unsupported implements NodeParameters {
        Object m_anything = "x";
    }

    @Test
    void aTypeThatKnimeCannotStoreIsAMistake() {
        final var error = assertThrows(ParameterException.class, () -> ParameterStores.of(Unsupported.class));
        assertTrue(error.getMessage().contains("'anything'"), error.getMessage());
    }
}
