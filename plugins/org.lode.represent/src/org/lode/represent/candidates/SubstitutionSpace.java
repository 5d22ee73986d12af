package org.lode.represent.candidates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.composition.ChargeBalance;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.composition.HillFormula;
import org.lode.represent.crystal.CrystalStructure;
import org.lode.represent.crystal.Occupant;
import org.lode.represent.crystal.Site;
import org.lode.represent.crystal.format.CifWriter;

/**
 * Formulas or crystals with some of their elements replaced by others, each element as a whole (G. Hautier et al., Inorg.
 * Chem. 50 (2011) 656: ionic substitution).
 *
 * <p>Crystals keep cell and coordinates: lengths are those of the crystal they come from. A combination that brings the
 * same element to two places, or changes nothing, gives no candidate.
 */
public final class SubstitutionSpace implements CandidateSpace {
    private final MaterialKind kind;
    private final List<Prototype> prototypes;
    private final boolean balanced;
    private final long size;

    /**
     * A material with what may be in place of its elements.
     *
     * @param material the material
     * @param elements its elements in order of atomic number
     * @param choices for each element itself and those that may replace it
     */
    private record Prototype(Material material, List<Integer> elements, List<List<Integer>> choices) {
        long combinations() {
            return choices.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        }
    }

    private SubstitutionSpace(MaterialKind kind, List<Prototype> prototypes, boolean balanced) {
        this.kind = kind;
        this.prototypes = List.copyOf(prototypes);
        this.balanced = balanced;
        size = prototypes.stream().mapToLong(Prototype::combinations).reduce(0, Math::addExact);
    }

    /**
     * All substitutions in some materials of one kind, compositions or crystals.
     *
     * @param replacements symbols of the elements that may replace an element, by its symbol
     * @param balanced whether only candidates are given that common oxidation states can make neutral
     * @throws MaterialException if a symbol is no element's
     */
    public static SubstitutionSpace of(
            List<? extends Material> materials, Map<String, List<String>> replacements, boolean balanced)
            throws MaterialException {
        var numbers = new TreeMap<Integer, List<Integer>>();
        for (var entry : replacements.entrySet()) {
            var others = new ArrayList<Integer>();
            for (var symbol : entry.getValue()) {
                others.add(number(symbol));
            }
            numbers.put(number(entry.getKey()), others);
        }
        var prototypes = new ArrayList<Prototype>();
        for (var material : materials) {
            var elements = List.copyOf(composition(material).amounts().keySet());
            var choices = elements.stream()
                    .map(element -> choices(element, numbers.getOrDefault(element, List.of())))
                    .toList();
            prototypes.add(new Prototype(material, elements, choices));
        }
        var kind = materials.isEmpty()
                ? MaterialKind.COMPOSITION
                : materials.get(0).kind();
        return new SubstitutionSpace(kind, prototypes, balanced);
    }

    private static List<Integer> choices(int element, List<Integer> others) {
        var choices = new ArrayList<Integer>();
        choices.add(element);
        others.stream().filter(other -> !choices.contains(other)).forEach(choices::add);
        return choices;
    }

    private static int number(String symbol) throws MaterialException {
        int number = ElementTable.standard().number(symbol.strip());
        if (number == 0) {
            throw new MaterialException("'" + symbol + "' is no element; write symbols such as Sr or Ti.");
        }
        return number;
    }

    private static Composition composition(Material material) {
        if (material instanceof Composition composition) {
            return composition;
        }
        if (material instanceof Crystal crystal) {
            return crystal.composition();
        }
        throw new IllegalArgumentException("elements are substituted in compositions and crystals, not in a "
                + material.kind().label());
    }

    @Override
    public MaterialKind kind() {
        return kind;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<GeneratedCandidate> at(long index) {
        long rest = index;
        int prototype = 0;
        while (rest >= prototypes.get(prototype).combinations()) {
            rest -= prototypes.get(prototype++).combinations();
        }
        var of = prototypes.get(prototype);
        var chosen = new TreeMap<Integer, Integer>();
        var parts = new ArrayList<String>();
        for (int i = 0; i < of.elements().size(); i++) {
            var choices = of.choices().get(i);
            int element = of.elements().get(i);
            int other = choices.get((int) (rest % choices.size()));
            rest /= choices.size();
            chosen.put(element, other);
            if (other != element) {
                parts.add(symbol(element) + ">" + symbol(other));
            }
        }
        if (parts.isEmpty() || new HashSet<>(chosen.values()).size() < chosen.size()) {
            return Optional.empty();
        }
        try {
            var material = substituted(of.material(), chosen);
            boolean wanted = !balanced || ChargeBalance.isPossible(composition(material));
            var origin = composition(of.material()).canonical();
            return wanted ? Optional.of(new GeneratedCandidate(material, origin, parts)) : Optional.empty();
        } catch (MaterialException e) {
            throw new IllegalStateException("a substitution made no material: " + parts, e);
        }
    }

    private static String symbol(int element) {
        return ElementTable.standard().symbol(element);
    }

    private static Material substituted(Material material, Map<Integer, Integer> chosen) throws MaterialException {
        if (material instanceof Crystal crystal) {
            return substituted(crystal.structure(), chosen);
        }
        var amounts = new TreeMap<Integer, Double>();
        composition(material).amounts().forEach((element, amount) -> amounts.put(chosen.get(element), amount));
        return Composition.parse(HillFormula.reduced(amounts));
    }

    private static Crystal substituted(CrystalStructure structure, Map<Integer, Integer> chosen)
            throws MaterialException {
        var sites = structure.sites().stream()
                .map(site -> new Site(
                        site.x(),
                        site.y(),
                        site.z(),
                        site.occupants().stream()
                                .map(occupant -> replaced(occupant, chosen.get(occupant.element())))
                                .toList(),
                        site.orbit()))
                .toList();
        return Crystal.parse(CifWriter.write(CrystalStructure.of(structure.lattice(), sites)));
    }

    private static Occupant replaced(Occupant occupant, int element) {
        return element == occupant.element()
                ? occupant
                : new Occupant(
                        element, occupant.occupancy(), ElementTable.standard().atomicWeight(element));
    }
}
