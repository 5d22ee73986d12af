package org.knime.embedded.parameters.layout;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Inside;
import org.knime.node.parameters.layout.Layout;

/** Parameters whose parts are declared in several top-level classes. */
final class TopLevelRoots {

    private TopLevelRoots() {}

    static final class Parameters implements NodeParameters {
        @Widget(title = "1", description = "1")
        @Layout(FirstTop.class)
        int m_first;

        @Widget(title = "2", description = "2")
        @Layout(SecondTop.class)
        int m_second;
    }

    static final class Joined implements NodeParameters {
        @Widget(title = "1", description = "1")
        @Layout(WithinSecond.class)
        int m_first;

        @Widget(title = "2", description = "2")
        @Layout(SecondTop.class)
        int m_second;
    }
}

interface FirstTop {}

interface SecondTop {}

@Inside(SecondTop.class)
interface WithinSecond {}
