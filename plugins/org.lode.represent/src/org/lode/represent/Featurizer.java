package org.lode.represent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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

    /** What a thread works with. */
    private record Desk(Source source, RowStore rows, RowWatch.Row watched, RemarkTally remarks) {}

    /** What a thread does. */
    private interface Worker {
        void work(RowWatch watch);
    }

    /** What became of some materials that follow each other. */
    private static final class Block {
        private final List<SparseRow> rows;
        private final int[] sources;
        private final List<Rejection> rejections = new ArrayList<>(0);

        Block(int size) {
            rows = new ArrayList<>(size);
            sources = new int[size];
        }

        void keep(SparseRow row, int source) {
            sources[rows.size()] = source;
            rows.add(row);
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
        var remarks = new TreeMap<String, Integer>();
        Worker worker = watch -> {
            var desk = new Desk(source, new RowStore(recipe.size(), count), watch.row(), new RemarkTally());
            for (int block = next.getAndIncrement(); block < blockCount; block = next.getAndIncrement()) {
                int from = block * size;
                blocks[block] = block(kind, from, Math.min(count, from + size), desk, progress);
                synchronized (next) {
                    int rows = Math.min(count, done.incrementAndGet() * size);
                    progress.report((double) rows / count, rows + " of " + count + " materials");
                }
            }
            synchronized (remarks) {
                desk.remarks().addTo(remarks);
            }
        };
        try (var watch = new RowWatch(limits, progress)) {
            runAll(() -> worker.work(watch), Math.min(threads, blockCount));
        }
        return join(kind, blocks, remarks);
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

    private Block block(MaterialKind kind, int from, int to, Desk desk, Progress progress) {
        var block = new Block(to - from);
        for (int index = from; index < to; index++) {
            progress.check();
            desk.watched().begin();
            try {
                compute(kind, index, desk, block);
            } catch (MaterialException e) {
                block.rejections.add(new Rejection(index, e.getMessage()));
            } catch (RowInterrupted e) {
                var text = desk.source().text(index);
                block.rejections.add(new Rejection(index, desk.watched().tooLong(text, e)));
            } finally {
                desk.watched().end();
            }
        }
        return block;
    }

    private void compute(MaterialKind kind, int index, Desk desk, Block block) throws MaterialException {
        var material = desk.source().material(index);
        if (material.kind() != kind) {
            throw new IllegalArgumentException(
                    "a " + material.kind().label() + " among materials of kind " + kind.label());
        }
        limits.check(material);
        recipe.compute(material, desk.rows().cleared());
        block.keep(desk.rows().keep(), index);
        for (var remark : material.remarks()) {
            desk.remarks().add(remark, index);
        }
        for (var part : recipe.parts()) {
            for (var remark : part.remarks(material)) {
                desk.remarks().add(remark, index);
            }
        }
    }

    private Features join(MaterialKind kind, Block[] blocks, SortedMap<String, Integer> remarks) {
        var rows = new ArrayList<SparseRow>();
        var sources = IntStream.builder();
        var rejections = new ArrayList<Rejection>();
        for (var block : blocks) {
            rows.addAll(block.rows);
            Arrays.stream(block.sources, 0, block.rows.size()).forEach(sources);
            rejections.addAll(block.rejections);
        }
        return new Features(kind, recipe, rows, sources.build().toArray(), rejections, remarks);
    }
}
