package org.lode.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.screen.BlockScreener;
import org.lode.screen.Diversity;
import org.lode.screen.Scoring;
import org.lode.screen.SelectionTexts;
import org.lode.screen.run.CandidateColumns;

/**
 * The models, targets and filters of a screening as they travel to the executors: models as the bytes of their ONNX files,
 * the rest as the user wrote it. Each Java machine makes one screener of them, for all its tasks.
 */
final class ClusterModels implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<byte[]> models;
    private final List<String> targets;
    private final MaterialKind kind;
    private final SelectionSource selection;
    private transient BlockScreener screener;

    /** Gives the filters and the ranking where they are needed; only the texts travel. */
    @FunctionalInterface
    interface SelectionSource extends Supplier<SelectionTexts>, Serializable {
        /** Makes the texts anew of their parts. */
        static SelectionSource of(SelectionTexts texts) {
            var rankedBy = texts.rankedBy();
            var known = texts.bestKnown();
            var draws = texts.seed();
            var ofCluster = texts.perCluster();
            var ofScaffold = texts.perScaffold();
            var alike = texts.similarity();
            var far = texts.farApart();
            var uncharged = texts.neutral();
            var symbols = new ArrayList<>(texts.elements());
            var there = new ArrayList<>(texts.demanded());
            var absent = new ArrayList<>(texts.forbidden());
            var within = new ArrayList<>(texts.ranges());
            return () -> new SelectionTexts(
                    rankedBy,
                    known,
                    draws,
                    ofCluster,
                    ofScaffold,
                    alike,
                    far,
                    symbols,
                    uncharged,
                    there,
                    absent,
                    within);
        }
    }

    ClusterModels(List<byte[]> models, List<String> targets, MaterialKind kind, SelectionSource selection) {
        this.models = new ArrayList<>(models);
        this.targets = new ArrayList<>(targets);
        this.kind = kind;
        this.selection = selection;
    }

    MaterialKind kind() {
        return kind;
    }

    /** The targets, in the order in which they were given. */
    List<TargetWindow> windows() {
        return targets.stream().map(TargetWindow::parse).toList();
    }

    /** By what candidates are ranked. */
    Scoring.Function score() throws LearnException {
        return selection.get().scoring().function(windows(), screener().properties());
    }

    /** How much the best may resemble one another. */
    Diversity diversity() {
        return selection.get().diversity();
    }

    /** The columns of the tables of results. */
    CandidateColumns columns() throws LearnException {
        return new CandidateColumns(
                screener().properties(), windows(), selection.get().scoring());
    }

    /** The screener, which also tells canonical texts. */
    synchronized BlockScreener screener() throws LearnException {
        if (screener == null) {
            var read = new ArrayList<PropertyModel>();
            for (int i = 0; i < models.size(); i++) {
                read.add(PropertyModel.fromOnnx(models.get(i), "model " + (i + 1)));
            }
            screener = BlockScreener.of(
                    read, windows(), kind, true, selection.get().filters());
        }
        return screener;
    }
}
