package org.lode.nodes.designer;

import java.util.Optional;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.lode.design.DesignSettings.Interruption;
import org.lode.design.checkpoint.CheckpointSettings;
import org.lode.nodes.execution.Locations;

/** What becomes of a search that is cancelled or breaks off. */
final class InterruptionParameters implements NodeParameters {
    @Widget(
            title = "Checkpoint file",
            description =
                    """
            Where the search is kept while it runs, such as <tt>knime://knime.workflow/data/design.checkpoint</tt>. If
            it breaks off or is cancelled, the next execution goes on from there and comes to the same result as if it
            had never stopped; with more steps it goes further. The models, targets, conditions, seeds and settings of
            the search must be the same.
            """,
            advanced = true)
    Optional<String> checkpoint = Optional.empty();

    @Widget(
            title = "Keep the designs of a cancelled search",
            description =
                    """
            Whether the node goes no further than a checkpoint file that is there: KNIME discards what a cancelled node
            has, but executed again, the node then gives the designs found so far at once, with a warning. Switched off,
            the search goes on.
            """,
            advanced = true)
    boolean keepsCancelled = false;

    /**
     * What becomes of it.
     *
     * @throws KNIMEException if the checkpoint's location leads to no file of this computer
     */
    Interruption interruption() throws KNIMEException {
        var location = checkpoint.map(String::strip).filter(text -> !text.isEmpty());
        if (location.isEmpty()) {
            return new Interruption(Optional.empty(), keepsCancelled);
        }
        var file = Locations.resolve(location.get()).toAbsolutePath();
        return new Interruption(Optional.of(new CheckpointSettings(file)), keepsCancelled);
    }
}
