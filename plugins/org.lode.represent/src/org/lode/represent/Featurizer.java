package org.lode.represent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Computes a recipe for many materials, in parallel and in order: the result is the same for any number of threads.
 *
 * <p>A material that a descriptor is not defined for becomes a {@link Rejection}; the others are computed all the same.
 */
public final class Featurizer {
    /** Materials in a piece of work: small enough to answer a cancel soon and to keep all threads busy to the end. */
    private static final int BLOCK = 256;

    /** A crystal takes milliseconds, and some take hundreds of them. */
    private static final int CRYSTAL_BLOCK = 4;

    private final Recipe recipe;
    private final int threads;
    private final RowLimits limits;

    /**
     * Takes what to compute, of materials of any size.
     *
     * @param threads number of threads; 0 for as many as there are processors
     */
    public Featurizer(Recipe recipe, int threads) {
        this(recipe, threads, RowLimits.NONE);
    }

    /**
     * Takes what to compute.
     *
     * @param threads number of threads; 0 for as many as there are processors
     * @param limits materials beyond them become rejections
     */
    public Featurizer(Recipe recipe, int threads, RowLimits limits) {
        this.recipe = recipe;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        this.limits = limits;
    }

    /**
     * Computes the descriptors of materials of one kind.
     *
     * @throws IllegalArgumentException if the materials are of several kinds or of none that the recipe accepts
     * @throws CancellationException if the progress is cancelled
     */
    public Features compute(List<? extends Material> materials, Progress progress) {
        var kind = materials.isEmpty() ? firstAccepted() : materials.get(0).kind();
        return run(kind, materials.size(), new Read(materials), progress);
    }

    /**
     * Reads materials and computes their descriptors without keeping the materials. Texts that can't be read (null and
     * blank ones, too) become rejections.
     *
     * @throws IllegalArgumentException if the recipe doesn't accept the kind
     * @throws CancellationException if the progress is cancelled
     */
    public Features parseAndCompute(MaterialKind kind, List<String> texts, Progress progress) {
        return run(kind, texts.size(), new Unread(kind, texts), progress);
    }

    private MaterialKind firstAccepted() {
        return Arrays.stream(MaterialKind.values())
                .filter(recipe::accepts)
                .findFirst()
                .orElseThrow();
    }

    /** Gives the material at an index of the input. */
    private interface Source {
        Material material(int index) throws MaterialException;

        /** The user's text, for messages. */
        String text(int index);
    }

    private record Read(List<? extends Material> materials) implements Source {
        @Override
        public Material material(int index) {
            return materials.get(index);
        }

        @Override
        public String text(int index) {
            return materials.get(index).text();
        }
    }

    private record Unread(MaterialKind kind, List<String> texts) implements Source {
        @Override
        public Material material(int index) throws MaterialException {
            return Material.parse(kind, texts.get(index));
        }

        @Override
        public String text(int index) {
            return texts.get(index);
        }
    }

    /** What a thread does. */
    private interface Worker {
        void work(RowWatch watch);
    }

    private record Block(
            List<SparseRow> rows, List<Integer> sources, List<Rejection> rejections, Map<String, Tally> remarks) {
        Block(int size) {
            this(new ArrayList<>(size), new ArrayList<>(size), new ArrayList<>(), new HashMap<>());
        }

        void remark(String remark, int index) {
            remarks.computeIfAbsent(remark, text -> new Tally()).count(index);
        }
    }

    /** Number of materials that a remark was made about, each once. */
    private static final class Tally {
        private int materials;
        private int last = -1;

        void count(int index) {
            if (index != last) {
                last = index;
                materials++;
            }
        }
    }

    private Features run(MaterialKind kind, int count, Source source, Progress progress) {
        if (!recipe.accepts(kind)) {
            throw new IllegalArgumentException("recipe '" + recipe.text() + "' is not for a " + kind.label());
        }
        int size = kind == MaterialKind.CRYSTAL ? CRYSTAL_BLOCK : BLOCK;
        int blockCount = (count + size - 1) / size;
        var blocks = new Block[blockCount];
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        Worker worker = watch -> {
            var store = new RowStore(recipe.size(), count);
            var row = watch.row();
            for (int block = next.getAndIncrement(); block < blockCount; block = next.getAndIncrement()) {
                int from = block * size;
                blocks[block] = block(kind, from, Math.min(count, from + size), source, store, row, progress);
                synchronized (next) {
                    int rows = Math.min(count, done.incrementAndGet() * size);
                    progress.report((double) rows / count, rows + " of " + count + " materials");
                }
            }
        };
        try (var watch = new RowWatch(limits, progress)) {
            runAll(() -> worker.work(watch), Math.min(threads, blockCount));
        }
        return join(kind, blocks);
    }

    private static void runAll(Runnable worker, int workers) {
        if (workers <= 1) {
            worker.run();
            return;
        }
        var pool = Executors.newFixedThreadPool(workers);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(worker));
            }
            for (var future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancellation = new CancellationException("interrupted");
            cancellation.initCause(e);
            throw cancellation;
        } finally {
            pool.shutdownNow();
        }
    }

    private Block block(
            MaterialKind kind,
            int from,
            int to,
            Source source,
            RowStore rows,
            RowWatch.Row watched,
            Progress progress) {
        var block = new Block(to - from);
        for (int index = from; index < to; index++) {
            progress.check();
            watched.begin();
            try {
                compute(kind, index, source, rows, block);
            } catch (MaterialException e) {
                block.rejections.add(new Rejection(index, e.getMessage()));
            } catch (RowInterrupted e) {
                block.rejections.add(new Rejection(index, watched.tooLong(source.text(index), e)));
            } finally {
                watched.end();
            }
        }
        return block;
    }

    private void compute(MaterialKind kind, int index, Source source, RowStore rows, Block block)
            throws MaterialException {
        var material = source.material(index);
        if (material.kind() != kind) {
            throw new IllegalArgumentException(
                    "a " + material.kind().label() + " among materials of kind " + kind.label());
        }
        limits.check(material);
        recipe.compute(material, rows.cleared());
        block.rows.add(rows.keep());
        block.sources.add(index);
        remark(material, index, block);
    }

    private void remark(Material material, int index, Block block) {
        for (var remark : material.remarks()) {
            block.remark(remark, index);
        }
        for (var part : recipe.parts()) {
            for (var remark : part.remarks(material)) {
                block.remark(remark, index);
            }
        }
    }

    private Features join(MaterialKind kind, Block[] blocks) {
        var rows = new ArrayList<SparseRow>();
        var sources = new ArrayList<Integer>();
        var rejections = new ArrayList<Rejection>();
        var remarks = new TreeMap<String, Integer>();
        for (var block : blocks) {
            rows.addAll(block.rows);
            sources.addAll(block.sources);
            rejections.addAll(block.rejections);
            block.remarks.forEach((remark, tally) -> remarks.merge(remark, tally.materials, Integer::sum));
        }
        var indices = sources.stream().mapToInt(Integer::intValue).toArray();
        return new Features(kind, recipe, rows, indices, rejections, remarks);
    }
}
