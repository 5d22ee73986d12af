package org.knime.core.data.def;

import org.knime.core.data.DataCell;

/** Reads a number as the complex number, fuzzy number and fuzzy interval that is just this number. */
abstract class NumberCell extends DataCell {

    /**
     * @return the number as a double
     */
    public abstract double getDoubleValue();

    /**
     * @return the number
     */
    public double getRealValue() {
        return getDoubleValue();
    }

    /**
     * @return 0
     */
    public double getImaginaryValue() {
        return 0;
    }

    /**
     * @return the number
     */
    public double getCore() {
        return getDoubleValue();
    }

    /**
     * @return the number
     */
    public double getMinSupport() {
        return getDoubleValue();
    }

    /**
     * @return the number
     */
    public double getMaxSupport() {
        return getDoubleValue();
    }

    /**
     * @return the number
     */
    public double getMinCore() {
        return getDoubleValue();
    }

    /**
     * @return the number
     */
    public double getMaxCore() {
        return getDoubleValue();
    }

    /**
     * @return the number
     */
    public double getCenterOfGravity() {
        return getDoubleValue();
    }
}
