package org.lode.headless.bench.pmo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lode.design.edit.GraphCrossover;
import org.lode.design.edit.GraphMutation;
import org.lode.design.edit.Plausibility;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/**
 * The genetic algorithm on molecular graphs of J. H. Jensen, Chem. Sci. 10 (2019) 3567, written anew with the settings of
 * W. Gao et al., NeurIPS 35 (2022): the best 120 live; in a generation 70 children are made of parents drawn in proportion
 * to their scores, and one in fifteen is mutated.
 */
public final class GraphGa implements Search {
    private static final int POPULATION = 120;
    private static final int OFFSPRING = 70;
    private static final double MUTATION_RATE = 0.067;

    /** More than 5 atoms and fewer than a number drawn around 39, rings of up to 6 atoms. */
    private static final Plausibility PLAUSIBLE = new Plausibility(6, 39.15, 3.5, 6);

    /** So that molecules with the score 0 have children, too. */
    private static final double LEAST = 1e-10;

    /** After so many generations in turn without anything new the search is over. */
    private static final int PATIENCE = 50;

    private record Individual(Molecule molecule, double score) {}

    @Override
    public void run(ScoredCalls calls, List<Molecule> start, long seed, Progress progress) {
        var random = new SplittableRandom(seed);
        var crossover = new GraphCrossover(PLAUSIBLE);
        var mutation = new GraphMutation(PLAUSIBLE);
        var population = best(List.of(), start, calls);
        int idle = 0;
        while (!calls.exhausted() && idle < PATIENCE && !population.isEmpty()) {
            long before = calls.calls();
            var children = new ArrayList<Molecule>();
            for (int i = 0; i < OFFSPRING; i++) {
                progress.check();
                Optional<Material> child = crossover.apply(draw(population, random), draw(population, random), random);
                if (child.isPresent() && random.nextDouble() < MUTATION_RATE) {
                    child = mutation.apply(child.get(), child.get(), random);
                }
                child.ifPresent(molecule -> children.add((Molecule) molecule));
            }
            population = best(population, children, calls);
            idle = calls.calls() == before ? idle + 1 : 0;
        }
    }

    private static Molecule draw(List<Individual> population, SplittableRandom random) {
        double sum = 0;
        for (var individual : population) {
            sum += individual.score + LEAST;
        }
        double left = random.nextDouble() * sum;
        for (var individual : population) {
            left -= individual.score + LEAST;
            if (left < 0) {
                return individual.molecule;
            }
        }
        return population.get(population.size() - 1).molecule;
    }

    /** The best of a population and of new molecules, each once. */
    private static List<Individual> best(List<Individual> population, List<Molecule> added, ScoredCalls calls) {
        var distinct = new LinkedHashMap<String, Individual>();
        population.forEach(individual -> distinct.put(individual.molecule.canonical(), individual));
        for (var molecule : added) {
            var score = calls.score(molecule);
            if (score != null) {
                distinct.putIfAbsent(molecule.canonical(), new Individual(molecule, score));
            }
        }
        return distinct.values().stream()
                .sorted(Comparator.comparingDouble((Individual individual) -> -individual.score))
                .limit(POPULATION)
                .toList();
    }
}
