package org.knime.core.data;

/** A value that can be read as a fuzzy number; all numbers can. */
public interface FuzzyNumberValue extends DataValue {

    /**
     * @return the lower end of the support
     */
    double getMinSupport();

    /**
     * @return the value of full membership
     */
    double getCore();

    /**
     * @return the upper end of the support
     */
    double getMaxSupport();
}
