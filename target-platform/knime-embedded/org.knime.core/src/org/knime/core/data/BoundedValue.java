package org.knime.core.data;

/** A value that has an order: tables keep the smallest and the largest value of such a column. */
public interface BoundedValue extends DataValue {}
