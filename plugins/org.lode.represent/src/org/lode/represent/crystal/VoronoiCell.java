package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Interruption;

/**
 * The part of a crystal that is nearer to one atom than to any other.
 *
 * <p>Half-spaces of the neighbours, the nearest first, cut it out of a cube that surely holds it; the search ends when no
 * farther atom can reach the cell: when the next one is more than twice as far away as the farthest corner.
 *
 * @param facets its faces
 * @param volume volume in cubic angstrom
 */
record VoronoiCell(List<Facet> facets, double volume) {
    /** Copies the list. */
    VoronoiCell {
        facets = List.copyOf(facets);
    }

    /**
     * The face between the atom and a neighbour.
     *
     * @param neighbour the neighbour
     * @param area area in square angstrom
     * @param solidAngle how large it looks from the atom, in steradian; those of a cell add up to 4π
     */
    record Facet(Neighbour neighbour, double area, double solidAngle) {}

    static VoronoiCell of(PeriodicNeighbours search, int site) {
        var structure = search.structure();
        double most = search.covering();
        double radius =
                2.2 * Math.cbrt(structure.lattice().volume() / structure.sites().size());
        double farthest = 2 * most;
        while (true) {
            var neighbours = search.within(site, Math.min(radius, farthest * (1 + 1e-9)));
            var polyhedron = cut(most, neighbours);
            if (radius >= farthest || radius >= 2 * polyhedron.radius()) {
                return measured(polyhedron, neighbours);
            }
            radius = Math.max(1.3 * radius, Math.min(farthest, 2 * polyhedron.radius()));
        }
    }

    private static ConvexPolyhedron cut(double half, List<Neighbour> neighbours) {
        var polyhedron = new ConvexPolyhedron(half);
        double reach = 2 * polyhedron.radius();
        for (int i = 0; i < neighbours.size(); i++) {
            Interruption.check();
            var neighbour = neighbours.get(i);
            double distance = neighbour.distance();
            if (distance > reach) {
                break;
            }
            polyhedron.clip(
                    neighbour.x() / distance, neighbour.y() / distance, neighbour.z() / distance, distance / 2, i);
            reach = 2 * polyhedron.radius();
        }
        return polyhedron;
    }

    private static VoronoiCell measured(ConvexPolyhedron polyhedron, List<Neighbour> neighbours) {
        var facets = new ArrayList<Facet>();
        double volume = 0;
        for (var face : polyhedron.faces()) {
            var neighbour = neighbours.get(face.cut());
            var facet = new Facet(neighbour, Polygon.area(face.corners()), Polygon.solidAngle(face.corners()));
            facets.add(facet);
            volume += facet.area() * neighbour.distance() / 6;
        }
        return new VoronoiCell(facets, volume);
    }

    /** Area of the whole surface in square angstrom. */
    double surface() {
        return facets.stream().mapToDouble(Facet::area).sum();
    }

    /** Radius of the largest sphere around the atom that stays inside, in angstrom. */
    double inscribedRadius() {
        return facets.stream()
                        .mapToDouble(facet -> facet.neighbour().distance())
                        .min()
                        .orElseThrow()
                / 2;
    }

    /** The largest solid angle of a facet, in steradian. */
    double largestSolidAngle() {
        return facets.stream().mapToDouble(Facet::solidAngle).max().orElseThrow();
    }
}
