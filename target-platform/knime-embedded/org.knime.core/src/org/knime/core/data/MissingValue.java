package org.knime.core.data;

/** A value that is absent, with the reason if there is one. */
public interface MissingValue extends DataValue {

    /**
     * @return why the value is absent, may be null
     */
    String getError();
}
