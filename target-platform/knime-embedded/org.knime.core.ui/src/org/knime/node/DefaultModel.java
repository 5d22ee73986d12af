package org.knime.node;

import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a node does: its parameters and either configure and execute, or a rearrangement of columns. */
public abstract sealed class DefaultModel implements FluentNodeAPI {

    private final Class<? extends NodeParameters> parametersClass;

    private DefaultModel(final Class<? extends NodeParameters> parametersClass) {
        this.parametersClass = parametersClass;
    }

    static RequireModelParameters create() {
        return parametersClass -> new RequireConfigureOrRearrangeColumns() {
            @Override
            public RequireExecute configure(
                    final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure) {
                return execute -> new Standard(parametersClass, configure, execute);
            }

            @Override
            public DefaultModel rearrangeColumns(
                    final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput>
                            rearrangeColumns) {
                return new RearrangeColumns(parametersClass, rearrangeColumns);
            }
        };
    }

    final Optional<Class<? extends NodeParameters>> parametersClass() {
        return Optional.ofNullable(parametersClass);
    }

    /** A model with configure and execute. */
    static final class Standard extends DefaultModel {

        final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure;

        final ExecuteConsumer execute;

        private Standard(
                final Class<? extends NodeParameters> parametersClass,
                final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
                final ExecuteConsumer execute) {
            super(parametersClass);
            this.configure = configure;
            this.execute = execute;
        }
    }

    /** A model that maps the rows of one table one by one. */
    static final class RearrangeColumns extends DefaultModel {

        final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrangeColumns;

        private RearrangeColumns(
                final Class<? extends NodeParameters> parametersClass,
                final ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrangeColumns) {
            super(parametersClass);
            this.rearrangeColumns = rearrangeColumns;
        }
    }

    /** The stage that asks for the parameters. */
    public interface RequireModelParameters {

        /** A class of parameters. */
        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parametersClass);

        /** No parameters: without view parameters the node has no dialog. */
        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** The stage that asks what the node does. */
    public interface RequireConfigureOrRearrangeColumns {

        /** Computes the specs of the outputs from those of the inputs. */
        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);

        /** Maps the rows of the one input table to those of the one output table. */
        DefaultModel rearrangeColumns(
                ConfigureOrRearrangerConsumer<RearrangeColumnsInput, RearrangeColumnsOutput> rearrangeColumns);
    }

    /** The stage that asks for the execution. */
    public interface RequireExecute {

        /** Computes the outputs. */
        DefaultModel execute(ExecuteConsumer execute);
    }

    /**
     * Computes specs or a rearrangement.
     *
     * @param <I> what is given
     * @param <O> takes what is computed
     */
    public interface ConfigureOrRearrangerConsumer<I, O> {

        /**
         * Computes.
         *
         * @throws InvalidSettingsException if the node cannot be executed with its parameters and input
         */
        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** Computes the outputs. */
    public interface ExecuteConsumer {

        /**
         * Computes.
         *
         * @throws CanceledExecutionException if the user cancelled
         * @throws KNIMEException with a sentence for the user
         */
        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What configure is given. */
    public interface ConfigureInput {

        /** The node's parameters. */
        <S extends NodeParameters> S getParameters();

        /** The specs at the input ports; null where a port is not connected. */
        PortObjectSpec[] getInPortSpecs();

        /** The spec at an input port, or null. */
        <S extends PortObjectSpec> S getInPortSpec(int index);

        /** {@link #getInPortSpecs()} of a node that has tables only. */
        DataTableSpec[] getInTableSpecs();

        /** The table spec at an input port, or null. */
        DataTableSpec getInTableSpec(int portIndex);

        /** The types of the output ports. */
        PortType[] getOutPortTypes();
    }

    /** Takes what configure computes. */
    public interface ConfigureOutput {

        /** The spec at an output port; one that is not set is unknown. */
        <S extends PortObjectSpec> void setOutSpec(int index, S spec);

        /** The specs at the first output ports. */
        @SuppressWarnings("unchecked")
        <S extends PortObjectSpec> void setOutSpecs(S... specs);

        /** Shows a warning on the node. */
        void setWarningMessage(String message);
    }

    /** What execute is given. */
    public interface ExecuteInput {

        /** The node's parameters. */
        <S extends NodeParameters> S getParameters();

        /** Makes tables and file stores, takes progress, tells of cancel. */
        ExecutionContext getExecutionContext();

        /** The data at the input ports; null where a port is not connected. */
        PortObject[] getInPortObjects();

        /** The data at an input port, or null. */
        <D extends PortObject> D getInPortObject(int portIndex);

        /** {@link #getInPortObjects()} of a node that has tables only. */
        BufferedDataTable[] getInTables();

        /** The table at an input port, or null. */
        BufferedDataTable getInTable(int portIndex);

        /** The types of the output ports. */
        PortType[] getOutPortTypes();
    }

    /** Takes what execute computes. */
    public interface ExecuteOutput {

        /** The data at an output port. */
        <D extends PortObject> void setOutData(int index, D data);

        /** The data at the first output ports. */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setOutData(D... data);

        /** Data for the view; saved with the node. */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setInternalData(D... data);

        /** Shows a warning on the node. */
        void setWarningMessage(String message);
    }

    /** What a rearrangement is computed from. */
    public interface RearrangeColumnsInput {

        /** The node's parameters. */
        <S extends NodeParameters> S getParameters();

        /** The spec of the input table. */
        DataTableSpec getDataTableSpec();
    }

    /** Takes the rearrangement. */
    public interface RearrangeColumnsOutput {

        /** The rearrangement; it has to be set. */
        void setColumnRearranger(ColumnRearranger rearranger);
    }
}
