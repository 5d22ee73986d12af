package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.search.ScaffoldCap;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.learn.LearnException;

/**
 * A search: the best so far are the population; their children are proposed by several kinds of move, of which those
 * that bring more of the best are chosen more often; a Gaussian process picks the most promising proposals, and only
 * these are evaluated. A second language learns from the population.
 */
final class SearchKernel implements Kernel {
    /** Rounds in which proposals are made until there are enough that have not been evaluated. */
    private static final int ROUNDS = 5;

    /** However many particles there are: more proposals to choose from would take too much room. */
    private static final int MOST_SPARE = 20_000;

    private final Run run;
    private final SearchSettings settings;
    private final int size;
    private final MoveMixture mixture;
    private final ConcurrentLinkedQueue<Proposer> proposers = new ConcurrentLinkedQueue<>();
    private final List<Member> starts;
    private final Set<String> known = new HashSet<>();
    private PreFilter filter;
    private List<Member> population = List.of();
    private ChemicalLanguageModel adapted;
    private int stuck;
    private int restarts;

    SearchKernel(Run run, List<Particle> start) {
        this.run = run;
        settings = run.settings().search();
        size = run.settings().particles();
        mixture = new MoveMixture(settings.kinds(run.prior().kind()));
        filter = new PreFilter(run);
        var first = new LinkedHashMap<String, Particle>();
        start.stream()
                .filter(particle -> particle.score().structure() != null)
                .forEach(particle -> first.putIfAbsent(particle.score().structure(), particle));
        var particles = new ArrayList<>(first.values());
        var proposals = new Proposal[particles.size()];
        each(
                proposals.length,
                (i, proposer) -> proposals[i] =
                        proposer.read(MoveKind.TAIL, particles.get(i).sentence(), 0));
        take(List.of(proposals), particles, 0);
        starts = population;
    }

    /** The proposals of a step that are new, and how many tries came to nothing. */
    private record Fresh(List<Proposal> proposals, List<MoveKind> made, int failed) {}

    @Override
    public Outcome step(int step, List<Particle> particles) throws LearnException {
        if (settings.restarts() && (stuck >= Run.PATIENCE || population.isEmpty())) {
            return restart(step);
        }
        if (population.isEmpty()) {
            return new Outcome(particles, 0, 0, Double.NaN, 0, 0, 0, Map.of());
        }
        refit(step);
        var breeders = new Breeders(population);
        var fresh = fresh(step, breeders);
        var chosen = filter.choose(fresh.proposals, run.affordable(size), step);
        var evaluated = evaluate(chosen, step);
        var accepted = evaluated.accepted;
        stuck = accepted.isEmpty() ? stuck + 1 : 0;
        mixture.age();
        fresh.made.forEach(mixture::propose);
        var tally = new MoveTally.Counter();
        for (int i = 0; i < chosen.size(); i++) {
            boolean success = accepted.contains(evaluated.scores.get(i).structure());
            tally.count(chosen.get(i).kind(), success);
            if (success) {
                mixture.succeed(chosen.get(i).kind());
            }
        }
        return outcome(breeders, chosen.size(), fresh.failed, accepted.size(), tally);
    }

    private Outcome outcome(Breeders breeders, int proposed, int failed, int accepted, MoveTally.Counter tally) {
        return new Outcome(
                population.stream().map(Member::particle).toList(),
                breeders.beta(),
                breeders.effectiveSampleSize(),
                Double.NaN,
                proposed,
                failed,
                accepted,
                tally.moves());
    }

    /**
     * Begins anew with structures that the language says, and with the first ones as far as these aren't enough. What
     * was evaluated isn't evaluated again, so the search goes elsewhere.
     */
    private Outcome restart(int step) throws LearnException {
        var drawn = new Proposal[size];
        each(size, (i, proposer) -> drawn[i] = proposer.sample(run.stream(step, i)));
        var fresh = new LinkedHashMap<String, Proposal>();
        int failed = 0;
        for (var proposal : drawn) {
            failed += proposal.failed();
            if (proposal.material() != null && !known.contains(proposal.canonical())) {
                fresh.putIfAbsent(proposal.canonical(), proposal);
            }
        }
        var proposals = fresh.values().stream().limit(run.affordable(size)).toList();
        population = List.of();
        filter = new PreFilter(run);
        adapted = null;
        stuck = 0;
        restarts++;
        evaluate(proposals, step);
        long possible = population.stream()
                .filter(member -> member.particle().score().possible())
                .count();
        if (2 * possible < size) {
            population =
                    best(Stream.concat(population.stream(), starts.stream()).toList());
        }
        var breeders = new Breeders(population);
        return outcome(breeders, proposals.size(), failed, proposals.size(), new MoveTally.Counter());
    }

