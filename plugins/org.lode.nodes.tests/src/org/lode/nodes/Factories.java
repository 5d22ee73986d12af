package org.lode.nodes;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.knime.core.node.NodeFactory;

/** The factories that the bundle's plugin.xml names, so that no test forgets a node. */
public final class Factories {
    private static final Pattern FACTORY = Pattern.compile("factory-class=\"([^\"]+)\"");

    private Factories() {}

    /** A new factory of each node. */
    public static Stream<NodeFactory<?>> all() throws IOException {
        return FACTORY.matcher(pluginXml()).results().map(match -> create(match.group(1)));
    }

    /** The bundle's plugin.xml. */
    public static String pluginXml() throws IOException {
        List<URL> candidates = Collections.list(Factories.class.getClassLoader().getResources("plugin.xml"));
        for (var url : candidates) {
            try (var in = url.openStream()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains("org.lode.nodes.reader")) {
                    return text;
                }
            }
        }
        throw new IOException("The plugin.xml of org.lode.nodes is not on the class path.");
    }

    private static NodeFactory<?> create(String name) {
        try {
            return (NodeFactory<?>) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
