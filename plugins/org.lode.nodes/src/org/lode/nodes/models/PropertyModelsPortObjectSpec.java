package org.lode.nodes.models;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.Property;

/**
 * What is known of property models before they are there: the properties always, the cards once the models are learned
 * or loaded. A node that predicts configures itself with it.
 */
public final class PropertyModelsPortObjectSpec extends AbstractSimplePortObjectSpec {
    /** Version of the stored form; a newer one is refused. */
    static final int VERSION = 1;

    private static final String KEY_VERSION = "version";
    private static final String KEY_COUNT = "count";
    private static final String KEY_PROPERTY = "property";
    private static final String KEY_UNIT = "unit";
    private static final String KEY_CARD = "card";

    private List<Property> properties = List.of();
    private List<ModelCard> cards = List.of();

    /** For KNIME, which fills the object by {@link #load}. */
    public PropertyModelsPortObjectSpec() {}

    private PropertyModelsPortObjectSpec(List<Property> properties, List<ModelCard> cards) {
        this.properties = List.copyOf(properties);
        this.cards = List.copyOf(cards);
    }

    /** Models that are not learned yet. */
    public static PropertyModelsPortObjectSpec planned(List<Property> properties) {
        return new PropertyModelsPortObjectSpec(properties, List.of());
    }

    /** Models that are there. */
    public static PropertyModelsPortObjectSpec of(List<ModelCard> cards) {
        return new PropertyModelsPortObjectSpec(
                cards.stream().map(ModelCard::property).toList(), cards);
    }

    /** The predicted properties, one a model, in the models' order. */
    public List<Property> properties() {
        return properties;
    }

    /** The cards in the models' order; empty as long as the models are not learned. */
    public List<ModelCard> cards() {
        return cards;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addInt(KEY_VERSION, VERSION);
        model.addInt(KEY_COUNT, properties.size());
        for (int i = 0; i < properties.size(); i++) {
            var entry = model.addModelContent(Integer.toString(i));
            entry.addString(KEY_PROPERTY, properties.get(i).name());
            entry.addString(KEY_UNIT, properties.get(i).unit());
            if (!cards.isEmpty()) {
                entry.addString(KEY_CARD, cards.get(i).toJson());
            }
        }
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        checkVersion(model.getInt(KEY_VERSION));
        var loadedProperties = new ArrayList<Property>();
        var loadedCards = new ArrayList<ModelCard>();
        for (int i = 0; i < model.getInt(KEY_COUNT); i++) {
            var entry = model.getModelContent(Integer.toString(i));
            loadedProperties.add(new Property(entry.getString(KEY_PROPERTY), entry.getString(KEY_UNIT)));
            if (entry.containsKey(KEY_CARD)) {
                loadedCards.add(card(entry.getString(KEY_CARD)));
            }
        }
        properties = List.copyOf(loadedProperties);
        cards = List.copyOf(loadedCards);
    }

    private static ModelCard card(String json) throws InvalidSettingsException {
        try {
            return ModelCard.fromJson(json);
        } catch (LearnException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** Refuses what a newer version of Lode wrote. */
    static void checkVersion(int version) throws InvalidSettingsException {
        if (version > VERSION) {
            throw new InvalidSettingsException("These property models were written by a newer version of Lode (format "
                    + version + ", this one reads up to " + VERSION + "). Update Lode and open the workflow again.");
        }
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Reads and writes the description for KNIME. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<PropertyModelsPortObjectSpec> {}
}
