package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lode.represent.MaterialException;

/**
 * A unit cell with all of its sites.
 *
 * <p>Descriptors look at one site of each orbit and count it as often as the orbit has sites. Immutable; neighbours and
 * Voronoi cells are computed when first asked for and kept.
 */
public final class CrystalStructure {
    /** Most sites in a cell. */
    public static final int MOST_SITES = 5000;

    /** Below 1 Å³ an atom finds no room even under the pressure of a planet's core. */
    private static final double SMALLEST_VOLUME = 1;

    /** g/cm³ of 1 g/mol per Å³: 1e24 over Avogadro's number (SI Brochure, 9th edition, 2019). */
    private static final double DENSITY = 1e24 / 6.02214076e23;

    private final Lattice lattice;
    private final List<Site> sites;
    private final List<Orbit> orbits;
    private final double atoms;
    private volatile PeriodicNeighbours neighbours;
    private volatile List<VoronoiCell> cells;

    /**
     * Sites that the crystal's symmetry takes into each other.
     *
     * @param site index of one of them
     * @param size how many there are in the cell
     */
    record Orbit(int site, int size) {}

    private CrystalStructure(Lattice lattice, List<Site> sites, List<Orbit> orbits) {
        this.lattice = lattice;
        this.sites = List.copyOf(sites);
        this.orbits = orbits;
        this.atoms = sites.stream().mapToDouble(Site::occupancy).sum();
    }

    /**
     * A structure of the given sites; every site is listed, and none twice.
     *
     * @throws MaterialException if there is no site, more than {@link #MOST_SITES}, or too little room for them
     */
    public static CrystalStructure of(Lattice lattice, List<Site> sites) throws MaterialException {
        if (sites.isEmpty()) {
            throw new MaterialException("The crystal has no atoms; give at least one site with coordinates.");
        }
        if (sites.size() > MOST_SITES) {
            throw new MaterialException(
                    "The unit cell has " + sites.size() + " sites; the most is " + MOST_SITES + ".");
        }
        var structure = new CrystalStructure(lattice, sites, orbits(sites));
        if (lattice.volume() < SMALLEST_VOLUME * structure.atoms) {
            throw new MaterialException("The unit cell of " + lattice.volume() + " Å³ is too small for "
                    + structure.atoms + " atoms; correct the cell or the symmetry.");
        }
        return structure;
    }

    private static List<Orbit> orbits(List<Site> sites) {
        var orbits = new ArrayList<Orbit>();
        for (int i = 0; i < sites.size(); i++) {
            int orbit = sites.get(i).orbit();
            if (orbit == orbits.size()) {
                orbits.add(new Orbit(i, 1));
            } else {
                orbits.set(
                        orbit,
                        new Orbit(orbits.get(orbit).site(), orbits.get(orbit).size() + 1));
            }
        }
        return List.copyOf(orbits);
    }

    /** The lattice. */
    public Lattice lattice() {
        return lattice;
    }

    /** All sites in the cell. */
    public List<Site> sites() {
        return sites;
    }

    /** The orbits in order of their number. */
    List<Orbit> orbits() {
        return orbits;
    }

    /** Number of atoms in the cell: the sum of all occupancies. */
    public double atoms() {
        return atoms;
    }

    /** Atoms in the cell by atomic number, in order of atomic number. */
    public SortedMap<Integer, Double> amounts() {
        var amounts = new TreeMap<Integer, Double>();
        for (var site : sites) {
            for (var occupant : site.occupants()) {
                amounts.merge(occupant.element(), occupant.occupancy(), Double::sum);
            }
        }
        return Collections.unmodifiableSortedMap(amounts);
    }

    /** Mass of the cell in g/mol. */
    public double mass() {
        return sites.stream()
                .flatMap(site -> site.occupants().stream())
                .mapToDouble(occupant -> occupant.occupancy() * occupant.mass())
                .sum();
    }

    /** Density in g/cm³. */
    public double density() {
        return mass() / lattice.volume() * DENSITY;
    }

    /** The neighbours of every site. */
    PeriodicNeighbours neighbours() {
        if (neighbours == null) {
            neighbours = new PeriodicNeighbours(this);
        }
        return neighbours;
    }

    /** The Voronoi cell of the first site of each orbit, in order of the orbits. */
    List<VoronoiCell> voronoiCells() {
        if (cells == null) {
            var search = neighbours();
            cells = orbits.stream()
                    .map(orbit -> VoronoiCell.of(search, orbit.site()))
                    .toList();
        }
        return cells;
    }
}
