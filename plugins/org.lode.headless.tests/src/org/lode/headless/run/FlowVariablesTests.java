package org.lode.headless.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

class FlowVariablesTests {
    private final NodeSettings saved = new NodeSettings("settings.xml");
    private final NodeSettings model = new NodeSettings("model");

    @BeforeEach
    void writeSettings() {
        model.addInt("rows", 3);
        model.addNodeSettings("inner").addString("name", "old");
    }

    @Test
    void settingTakesTheValueOfItsVariable() throws Exception {
        control("rows", "count", null);
        FlowVariables.apply(saved, model, Map.of("count", "12"));
        assertEquals(12, model.getInt("rows"));
    }

    @Test
    void settingInsideAGroupTakesTheValueOfItsVariable() throws Exception {
        var tree = saved.addNodeSettings("variables").addNodeSettings("tree");
        tree.addNodeSettings("inner").addNodeSettings("name").addString("used_variable", "title");
        FlowVariables.apply(saved, model, Map.of("title", "new"));
        assertEquals("new", model.getNodeSettings("inner").getString("name"));
    }

    @Test
    void exposedSettingLeavesTheNode() throws Exception {
        control("rows", null, "exposed");
        assertEquals(Map.of("exposed", "3"), FlowVariables.apply(saved, model, Map.of()));
    }

    @Test
    void missingVariableIsNamed() {
        control("rows", "count", null);
        var message = assertThrows(InvalidSettingsException.class, () -> FlowVariables.apply(saved, model, Map.of()))
                .getMessage();
        assertTrue(message.contains("\"count\"") && message.contains("\"rows\""), message);
    }

    @Test
    void variableOfAnotherTypeIsNamed() {
        control("rows", "count", null);
        assertThrows(InvalidSettingsException.class, () -> FlowVariables.apply(saved, model, Map.of("count", "many")));
    }

    private void control(String key, String used, String exposed) {
        var mask = saved.addNodeSettings("variables").addNodeSettings("tree").addNodeSettings(key);
        mask.addString("used_variable", used);
        mask.addString("exposed_variable", exposed);
    }
}
