package org.lode.headless.command;

import org.lode.headless.workflow.WorkflowException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Failures that are the command line's own: they end with the exit code for wrong usage. */
final class Usage {
    private Usage() {}

    /** Something that fails when the command line makes no sense. */
    @FunctionalInterface
    interface Check {
        /** Checks. */
        void run() throws WorkflowException;
    }

    /** Turns the failure of a check into one of usage. */
    static void check(CommandSpec spec, Check check) {
        try {
            check.run();
        } catch (WorkflowException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
