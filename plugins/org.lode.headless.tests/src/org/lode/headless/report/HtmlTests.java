package org.lode.headless.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTests {
    @Test
    void markupBecomesText() {
        assertEquals(
                "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp;",
                Html.escape("<img src=x onerror=\"alert('1')\"> &"));
    }

    @Test
    void longTextIsCutBeforeItIsEscaped() {
        assertEquals("&lt;&lt;…", Html.shorten("<<<<<", 3));
    }

    @Test
    void numbersKeepFourDigits() {
        assertEquals("1.235", Numbers.brief(1.23456));
        assertEquals("123500", Numbers.brief(123456));
        assertEquals("−0.001235", Numbers.brief(-0.00123456));
        assertEquals("1.235E−12", Numbers.brief(1.23456e-12));
        assertEquals("0", Numbers.brief(-0.0));
    }
}
