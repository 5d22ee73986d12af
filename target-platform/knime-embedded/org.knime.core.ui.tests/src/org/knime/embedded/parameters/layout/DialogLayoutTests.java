package org.knime.embedded.parameters.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.ParameterTree;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persistable;

/** The order is that of KNIME's LayoutTree: controls of a part, then its inner parts by arrows and else by name. */
final class DialogLayoutTests {

    private static List<String> order(final Class<?> parametersClass) {
        return DialogLayout.of(ParameterTree.shown(parametersClass))
                .controls()
                .map(control -> control.node().path())
                .toList();
    }

    static final class Plain implements NodeParameters {
        @Widget(title = "B", description = "b")
        int m_b;

        int m_withoutWidget;

        @Widget(title = "A", description = "a")
        int m_a;
    }

    @Test
    void withoutLayoutFieldsAreInTheOrderOfDeclaration() {
        assertEquals(List.of("b", "a"), order(Plain.class));
    }

    interface Parts {
        @Section(title = "Z first")
        interface Zeta {}

        @Section(title = "A second")
        @After(Zeta.class)
        interface Alpha {}

        @Section(title = "Before all")
        @Before(Zeta.class)
        interface Omega {}
    }

    static final class Ordered implements NodeParameters {
        @Widget(title = "1", description = "1")
        @Layout(Parts.Alpha.class)
        int m_alpha;

        @Widget(title = "2", description = "2")
        @Layout(Parts.Zeta.class)
        int m_zeta;

        @Widget(title = "3", description = "3")
        @Layout(Parts.Omega.class)
        int m_omega;

        @Widget(title = "4", description = "4")
        @Layout(Parts.class)
        int m_root;
    }

    @Test
    void arrowsOrderTheParts() {
        assertEquals(List.of("root", "omega", "zeta", "alpha"), order(Ordered.class));
    }

    interface Unordered {
        interface B {}

        interface A {}
    }

    static final class ByName implements NodeParameters {
        @Widget(title = "1", description = "1")
        @Layout(Unordered.B.class)
        int m_b;

        @Widget(title = "2", description = "2")
        @Layout(Unordered.A.class)
        int m_a;
    }

    @Test
    void partsWithoutArrowsAreOrderedByName() {
        assertEquals(List.of("a", "b"), order(ByName.class));
    }

    @Section(title = "One")
    interface FirstRoot {}

    @Section(title = "Two")
    interface SecondRoot {}

    static final class TwoRoots implements NodeParameters {
        @Widget(title = "1", description = "1")
        @Layout(FirstRoot.class)
        int m_first;

        @Widget(title = "2", description = "2")
        @Layout(SecondRoot.class)
        int m_second;
    }

    @Test
    void nestedTestClassesShareTheirOuterClassAsRoot() {
        assertEquals(List.of("first", "second"), order(TwoRoots.class));
    }

    @Test
    void partsOfDifferentTopLevelClassesHaveNoCommonRoot() {
        final var error = assertThrows(ParameterException.class, () -> order(TopLevelRoots.Parameters.class));
        assertTrue(error.getMessage().contains("common root"), error.getMessage());
    }

    @Test
    void aPartIsMovedIntoAnotherTopLevelClassByInside() {
        assertEquals(List.of("second", "first"), order(TopLevelRoots.Joined.class));
    }

    interface Circle {
        @After(Two.class)
        interface One {}

        @After(One.class)
        interface Two {}
    }

    static final class Circular implements NodeParameters {
        @Widget(title = "1", description = "1")
        @Layout(Circle.One.class)
        int m_one;

        @Widget(title = "2", description = "2")
        @Layout(Circle.Two.class)
        int m_two;
    }

    @Test
    void aCircularOrderIsAMistake() {
        assertThrows(ParameterException.class, () -> order(Circular.class));
    }

    @Layout(Parts.Zeta.class)
    static final class InZeta implements WidgetGroup, Persistable {
        @Widget(title = "i", description = "i")
        int m_i;

        @Widget(title = "j", description = "j")
        @Layout(Parts.Alpha.class)
        int m_j;
    }

    static final class WithGroup implements NodeParameters {
        @Widget(title = "k", description = "k")
        @Layout(Parts.Alpha.class)
        int m_k;

        InZeta m_group = new InZeta();
    }

    @Test
    void theLayoutOfAGroupsClassIsThatOfItsFields() {
        assertEquals(List.of("group/i", "k", "group/j"), order(WithGroup.class));
    }
}
