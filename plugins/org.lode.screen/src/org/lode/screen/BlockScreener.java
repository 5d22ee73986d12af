package org.lode.screen;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.filter.MaterialFilter;

/**
 * Screens candidates a block at a time: the work that is the same whether one machine does it or many. What a candidate
 * gives depends on nothing but itself. Immutable, for any number of threads.
 */
public final class BlockScreener {
    private final ModelPanel panel;
    private final Targets targets;
    private final MaterialKind kind;
    private final boolean canonical;
    private final List<MaterialFilter> filters;

    private BlockScreener(
            ModelPanel panel, Targets targets, MaterialKind kind, boolean canonical, List<MaterialFilter> filters) {
        this.panel = panel;
        this.targets = targets;
        this.kind = kind;
        this.canonical = canonical;
        this.filters = filters;
    }

    /**
     * Takes the models and what is wanted.
     *
     * @param kind what the candidates' texts are read as
     * @param canonical whether each candidate's canonical text is wanted, too
     * @throws LearnException if a target has no model, or a model doesn't fit the kind of the candidates
     */
    public static BlockScreener of(
            List<PropertyModel> models, List<TargetWindow> targets, MaterialKind kind, boolean canonical)
            throws LearnException {
        return of(models, targets, kind, canonical, List.of());
    }

    /**
     * Takes the models and what is wanted.
     *
     * @param filters what every candidate must meet; the others are rejected
     * @see #of(List, List, MaterialKind, boolean)
     */
    public static BlockScreener of(
            List<PropertyModel> models,
            List<TargetWindow> targets,
            MaterialKind kind,
            boolean canonical,
            List<MaterialFilter> filters)
            throws LearnException {
        var panel = new ModelPanel(models);
        for (var model : models) {
            if (!model.recipe().accepts(kind)) {
                throw new LearnException(
                        "The model of '" + model.card().property().name() + "' reads descriptors '"
                                + model.card().recipe() + "', which a " + kind.label()
                                + " doesn't have; choose another kind of candidates or another model.");
            }
        }
        return new BlockScreener(panel, new Targets(targets, panel), kind, canonical, filters);
    }

    /** The predicted properties, in the order of the predictions. */
    public List<Property> properties() {
        return panel.properties();
    }

    /**
     * Screens a block in the calling thread.
     *
     * @param first the place of the block's first candidate in the source
     * @param listener takes every candidate in order
     * @throws LearnException if a model can't be evaluated
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public void screen(List<Candidate> block, long first, ScreeningListener listener, Progress progress)
            throws LearnException {
        var screened = screen(block, first, progress);
        for (int i = 0; i < block.size(); i++) {
            if (screened.reasons()[i] != null) {
                listener.rejected(screened.rejected(i));
            } else {
                listener.screened(row(screened, i));
            }
        }
    }

    ScreenedBlock screen(List<Candidate> block, long first, Progress progress) throws LearnException {
        return ScreenedBlock.of(block, first, kind, canonical, filters, panel, progress);
    }

    ScreenedCandidate row(ScreenedBlock block, int i) {
        return block.row(i, targets);
    }
}
