package org.lode.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.screen.BlockScreener;

/**
 * The models and targets of a screening as they travel to the executors: models as the bytes of their ONNX files, targets
 * as the user wrote them. Each Java machine makes one screener of them, for all its tasks.
 */
final class ClusterModels implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<byte[]> models;
    private final List<String> targets;
    private final MaterialKind kind;
    private transient BlockScreener screener;

    ClusterModels(List<byte[]> models, List<String> targets, MaterialKind kind) {
        this.models = new ArrayList<>(models);
        this.targets = new ArrayList<>(targets);
        this.kind = kind;
    }

    MaterialKind kind() {
        return kind;
    }

    /** The targets, in the order in which they were given. */
    List<TargetWindow> windows() {
        return targets.stream().map(TargetWindow::parse).toList();
    }

    /** The screener, which also tells canonical texts. */
    synchronized BlockScreener screener() throws LearnException {
        if (screener == null) {
            var read = new ArrayList<PropertyModel>();
            for (int i = 0; i < models.size(); i++) {
                read.add(PropertyModel.fromOnnx(models.get(i), "model " + (i + 1)));
            }
            screener = BlockScreener.of(read, windows(), kind, true);
        }
        return screener;
    }
}
