package org.knime.core.node.config.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

class XMLConfigTests {

    private static String xml(final NodeSettings settings) throws IOException {
        var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static NodeSettingsRO parse(final String xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String config(final String content) {
        return "<config key=\"a\">" + content + "</config>";
    }

    @Test
    void everyTypeComesBack() throws Exception {
        var settings = new NodeSettings("all");
        settings.addInt("int", Integer.MIN_VALUE);
        settings.addLong("long", Long.MAX_VALUE);
        settings.addDouble("double", 0.1);
        settings.addDouble("nan", Double.NaN);
        settings.addDouble("infinity", Double.NEGATIVE_INFINITY);
        settings.addFloat("float", 1.5f);
        settings.addByte("byte", (byte) -1);
        settings.addShort("short", (short) 7);
        settings.addChar("char", 'x');
        settings.addBoolean("boolean", true);
        settings.addString("string", "text");
        settings.addString("null", null);
        settings.addIntArray("ints", 1, 2, 3);
        settings.addStringArray("strings", "a", null);
        settings.addStringArray("no strings", (String[]) null);
        settings.addConfig("nested").addConfig("deeper").addString("x", "y");

        var read = parse(xml(settings));

        assertEquals(settings, read);
        assertTrue(Double.isNaN(read.getDouble("nan")));
        assertArrayEquals(new String[] {"a", null}, read.getStringArray("strings"));
        assertNull(read.getStringArray("no strings"));
        assertNull(read.getString("null", "default"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\nb\tc\r",
                "100 %",
                "%%",
                "%%%",
                "%%00010",
                "<&>\"'",
                "\u0000",
                "äöü Ω",
                "\ud83d\ude00",
                "\ufffe",
                "\u007f",
                "a%%b%"
            })
    void anyTextComesBack(final String text) throws Exception {
        var settings = new NodeSettings("text");
        settings.addString("key", text);

        assertEquals(text, parse(xml(settings)).getString("key"));
    }

    @Test
    void controlCharactersAreWrittenAsKnimeDoes() throws Exception {
        var settings = new NodeSettings("text");
        settings.addString("key", "a\nb");

        // what KNIME 5.11 writes for a line feed
        assertTrue(xml(settings).contains("<entry key=\"key\" type=\"xstring\" value=\"a%%00010b\"/>"));
    }

    @Test
    void transientTextIsNotSaved() throws Exception {
        var settings = new NodeSettings("text");
        settings.addTransientString("secret", "x");

        assertFalse(parse(xml(settings)).containsKey("secret"));
    }

    @Test
    void passwordsAreRefused() {
        var settings = new NodeSettings("text");

        assertThrows(UnsupportedOperationException.class, () -> settings.addPassword("p", "key", "secret"));
    }

    @Test
    void externalEntitiesAreRefused() {
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + config("<entry key=\"k\" type=\"xstring\" value=\"&x;\"/>");

        assertThrows(IOException.class, () -> parse(xml));
    }

    @Test
    void deepNestingIsRefused() {
        String xml = "<config key=\"a\">".repeat(10_000) + "</config>".repeat(10_000);

        assertThrows(IOException.class, () -> parse(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<entry key=\"k\" type=\"xint\" value=\"1.5\"/>",
                "<entry key=\"k\" type=\"xint\" isnull=\"true\" value=\"\"/>",
                "<entry key=\"k\" type=\"unknown\" value=\"1\"/>",
                "<entry key=\"k\" value=\"1\"/>",
                "<entry type=\"xint\" value=\"1\"/>",
                "<entry key=\"k\" type=\"xchar\" value=\"ab\"/>",
                "<entry key=\"k\" type=\"config\" value=\"\"/>",
                "<other key=\"k\"/>"
            })
    void malformedEntriesAreRefused(final String entry) {
        assertThrows(IOException.class, () -> parse(config(entry)));
    }

    @Test
    void anArrayThatClaimsToBeLongerThanItIsIsRefused() throws Exception {
        String xml =
                config("<config key=\"v\"><entry key=\"array-size\" type=\"xint\" value=\"2000000000\"/></config>");

        assertThrows(InvalidSettingsException.class, () -> parse(xml).getDoubleArray("v"));
    }

    @Test
    void aValueOfAnotherTypeIsNotFound() {
        var settings = new NodeSettings("text");
        settings.addInt("k", 1);

        assertThrows(InvalidSettingsException.class, () -> settings.getString("k"));
        assertEquals("default", settings.getString("k", "default"));
    }
}
