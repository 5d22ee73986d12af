package org.knime.core.data;

/** A value of a nominal scale: tables keep the list of the distinct values of such a column. */
public interface NominalValue extends DataValue {}
