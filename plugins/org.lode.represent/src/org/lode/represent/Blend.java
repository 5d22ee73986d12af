package org.lode.represent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A material of several components. A descriptor's numbers are the means of the components' numbers, weighted by
 * fraction.
 */
public sealed interface Blend extends Material permits Copolymer, Mixture {
    /** The components in the order written. */
    List<Component> components();

    @Override
    default List<String> remarks() {
        var remarks = new LinkedHashSet<String>();
        components().forEach(component -> remarks.addAll(component.material().remarks()));
        return new ArrayList<>(remarks);
    }
}
