package org.lode.learn;

import java.util.List;
import org.lode.represent.Features;
import org.lode.represent.Material;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * A learned property: an ONNX graph from descriptors to mean and deviation, and its card.
 */
public final class PropertyModel {
    private final ModelCard card;

    private PropertyModel(ModelCard card) {
        this.card = card;
    }

    /** What the model tells about itself. */
    public ModelCard card() {
        return card;
    }

    /** The recipe of the descriptors it reads. */
    public Recipe recipe() {
        throw new UnsupportedOperationException();
    }

    /**
     * Predicts from descriptor rows.
     *
     * @throws LearnException if the rows were computed with another recipe
     */
    public Predictions predict(Features rows) throws LearnException {
        throw new UnsupportedOperationException();
    }

    /**
     * Computes the descriptors of materials and predicts.
     *
     * @throws LearnException if a material cannot be represented; the message names it
     */
    public Predictions predictMaterials(List<? extends Material> materials, Progress progress) throws LearnException {
        throw new UnsupportedOperationException();
    }

    /** The model as an ONNX file with the card in its metadata. */
    public byte[] toOnnx() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a model.
     *
     * @param name what to call the file in messages
     * @throws LearnException if the bytes are no ONNX model with a card
     */
    public static PropertyModel fromOnnx(byte[] bytes, String name) throws LearnException {
        throw new UnsupportedOperationException();
    }

    /** The names of the hidden layers whose values can be had as features, from the first to the last. */
    public List<String> layers() {
        throw new UnsupportedOperationException();
    }
}
