package org.lode.represent;

/** All descriptors of one name: one for every choice of the parameters. */
public interface DescriptorFamily {
    /** Name, citation and parameters. */
    DescriptorInfo info();

    /** The descriptor with the given values, which are complete and checked. */
    Descriptor create(ParameterValues values);
}
