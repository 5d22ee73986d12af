package org.lode.nodes.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.design.DesignResult;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.nodes.TestNode;
import org.lode.nodes.views.FakeKnime;
import org.lode.nodes.views.LongTable;
import org.lode.nodes.views.PropertySpace.Known;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** The view of a design run in a real browser, whatever the number of designs and steps. */
class BayesianDesignerViewTests {
    private static final int KNOWN = 300;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LongTable.MANY})
    @Tag("check-29")
    @Tag("check-30")
    void anyNumberOfDesignsAndStepsIsShown(int rows) throws Exception {
        var properties = List.of(new Property(LongTable.HOSTILE, "K"), new Property("b", ""));
        var targets = List.of(new TargetWindow(LongTable.HOSTILE, 0.2, 0.6), new TargetWindow("b", 0.5, 1));
        var result = new DesignResult(properties, targets, List.of(), List.of(), rows, 0, 0, LongTable.HOSTILE, false);
        var values = new double[KNOWN];
        var known = List.of(new Known(Collections.nCopies(KNOWN, LongTable.HOSTILE), List.of(values, values)));
        try (var node = TestNode.of(new BayesianDesignerNodeFactory())) {
            var designs = LongTable.of(
                    node.exec(), DesignTables.designSpec(properties, targets, List.of()), rows, "*CC(*)c1ccccc1");
            var log = LongTable.of(node.exec(), DesignTables.logSpec(), rows, "");
            var view = BayesianDesignerView.of(result, MaterialKind.POLYMER, designs, log, known, Progress.NONE);
            try (var page = FakeKnime.open(new BayesianDesignerNodeFactory(), view)) {
                page.assertQuiet();
                assertEquals(rows == LongTable.MANY, page.text().contains("2,000 of 100,000 rows are shown"));
                assertEquals(
                        Math.min(rows, 24),
                        page.value("page.querySelectorAll('.card .picture svg').length")
                                .asInt());
            }
        }
    }
}
