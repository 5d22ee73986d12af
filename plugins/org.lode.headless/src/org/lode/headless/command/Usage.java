package org.lode.headless.command;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Refuses a folder that results cannot be written to, before any work is done for them. */
    static void checkOutput(CommandSpec spec, Path folder) {
        var place = folder.toAbsolutePath().normalize();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place)) {
            throw new ParameterException(spec.commandLine(), "\"" + place + "\" is a file, but results need a folder");
        }
        if (!Files.isWritable(place)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing can be written to \"" + place + "\"; choose another folder for the results");
        }
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
