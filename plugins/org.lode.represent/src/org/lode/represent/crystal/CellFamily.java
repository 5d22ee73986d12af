package org.lode.represent.crystal;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptor named {@code cell}. */
public final class CellFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "cell",
            1,
            List.of(MaterialKind.CRYSTAL),
            "Density and packing of the unit cell, each per volume or per atom so that the choice of the cell doesn't "
                    + "matter. The packing fraction is that of the largest spheres that stay within the atoms' Voronoi "
                    + "cells.",
            "L. Ward et al., Phys. Rev. B 96 (2017) 024104, doi:10.1103/PhysRevB.96.024104",
            List.of());

    private static final List<DescriptorColumn> COLUMNS = List.of(
            new DescriptorColumn("cell:volume_per_atom", "angstrom^3", "Volume of the cell divided by its atoms"),
            new DescriptorColumn("cell:density", "g/cm^3", "Mass of the cell divided by its volume"),
            new DescriptorColumn("cell:mean_mass", "g/mol", "Mean atomic mass"),
            new DescriptorColumn(
                    "cell:electron_density", "1/angstrom^3", "Electrons in the cell divided by its volume"),
            new DescriptorColumn(
                    "cell:packing_fraction",
                    "",
                    "Share of the volume in spheres that touch the nearest neighbour half-way"),
            new DescriptorColumn("cell:shortest_distance", "angstrom", "Shortest distance between two atoms"),
            new DescriptorColumn(
                    "cell:disorder",
                    "",
                    "Share of the atoms on sites that are partly filled or hold several elements"));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new CrystalDescriptor(INFO, COLUMNS, CellFamily::compute);
    }

    private static void compute(CrystalStructure structure, double[] row, int offset) {
        double volume = structure.lattice().volume();
        double electrons = 0;
        double disordered = 0;
        double spheres = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (var orbit : structure.orbits()) {
            var site = structure.sites().get(orbit.site());
            double radius = structure.neighbours().nearest(orbit.site()) / 2;
            electrons += orbit.size() * site.charge();
            spheres += orbit.size() * site.occupancy() * 4 * Math.PI / 3 * radius * radius * radius;
            shortest = Math.min(shortest, 2 * radius);
            if (site.occupants().size() > 1 || site.occupancy() < 1) {
                disordered += orbit.size() * site.occupancy();
            }
        }
        row[offset] = volume / structure.atoms();
        row[offset + 1] = structure.density();
        row[offset + 2] = structure.mass() / structure.atoms();
        row[offset + 3] = electrons / volume;
        row[offset + 4] = spheres / volume;
        row[offset + 5] = shortest;
        row[offset + 6] = disordered / structure.atoms();
    }
}
