package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** Offers the columns of an input table whose type is compatible with one of some value classes. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final Collection<Class<? extends DataValue>> valueClasses;

    /** Creates a provider for one value class. */
    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** Creates a provider for several value classes. */
    protected CompatibleColumnsProvider(final Collection<Class<? extends DataValue>> valueClasses) {
        this.valueClasses = valueClasses;
    }

    @Override
    public boolean isIncluded(final DataColumnSpec col) {
        return valueClasses.stream().anyMatch(col.getType()::isCompatible);
    }

    /** Offers columns with texts. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        /** Creates the provider. */
        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }

    /** Offers columns with numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        /** Creates the provider. */
        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }
}
