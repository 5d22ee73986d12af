package org.knime.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.NodeSettings;

class DataTableSpecTests {

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    private static final DataTableSpec TWO =
            new DataTableSpec("two", column("a", StringCell.TYPE), column("b", DoubleCell.TYPE));

    @Test
    void uniqueNamesAreNumberedAsKnimeDoes() {
        assertEquals("c", DataTableSpec.getUniqueColumnName(TWO, " c "));
        assertEquals("a (#1)", DataTableSpec.getUniqueColumnName(TWO, "a"));
        var three = new DataTableSpec(TWO, new DataTableSpec(column("a (#1)", IntCell.TYPE)));
        assertEquals("a (#2)", DataTableSpec.getUniqueColumnName(three, "a"));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DataTableSpec(TWO, TWO));
    }

    @Test
    void everythingComesBackFromSettings() throws Exception {
        var creator = new DataColumnSpecCreator("value", DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(-1), new DoubleCell(1)).createDomain());
        creator.setProperties(new DataColumnProperties(Map.of("unit", "J/(mol·K)")));
        var nominal = new DataColumnSpecCreator("class", StringCell.TYPE);
        nominal.setDomain(new DataColumnDomainCreator(new StringCell("x"), new StringCell("y")).createDomain());
        var spec = new DataTableSpecCreator()
                .setName("name")
                .addColumns(creator.createSpec(), nominal.createSpec())
                .putProperty("source", "somewhere")
                .createSpec();
        var settings = new NodeSettings("spec");
        spec.save(settings);

        assertEquals(spec, DataTableSpec.load(settings));
    }

    @Test
    void handlersThatAreNotKnownHereAreKept() throws Exception {
        var settings = new NodeSettings("spec");
        TWO.save(settings);
        settings.getConfig("column_spec_1").addConfig("color_handler").addString("color_model_class", "x");

        var copy = new NodeSettings("spec");
        var read = DataTableSpec.load(settings);
        read.save(copy);

        assertTrue(copy.getConfig("column_spec_1").getConfig("color_handler").containsKey("color_model_class"));
        assertNotEquals(TWO, read);
    }

    @Test
    void domainsOfMergedTablesCoverBoth() {
        var creator = new DataColumnSpecCreator("v", DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(0), new DoubleCell(1)).createDomain());
        var first = new DataTableSpec(creator.createSpec());
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(-5), new DoubleCell(0.5)).createDomain());
        var second = new DataTableSpec(creator.createSpec());

        var domain = DataTableSpec.mergeDataTableSpecs(first, second)
                .getColumnSpec(0)
                .getDomain();

        assertEquals(new DoubleCell(-5), domain.getLowerBound());
        assertEquals(new DoubleCell(1), domain.getUpperBound());
    }
}
