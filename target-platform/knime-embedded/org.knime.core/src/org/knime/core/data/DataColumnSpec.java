package org.knime.core.data;

import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Specification of a column: name, type, domain, properties. Immutable; see {@link DataColumnSpecCreator}. */
public final class DataColumnSpec {

    private static final String NAME = "column_name";
    private static final String ELEMENT_NAMES = "element_names";
    private static final String TYPE = "column_type";
    private static final String DOMAIN = "column_domain";
    private static final String PROPERTIES = "column_properties";
    private static final String META_DATA = "meta_data";

    /** Handlers of colour, size, shape, filter and number format: not used here, but carried along. */
    private static final List<String> CARRIED_ALONG = List.of(
            "color_handler", "size_handler", "shape_handler", "value_format_handler", "filter_handler", META_DATA);

    private final String name;
    private final List<String> elementNames;
    private final DataType type;
    private final DataColumnDomain domain;
    private final DataColumnProperties properties;
    private final ModelContent carriedAlong;

    DataColumnSpec(
            final String name,
            final List<String> elementNames,
            final DataType type,
            final DataColumnDomain domain,
            final DataColumnProperties properties,
            final ModelContent carriedAlong) {
        this.name = name;
        this.elementNames = List.copyOf(elementNames);
        this.type = type;
        this.domain = domain;
        this.properties = properties;
        this.carriedAlong = carriedAlong;
    }

    /**
     * @return the name, unique in its table
     */
    public String getName() {
        return name;
    }

    /**
     * @return the names of the elements of a collection or vector
     */
    public List<String> getElementNames() {
        return elementNames;
    }

    /**
     * @return the type
     */
    public DataType getType() {
        return type;
    }

    /**
     * @return what is known about the values
     */
    public DataColumnDomain getDomain() {
        return domain;
    }

    /**
     * @return the properties
     */
    public DataColumnProperties getProperties() {
        return properties;
    }

    ModelContent carriedAlong() {
        return carriedAlong;
    }

    /**
     * @param cspec another column
     * @return whether it has the same name and a type that is the same or more general
     */
    public boolean isCompatibleWith(final DataColumnSpec cspec) {
        return cspec == this || (cspec != null && name.equals(cspec.name) && cspec.type.isASuperTypeOf(type));
    }

    /**
     * @param cspec another column
     * @return whether name and type are the same
     */
    public boolean equalStructure(final DataColumnSpec cspec) {
        return cspec == this || (cspec != null && name.equals(cspec.name) && type.equals(cspec.type));
    }

    @Override
    public boolean equals(final Object o) {
        return o == this
                || (o instanceof DataColumnSpec other
                        && equalStructure(other)
                        && domain.equals(other.domain)
                        && properties.equals(other.properties)
                        && elementNames.equals(other.elementNames)
                        && carriedAlong.isIdentical(other.carriedAlong));
    }

    @Override
    public int hashCode() {
        return name.hashCode() ^ type.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }

    /**
     * @param config receives the specification
     */
    public void save(final ConfigWO config) {
        config.addString(NAME, name);
        if (!elementNames.equals(List.of(name))) {
            config.addStringArray(ELEMENT_NAMES, elementNames.toArray(String[]::new));
        }
        type.save(config.addConfig(TYPE));
        domain.save(config.addConfig(DOMAIN));
        properties.save(config.addConfig(PROPERTIES));
        carriedAlong.copyTo(config);
        if (!carriedAlong.containsKey(META_DATA)) {
            config.addConfig(META_DATA);
        }
    }

    /**
     * @param config holds a specification
     * @return the specification
     * @throws InvalidSettingsException if it is malformed
     */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        String name = config.getString(NAME);
        var creator = new DataColumnSpecCreator(name, DataType.load(config.getConfig(TYPE)));
        creator.setElementNames(config.getStringArray(ELEMENT_NAMES, name));
        creator.setDomain(DataColumnDomain.load(config.getConfig(DOMAIN)));
        creator.setProperties(DataColumnProperties.load(config.getConfig(PROPERTIES)));
        var carriedAlong = new ModelContent("handlers");
        for (String key : CARRIED_ALONG) {
            if (config.containsKey(key)) {
                Config handler = config.getConfig(key);
                if (!handler.keySet().isEmpty()) {
                    handler.copyTo(carriedAlong.addConfig(key));
                }
            }
        }
        creator.setCarriedAlong(carriedAlong);
        return creator.createSpec();
    }
}
