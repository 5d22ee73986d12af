package org.knime.embedded.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;

final class DialogModelTests {

    enum Method {
        @Label(value = "Ridge", description = "linear")
        RIDGE,
        RANDOM_FOREST
    }

    static final class MethodReference implements ParameterReference<Method> {}

    static final class IsForest implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(Method.RANDOM_FOREST);
        }
    }

    @Section(title = "Forest")
    interface Forest {}

    static final class Noise implements WidgetGroup, Persistable {
        @Widget(title = "Deviation", description = "d")
        @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
        @Persist(configKey = "sigma")
        double m_deviation = 0.5;
    }

    static final class Parameters implements NodeParameters {
        @Widget(title = "Trees", description = "number of trees")
        @Effect(predicate = IsForest.class, type = EffectType.SHOW)
        @Layout(Forest.class)
        int m_trees = 100;

        @Widget(title = "Method", description = "what learns")
        @ValueReference(MethodReference.class)
        Method m_method = Method.RIDGE;

        @Widget(title = "Seed", description = "seed", advanced = true)
        Optional<Long> m_seed = Optional.of(42L);

        Noise m_noise = new Noise();

        String m_internal = "not shown";
    }

    private static final DialogModel MODEL = DialogModel.of(Parameters.class);

    private static DialogField field(final String key) {
        return MODEL.find(key).orElseThrow();
    }

    @Test
    void fieldsAreInTheOrderOfTheDialog() {
        assertEquals(
                List.of("method", "seed", "noise/sigma", "trees"),
                MODEL.fields().stream().map(DialogField::key).toList());
    }

    @Test
    void aChoiceListsItsConstantsWithTheirLabels() {
        assertEquals(
                List.of(new Choice("RIDGE", "Ridge", "linear"), new Choice("RANDOM_FOREST", "Random forest", "")),
                field("method").choices());
        assertEquals("RIDGE", field("method").defaultValue());
        assertEquals(FieldKind.CHOICE, field("method").kind());
    }

    @Test
    void anEffectIsToldInWords() {
        assertEquals(
                List.of("Shown if 'Method' is 'Random forest'."), field("trees").effects());
        assertEquals(List.of("Forest"), field("trees").section());
    }

    @Test
    void boundsAreKnown() {
        final var minimum = field("noise/sigma").minimum().orElseThrow();
        assertEquals(0, minimum.value());
        assertTrue(minimum.exclusive());
        assertEquals(Optional.empty(), field("noise/sigma").maximum());
    }

    @Test
    void anOptionalValueShowsItsContent() {
        assertTrue(field("seed").optional());
        assertTrue(field("seed").advanced());
        assertEquals("42", field("seed").defaultValue());
        assertFalse(field("trees").advanced());
    }

    @Test
    void theSettingsOfAnUnconfiguredNodeAreTheDefaults() throws Exception {
        final var settings = MODEL.defaultSettings();
        assertEquals("model", settings.getKey());
        assertEquals(100, settings.getInt("trees"));
        assertEquals("not shown", settings.getString("internal"));
    }
}
