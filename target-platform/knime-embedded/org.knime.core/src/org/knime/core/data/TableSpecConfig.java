package org.knime.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** The form of table specifications in configurations and zip files. */
final class TableSpecConfig {

    private static final String FILE = "spec.xml";
    private static final String NAME = "spec_name";
    private static final String COLUMNS = "number_columns";
    private static final String COLUMN = "column_spec_";
    private static final String PROPERTIES = "spec_properties";

    private TableSpecConfig() {}

    static void save(final DataTableSpec spec, final Map<String, String> properties, final ConfigWO config) {
        config.addString(NAME, spec.getName());
        config.addInt(COLUMNS, spec.getNumColumns());
        for (int i = 0; i < spec.getNumColumns(); i++) {
            spec.getColumnSpec(i).save(config.addConfig(COLUMN + i));
        }
        if (!properties.isEmpty()) {
            var list = config.addConfig(PROPERTIES);
            properties.forEach((key, value) -> {
                var property = list.addConfig("prop-" + list.keySet().size());
                property.addString("key", key);
                property.addString("value", value);
            });
        }
    }

    static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        var columns = new ArrayList<DataColumnSpec>();
        int count = config.getInt(COLUMNS);
        for (int i = 0; i < count; i++) {
            columns.add(DataColumnSpec.load(config.getConfig(COLUMN + i)));
        }
        var properties = new LinkedHashMap<String, String>();
        if (config.containsKey(PROPERTIES)) {
            var list = config.getConfig(PROPERTIES);
            for (String id : list) {
                properties.put(
                        list.getConfig(id).getString("key"), list.getConfig(id).getString("value"));
            }
        }
        try {
            return new DataTableSpec(config.getString(NAME), columns, properties);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    static void save(final DataTableSpec spec, final ZipOutputStream out) throws IOException {
        var content = new ModelContent(FILE);
        spec.save(content);
        out.putNextEntry(new ZipEntry(FILE));
        content.saveToXML(out);
    }

    static DataTableSpec load(final ZipInputStream in) throws IOException {
        var entry = in.getNextEntry();
        if (entry == null || !entry.getName().equals(FILE)) {
            throw new IOException("The specification of a table has no entry \"" + FILE + "\".");
        }
        try {
            return load(ModelContent.loadFromXML((InputStream) in));
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
