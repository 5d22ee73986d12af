package org.knime.core.data;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.knime.core.node.ModelContent;

/** Creates specifications of columns. */
public final class DataColumnSpecCreator {

    /** What {@link #merge} tolerates. */
    public enum MergeOptions {
        /** The types may differ; the result has their common super type. */
        ALLOW_VARYING_TYPES,
        /** The element names may differ; the result has those of the first column. */
        ALLOW_VARYING_ELEMENT_NAMES
    }

    private String name;
    private DataType type;
    private DataColumnDomain domain;
    private DataColumnProperties properties;
    private List<String> elementNames;
    private ModelContent carriedAlong;

    /**
     * @param name the name; white space around it is removed
     * @param type the type
     */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
        domain = DataColumnDomain.UNKNOWN;
        properties = new DataColumnProperties();
        elementNames = List.of();
        carriedAlong = new ModelContent("handlers");
    }

    /**
     * @param cspec the specification to start with
     */
    public DataColumnSpecCreator(final DataColumnSpec cspec) {
        name = cspec.getName();
        type = cspec.getType();
        domain = cspec.getDomain();
        properties = cspec.getProperties();
        elementNames = cspec.getElementNames();
        carriedAlong = cspec.carriedAlong();
    }

    /**
     * @param cspec2 a column of the same name and type, whose domain and properties are merged in
     */
    public void merge(final DataColumnSpec cspec2) {
        merge(cspec2, EnumSet.noneOf(MergeOptions.class));
    }

    /**
     * Merges a column in: the domain becomes that of both, properties that differ are dropped.
     *
     * @param cspec2 a column of the same name
     * @param options what may differ
     * @throws IllegalArgumentException if anything else differs
     */
    public void merge(final DataColumnSpec cspec2, final Set<MergeOptions> options) {
        boolean varyingTypes = options.contains(MergeOptions.ALLOW_VARYING_TYPES);
        if (!name.equals(cspec2.getName()) || !(varyingTypes || type.equals(cspec2.getType()))) {
            throw new IllegalArgumentException(
                    "The columns \"" + name + "\" and \"" + cspec2.getName() + "\" differ in name or type.");
        }
        if (!options.contains(MergeOptions.ALLOW_VARYING_ELEMENT_NAMES)
                && !elementNames.equals(cspec2.getElementNames())) {
            throw new IllegalArgumentException("The element names of the columns \"" + name + "\" differ.");
        }
        type = DataType.getCommonSuperType(type, cspec2.getType());
        domain = merged(cspec2.getDomain());
        Map<String, String> common = new HashMap<>();
        for (var keys = properties.properties(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            if (Objects.equals(
                    properties.getProperty(key), cspec2.getProperties().getProperty(key))) {
                common.put(key, properties.getProperty(key));
            }
        }
        properties = new DataColumnProperties(common);
    }

    private DataColumnDomain merged(final DataColumnDomain other) {
        var order = type.getComparator();
        Set<DataCell> values = null;
        if (domain.hasValues() && other.hasValues()) {
            values = new LinkedHashSet<>(domain.getValues());
            values.addAll(other.getValues());
        }
        DataCell lower = null;
        if (domain.hasLowerBound() && other.hasLowerBound()) {
            boolean keep = order.compare(domain.getLowerBound(), other.getLowerBound()) <= 0;
            lower = (keep ? domain : other).getLowerBound();
        }
        DataCell upper = null;
        if (domain.hasUpperBound() && other.hasUpperBound()) {
            boolean keep = order.compare(domain.getUpperBound(), other.getUpperBound()) >= 0;
            upper = (keep ? domain : other).getUpperBound();
        }
        return new DataColumnDomain(lower, upper, values);
    }

    /**
     * @param name the name; white space around it is removed, and nothing but white space becomes a placeholder
     */
    public void setName(final String name) {
        String trimmed = Objects.requireNonNull(name, "The name of a column must not be null.")
                .trim();
        this.name = trimmed.isEmpty() ? "<empty_1>" : trimmed;
    }

    /**
     * @param elNames names of the elements of a collection or vector, null for none
     */
    public void setElementNames(final String[] elNames) {
        elementNames = elNames == null ? List.of() : List.of(elNames);
    }

    /**
     * @param type the type
     */
    public void setType(final DataType type) {
        this.type = Objects.requireNonNull(type, "The type of a column must not be null.");
    }

    /**
     * @param domain what is known about the values, null for nothing
     */
    public void setDomain(final DataColumnDomain domain) {
        this.domain = domain == null ? DataColumnDomain.UNKNOWN : domain;
    }

    /**
     * @param props the properties, null for none
     */
    public void setProperties(final DataColumnProperties props) {
        properties = props == null ? new DataColumnProperties() : props;
    }

    void setCarriedAlong(final ModelContent handlers) {
        carriedAlong = handlers;
    }

    /**
     * @return the type
     */
    public DataType getType() {
        return type;
    }

    /** Removes the handlers of colour, size, shape and filter. */
    public void removeAllHandlers() {
        var kept = new ModelContent("handlers");
        for (String key : List.of("value_format_handler", "meta_data")) {
            if (carriedAlong.containsKey(key)) {
                kept.addEntry(carriedAlong.getEntry(key));
            }
        }
        carriedAlong = kept;
    }

    /**
     * @return the specification
     */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(name, elementNames, type, domain, properties, carriedAlong);
    }
}
