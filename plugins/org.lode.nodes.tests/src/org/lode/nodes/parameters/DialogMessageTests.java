package org.lode.nodes.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.lode.nodes.TestModels;
import org.lode.nodes.TestNode;
import org.lode.nodes.screener.ScreenerNodeFactory;

/** What dialogs say of settings that contradict each other or the connected models. */
class DialogMessageTests {
    /** Lowest and highest of the boiling points that the test's model learned from. */
    private static final String LEARNED = "112 to 457";

    private static TargetParameters target(Double lower, Double upper) {
        var target = new TargetParameters("boiling point");
        target.lower = Optional.ofNullable(lower);
        target.upper = Optional.ofNullable(upper);
        return target;
    }

    private static PortObjectSpec[] boilingPoint() throws Exception {
        try (var node = TestNode.of(new ScreenerNodeFactory())) {
            return new PortObjectSpec[] {TestModels.boilingPoint(node.exec()).getSpec()};
        }
    }

    @Test
    @Tag("check-24")
    void screenerAndDesignerTellTwoWindowsOfOneProperty() {
        var message = TargetsMessage.message(new TargetParameters[] {target(1.0, 2.0), target(3.0, null)})
                .orElseThrow();
        assertEquals(MessageType.ERROR, message.type());
        assertTrue(message.description().contains("'boiling point' has two target windows"), message.description());
    }

    @Test
    @Tag("check-24")
    void bayesianDesignerTellsAnEmptyWindow() {
        var message = TargetsMessage.message(new TargetParameters[] {target(2.0, 1.0)})
                .orElseThrow();
        assertEquals(MessageType.ERROR, message.type());
        assertTrue(message.description().contains("is empty"), message.description());
    }

    @Test
    void windowThatNoValueOfTheModelsIsInIsAWarningWithTheirRange() throws Exception {
        var message = TargetsMessage.missed(new TargetParameters[] {target(500.0, null)}, boilingPoint())
                .orElseThrow();
        assertEquals(MessageType.WARNING, message.type());
        assertTrue(message.description().contains(LEARNED), message.description());
    }

    @Test
    void windowInsideTheRangeIsFine() throws Exception {
        assertEquals(
                Optional.empty(), TargetsMessage.missed(new TargetParameters[] {target(400.0, 500.0)}, boilingPoint()));
    }

    @Test
    void propertiesAreOfferedWithTheirUnitAndTheValuesLearnedFrom() throws Exception {
        assertEquals(
                "boiling point [K], learned from " + LEARNED,
                PropertyChoices.choices(boilingPoint()).get(0).text());
    }

    @Test
    @Tag("check-24")
    void descriptorCalculatorTellsADescriptorThatDoesNotExist() {
        var message = RecipeProblem.of("ecfp+nonsense").orElseThrow();
        assertEquals(MessageType.ERROR, message.type());
        assertTrue(message.description().contains("nonsense"), message.description());
    }

    @Test
    @Tag("check-24")
    void modelLearnerSaysNothingWhileNoRecipeIsTyped() {
        assertEquals(Optional.empty(), RecipeProblem.of(" "));
        assertEquals(Optional.empty(), RecipeProblem.of("ecfp(radius=2)+descriptors2d"));
    }
}
