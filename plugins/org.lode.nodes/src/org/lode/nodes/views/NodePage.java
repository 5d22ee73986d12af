package org.lode.nodes.views;

import java.util.function.Function;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;

/** The one page that all nodes share; what it shows is the node's {@link View}. */
public final class NodePage {
    private static final String FOLDER = "view";
    private static final String PAGE = "index.html";

    private NodePage() {}

    /**
     * A view for {@code DefaultNode.addView}.
     *
     * @param description what the view shows, for the node's description
     */
    public static Function<RequireViewParameters, DefaultView> of(String description) {
        return view -> view.withoutParameters()
                .description(description)
                .page(page -> page.fromFile()
                        .bundleClass(NodePage.class)
                        .basePath(FOLDER)
                        .relativeFilePath(PAGE)
                        .addResourceFile("lode.css")
                        .addResourceFile("charts.js")
                        .addResourceFile("pictures.js")
                        .addResourceFile("lode.js")
                        .addResourceFile("knime.js")
                        .addResourceFile("lib/echarts.min.js"))
                .initialData(data -> data.data(ViewTable::read));
    }
}
