package org.lode.nodes.designer;

import java.util.Arrays;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.lode.nodes.models.PropertyModelsPortObject;

/** Conditions on the ports of the node, by which its dialog shows settings or not. */
final class DesignerPorts {
    private DesignerPorts() {}

    private static EffectPredicate ports(
            EffectPredicateProvider.PredicateInitializer initializer, PortType type, int least) {
        return initializer.getConstant(input ->
                Arrays.stream(input.getInPortTypes()).filter(type::equals).count() >= least);
    }

    /** There is a table beside the seeds. */
    static final class HasTable implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return ports(i, BufferedDataTable.TYPE, 2);
        }
    }

    /** There are two tables beside the seeds. */
    static final class HasTwoTables implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return ports(i, BufferedDataTable.TYPE, 3);
        }
    }

    /** There is more than one port of models. */
    static final class HasMoreModels implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return ports(i, PropertyModelsPortObject.TYPE, 2);
        }
    }
}
