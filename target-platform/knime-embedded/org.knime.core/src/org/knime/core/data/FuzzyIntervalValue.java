package org.knime.core.data;

/** A value that can be read as a fuzzy interval; all numbers can. */
public interface FuzzyIntervalValue extends DataValue {

    /**
     * @return the lower end of the support
     */
    double getMinSupport();

    /**
     * @return the lower end of the core
     */
    double getMinCore();

    /**
     * @return the upper end of the core
     */
    double getMaxCore();

    /**
     * @return the upper end of the support
     */
    double getMaxSupport();

    /**
     * @return the centre of gravity of the membership
     */
    double getCenterOfGravity();
}