    @Override
    public String remark() {
        return restarts == 0
                ? ""
                : " Nothing better was found for " + Run.PATIENCE + " steps " + restarts
                        + (restarts == 1 ? " time" : " times") + ", and the search began anew.";
    }

    /** Lets the oracle score proposals and takes the best of them up; gives the particles that came of them. */
    private Evaluated evaluate(List<Proposal> proposals, int step) throws LearnException {
        var texts =
                proposals.stream().map(proposal -> proposal.material().text()).toArray(String[]::new);
        var scores = run.scores(texts, step);
        var children = new Particle[texts.length];
        each(texts.length, (i, proposer) -> {
            var material = proposals.get(i).material();
            children[i] =
                    new Particle(proposer.sentence(material, run.stream(step, i).nextLong()), texts[i], scores.get(i));
        });
        return new Evaluated(scores, take(proposals, List.of(children), step));
    }

    /** The scores of proposals, and the structures among them that are good enough for the population. */
    private record Evaluated(List<Score> scores, Set<String> accepted) {}

    private void refit(int step) {
        var sentences = population.stream()
                .map(member -> member.particle().sentence())
                .filter(Objects::nonNull)
                .toList();
        if (step % settings.refitSteps() == 0 && sentences.size() > 1) {
            adapted = run.prior()
                    .adapted(
                            sentences,
                            run.stream(step, Run.REFIT).nextLong(),
                            run.progress().part(0, 0));
        }
    }

    /** Proposals of parents of the population that have not been evaluated, each once, in the order they were made. */
    private Fresh fresh(int step, Breeders breeders) {
        var probabilities = mixture.probabilities(adapted != null);
        int wanted = size + (int) Math.min(MOST_SPARE, size * (settings.proposalsPerCall() - 1L));
        var proposals = new LinkedHashMap<String, Proposal>();
        var made = new ArrayList<MoveKind>();
        int failed = 0;
        for (int round = 0; round < ROUNDS && proposals.size() < size; round++) {
            int first = round * wanted;
            var drawn = new Proposal[wanted];
            each(wanted, (i, proposer) -> {
                var random = run.stream(step, first + i);
                var kind = MoveMixture.draw(probabilities, random);
                drawn[i] = proposer.propose(kind, breeders.draw(random), breeders.draw(random), random);
            });
            for (var proposal : drawn) {
                made.add(proposal.kind());
                failed += proposal.failed();
                if (proposal.material() != null && !known.contains(proposal.canonical())) {
                    proposals.putIfAbsent(proposal.canonical(), proposal);
                }
            }
        }
        return new Fresh(List.copyOf(proposals.values()), made, failed);
    }

    private void each(int count, Workers.Task<Proposer> task) {
        var used = new ConcurrentLinkedQueue<Proposer>();
        run.each(
                count,
                () -> {
                    var free = proposers.poll();
                    var proposer = free == null ? new Proposer(run.prior()) : free;
                    proposer.adapt(adapted);
                    used.add(proposer);
                    return proposer;
                },
                task);
        proposers.addAll(used);
    }

    /**
     * Takes evaluated structures into the population, as far as they are better than others; gives those that are as
     * good as the worst of it. Where all are alike the old ones stay: a population that drifts from the seeds at random
     * gets lost.
     */
    private Set<String> take(List<Proposal> proposals, List<Particle> particles, int step) {
        var members = new ArrayList<Member>();
        var counts = new ArrayList<EnvironmentCounts>();
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            known.add(proposal.canonical());
            if (proposal.material() != null && particles.get(i).score().structure() != null) {
                counts.add(proposal.counts());
                members.add(new Member(particles.get(i), proposal.material()));
            }
        }
        filter.learn(counts, members, step);
        var all = new ArrayList<>(population);
        all.addAll(members);
        population = best(all);
        double worst = population.size() < size
                ? Double.NEGATIVE_INFINITY
                : population.get(size - 1).logLikelihood();
        return members.stream()
                .filter(member -> member.logLikelihood() >= worst)
                .map(Member::structure)
                .collect(Collectors.toSet());
    }

    /** The best, of equal ones those that come first, no more of a scaffold than are allowed. */
    private List<Member> best(List<Member> members) {
        var cap = new ScaffoldCap(settings.mostPerScaffold());
        return members.stream()
                .sorted(Comparator.comparingDouble((Member member) -> -member.logLikelihood()))
                .filter(member -> cap.admits(member.material()))
                .limit(size)
                .toList();
    }
}
