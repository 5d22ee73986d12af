package org.knime.core.data;

/** A value that can be read as a complex number; all numbers can. */
public interface ComplexNumberValue extends DataValue {

    /**
     * @return the real part
     */
    double getRealValue();

    /**
     * @return the imaginary part
     */
    double getImaginaryValue();
}
