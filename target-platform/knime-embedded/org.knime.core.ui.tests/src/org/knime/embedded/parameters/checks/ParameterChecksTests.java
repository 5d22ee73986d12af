package org.knime.embedded.parameters.checks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.embedded.parameters.ParameterException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.EnumChoicesProvider;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextAreaWidget;

/** Each class has one mistake that KNIME 5.8 refuses when it makes the description, the dialog or the settings. */
final class ParameterChecksTests {

    enum Kind {
        ONE,
        TWO
    }

    enum Other {
        THREE
    }

    static final class WithoutDescription implements NodeParameters {
        @Widget(title = "x", description = "")
        int m_x;
    }

    static final class BrokenDescription implements NodeParameters {
        @Widget(title = "x", description = "a < b")
        int m_x;
    }

    static final class BoxedField implements NodeParameters {
        @Widget(title = "x", description = "x")
        Integer m_x = 1;
    }

    static final class SwitchOnText implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ValueSwitchWidget
        String m_x = "";
    }

    static final class NumberOnText implements NodeParameters {
        @Widget(title = "x", description = "x")
        @NumberInputWidget
        String m_x = "";
    }

    static final class TextAreaOnNumber implements NodeParameters {
        @Widget(title = "x", description = "x")
        @TextAreaWidget
        int m_x;
    }

    static final class Texts implements StringChoicesProvider {
        @Override
        public List<String> choices(final NodeParametersInput context) {
            return List.of();
        }
    }

    static final class Others implements EnumChoicesProvider<Other> {
        @Override
        public List<Other> choices(final NodeParametersInput context) {
            return List.of();
        }
    }

    static final class TextChoicesOnEnum implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ChoicesProvider(Texts.class)
        Kind m_x = Kind.ONE;
    }

    static final class ChoicesOfAnotherEnum implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ChoicesProvider(Others.class)
        Kind m_x = Kind.ONE;
    }

    static final class OptionalEnumWithoutStart implements NodeParameters {
        @Widget(title = "x", description = "x")
        Optional<Kind> m_x = Optional.empty();
    }

    static final class Flag implements BooleanReference {}

    static final class EffectWithoutReference implements NodeParameters {
        @Widget(title = "x", description = "x")
        @Effect(predicate = Flag.class, type = EffectType.SHOW)
        int m_x;
    }

    static final class ReferenceOfAnotherType implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ValueReference(Flag.class)
        int m_x;
    }

    static final class Missing implements ParameterReference<String> {}

    static final class FromMissing implements StateProvider<String> {
        private Supplier<String> text;

        @Override
        public void init(final StateProviderInitializer initializer) {
            text = initializer.computeFromValueSupplier(Missing.class);
        }

        @Override
        public String computeState(final NodeParametersInput parametersInput) {
            return text.get();
        }
    }

    static final class ProviderOfMissingReference implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ValueProvider(FromMissing.class)
        String m_x = "";
    }

    static final class ProviderOfAnotherType implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ValueProvider(FromMissing.class)
        boolean m_x;
    }

    static final class SameKey implements NodeParameters {
        @Persist(configKey = "y")
        int m_x;

        int m_y;
    }

    static final class NullEnum implements NodeParameters {
        Kind m_x;
    }

    static final class WithArguments implements NodeParameters {
        int m_x;

        WithArguments(final int x) {
            m_x = x;
        }
    }

    static final class Element implements NodeParameters {
        @Widget(title = "y", description = "y")
        int m_y;
    }

    static final class TitleInOneLine implements NodeParameters {
        @Widget(title = "x", description = "x")
        @ArrayWidget(elementLayout = ArrayWidget.ElementLayout.HORIZONTAL_SINGLE_LINE, elementTitle = "Element")
        Element[] m_x = {};
    }

    static final class ElementWithOuterEffect implements NodeParameters {
        @Widget(title = "y", description = "y")
        @Effect(predicate = Flag.class, type = EffectType.SHOW)
        int m_y;
    }

    static final class EffectOnFieldAroundAnArray implements NodeParameters {
        @Widget(title = "use", description = "use")
        @ValueReference(Flag.class)
        boolean m_use;

        @Widget(title = "x", description = "x")
        ElementWithOuterEffect[] m_x = {};
    }

    @Section
    interface Untitled {}

    static final class SectionWithoutTitle implements NodeParameters {
        @Widget(title = "x", description = "x")
        @Layout(Untitled.class)
        int m_x;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                WithoutDescription.class,
                BrokenDescription.class,
                BoxedField.class,
                SwitchOnText.class,
                NumberOnText.class,
                TextAreaOnNumber.class,
                TextChoicesOnEnum.class,
                ChoicesOfAnotherEnum.class,
                OptionalEnumWithoutStart.class,
                EffectWithoutReference.class,
                ReferenceOfAnotherType.class,
                ProviderOfMissingReference.class,
                ProviderOfAnotherType.class,
                SameKey.class,
                NullEnum.class,
                WithArguments.class,
                TitleInOneLine.class,
                EffectOnFieldAroundAnArray.class,
                SectionWithoutTitle.class
            })
    void aMistakeIsFound(final Class<? extends NodeParameters> parametersClass) {
        final var error = assertThrows(ParameterException.class, () -> ParameterChecks.check(parametersClass));
        assertTrue(error.getMessage().endsWith("."), error.getMessage());
    }

    static final class Right implements NodeParameters {
        @Widget(title = "Kind", description = "a <b>kind</b>")
        @ValueSwitchWidget
        Kind m_kind = Kind.ONE;

        @Widget(title = "Use", description = "use")
        @ValueReference(Flag.class)
        boolean m_use;

        @Widget(
                title = "Column",
                description = "column",
                effect = @Effect(predicate = Flag.class, type = EffectType.HIDE))
        @ChoicesProvider(Texts.class)
        String m_column;

        @Widget(title = "Depth", description = "depth")
        Optional<Integer> m_depth = Optional.empty();
    }

    @Test
    void parametersWithoutMistakesPass() {
        assertDoesNotThrow(() -> ParameterChecks.check(Right.class));
    }
}
