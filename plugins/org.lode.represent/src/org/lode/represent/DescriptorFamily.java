package org.lode.represent;

/** All descriptors of one name: one for every choice of the parameters. */
public interface DescriptorFamily {
    /** Name, citation and parameters. */
    DescriptorInfo info();

    /**
     * The descriptor with the given values, which are complete and each of an allowed form.
     *
     * @throws MaterialException if a text among the values doesn't say what it should
     */
    Descriptor create(ParameterValues values) throws MaterialException;
}
