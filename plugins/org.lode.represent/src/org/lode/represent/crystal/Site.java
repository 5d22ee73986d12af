package org.lode.represent.crystal;

import java.util.List;

/**
 * A place in the unit cell and what is on it.
 *
 * @param x first fractional coordinate
 * @param y second fractional coordinate
 * @param z third fractional coordinate
 * @param occupants elements on the site, several where it is disordered
 * @param orbit number of the set of sites that the crystal's symmetry takes into each other; from 0, without gaps
 */
public record Site(double x, double y, double z, List<Occupant> occupants, int orbit) {
    /** Copies the list. */
    public Site {
        occupants = List.copyOf(occupants);
    }

    /** Atoms on the site: 1 where it is full, less where part of the sites of its kind are empty. */
    public double occupancy() {
        return occupants.stream().mapToDouble(Occupant::occupancy).sum();
    }

    /** Mean nuclear charge of the site; an empty site counts as 0. */
    double charge() {
        return occupants.stream()
                .mapToDouble(occupant -> occupant.element() * occupant.occupancy())
                .sum();
    }
}
