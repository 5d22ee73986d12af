package org.lode.nodes.writer;

import java.util.List;
import org.lode.learn.ModelCard;
import org.lode.nodes.views.Block.Rows;
import org.lode.nodes.views.ModelCards;
import org.lode.nodes.views.Numbers;
import org.lode.nodes.views.View;
import org.lode.nodes.views.View.Section;

/** What the view of the node Model Writer shows: what was written, and where. */
final class ModelWriterView {
    private ModelWriterView() {}

    /**
     * A file that was written.
     *
     * @param name its name
     * @param bytes its size
     * @param card the card of the model inside
     */
    record Written(String name, long bytes, ModelCard card) {}

    /**
     * The view of what was written.
     *
     * @param place the folder, as the user gave it
     */
    static View of(String place, List<Written> files) {
        var rows = files.stream()
                .map(file -> List.of(
                        file.name(),
                        Numbers.whole((file.bytes() + 1023) / 1024) + " KiB",
                        file.card().property().label(),
                        file.card().dataHash()))
                .toList();
        return new View(
                Numbers.count(files.size(), "model") + (files.size() == 1 ? " was" : " were") + " written to '" + place
                        + "'.",
                View.Tone.GOOD,
                List.of(
                        new Section(
                                "Files",
                                "The hash is that of the data the model was learned from.",
                                List.of(new Rows("Files", List.of("file", "size", "property", "data hash"), rows))),
                        new Section(
                                "Models",
                                "",
                                List.of(ModelCards.of(
                                        "Model cards",
                                        files.stream().map(Written::card).toList())))));
    }
}
