package org.lode.represent;

import java.util.List;
import java.util.Optional;

/** Where the descriptors that a recipe names come from. */
public interface DescriptorSource {
    /** The descriptors of this room. */
    DescriptorSource CATALOGUE = new DescriptorSource() {
        @Override
        public Optional<DescriptorFamily> family(String name) {
            return DescriptorCatalogue.family(name);
        }

        @Override
        public List<String> names() {
            return DescriptorCatalogue.names();
        }
    };

    /**
     * All descriptors of one name, if there are such.
     *
     * @throws MaterialException if there are, but not here
     */
    Optional<DescriptorFamily> family(String name) throws MaterialException;

    /** The names, in the order shown to users. */
    List<String> names();
}
