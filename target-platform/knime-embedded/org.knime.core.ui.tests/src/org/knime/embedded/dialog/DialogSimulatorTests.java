package org.knime.embedded.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.dialog.defaultdialog.internal.button.SimpleButtonWidget;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.ButtonReference;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.EnumChoicesProvider;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.DoubleColumnsProvider;
import org.knime.node.parameters.widget.message.TextMessage;

final class DialogSimulatorTests {

    enum Method {
        RIDGE,
        FOREST
    }

    static final class Small implements BooleanReference {}

    static final class MethodReference implements ParameterReference<Method> {}

    static final class Width implements ParameterReference<Integer> {}

    static final class Draw implements ButtonReference {}

    static final class Methods implements EnumChoicesProvider<Method> {
        private Supplier<Boolean> small;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            small = initializer.computeFromValueSupplier(Small.class);
        }

        @Override
        public List<Method> choices(final NodeParametersInput context) {
            return small.get() ? List.of(Method.RIDGE) : List.of(Method.values());
        }
    }

    static final class DoubleWidth implements StateProvider<Integer> {
        private Supplier<Integer> width;

        @Override
        public void init(final StateProviderInitializer initializer) {
            width = initializer.computeFromValueSupplier(Width.class);
        }

        @Override
        public Integer computeState(final NodeParametersInput parametersInput) {
            return 2 * width.get();
        }
    }

    static final class FourfoldWidth implements StateProvider<Integer> {
        private Supplier<Integer> doubled;

        @Override
        public void init(final StateProviderInitializer initializer) {
            doubled = initializer.computeFromProvidedState(DoubleWidth.class);
        }

        @Override
        public Integer computeState(final NodeParametersInput parametersInput) {
            return 2 * doubled.get();
        }
    }

    static final class Seed implements StateProvider<Long> {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeOnButtonClick(Draw.class);
        }

        @Override
        public Long computeState(final NodeParametersInput parametersInput) {
            return 99L;
        }
    }

    static final class Warning implements StateProvider<Optional<TextMessage.Message>> {
        private Supplier<Method> method;

        @Override
        public void init(final StateProviderInitializer initializer) {
            method = initializer.computeFromValueSupplier(MethodReference.class);
        }

        @Override
        public Optional<TextMessage.Message> computeState(final NodeParametersInput parametersInput) {
            return method.get() == Method.FOREST
                    ? Optional.of(new TextMessage.Message("Slow", "It takes long.", TextMessage.MessageType.WARNING))
                    : Optional.empty();
        }
    }

    static final class IsForestAndLarge implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class)
                    .isOneOf(Method.FOREST)
                    .and(i.getPredicate(Small.class).negate());
        }
    }

    static final class Parameters implements NodeParameters {
        @Widget(title = "Column", description = "c")
        @ChoicesProvider(DoubleColumnsProvider.class)
        String m_column;

        @Widget(title = "Small data", description = "s")
        @ValueReference(Small.class)
        boolean m_small;

        @Widget(title = "Method", description = "m")
        @ValueReference(MethodReference.class)
        @ChoicesProvider(Methods.class)
        Method m_method = Method.RIDGE;

        @Widget(title = "Trees", description = "t")
        @Effect(predicate = IsForestAndLarge.class, type = EffectType.SHOW)
        int m_trees = 10;

        @Widget(title = "Ridge", description = "r")
        @Effect(predicate = IsForestAndLarge.class, type = EffectType.DISABLE)
        double m_ridge = 1;

        @Widget(title = "Width", description = "w")
        @ValueReference(Width.class)
        int m_width = 1;

        @Widget(title = "Area", description = "a")
        @ValueProvider(FourfoldWidth.class)
        int m_area;

        @Widget(title = "Seed", description = "s")
        @ValueProvider(Seed.class)
        long m_seed;

        @Widget(title = "New seed", description = "n")
        @SimpleButtonWidget(ref = Draw.class)
        Void m_draw;

        @TextMessage(Warning.class)
        Void m_warning;
    }

    private final Parameters parameters = new Parameters();

    private final DialogSimulator dialog =
            DialogSimulator.open(parameters, NodeParametersUtil.createDefaultNodeSettingsContext(new PortObjectSpec[] {
                new DataTableSpec(
                        new DataColumnSpecCreator("name", StringCell.TYPE).createSpec(),
                        new DataColumnSpecCreator("value", DoubleCell.TYPE).createSpec())
            }));

    @Test
    void choicesAreComputedBeforeTheDialogOpens() {
        assertEquals(List.of("value"), dialog.choices("column"));
        assertEquals(List.of("RIDGE", "FOREST"), dialog.choices("method"));
    }

    @Test
    void aChangeComputesWhatDependsOnIt() {
        dialog.change(Small.class, true);
        assertEquals(List.of("RIDGE"), dialog.choices("method"));
    }

    @Test
    void aStateIsBuiltOnAnotherState() {
        dialog.change(Width.class, 5);
        assertEquals(20, parameters.m_area);
    }

    @Test
    void aClickComputesAValue() {
        assertEquals(0, parameters.m_seed);
        dialog.click(Draw.class);
        assertEquals(99, parameters.m_seed);
    }

    @Test
    void effectsFollowTheValues() {
        assertFalse(dialog.isVisible("trees"));
        assertTrue(dialog.isEnabled("ridge"));
        dialog.change(MethodReference.class, Method.FOREST);
        assertTrue(dialog.isVisible("trees"));
        assertFalse(dialog.isEnabled("ridge"));
        dialog.change(Small.class, true);
        assertFalse(dialog.isVisible("trees"));
    }

    @Test
    void aMessageAppearsWhenItsReasonDoes() {
        assertEquals(Optional.empty(), dialog.message("warning"));
        dialog.change(MethodReference.class, Method.FOREST);
        assertEquals("Slow", dialog.message("warning").orElseThrow().title());
    }
}
