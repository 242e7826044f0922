package io.github.ecmofhir.problem;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of the terminal: a problem is said in its sentences, and the exit status tells that there was one. */
public abstract class TerminalCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * What the command is for.
     *
     * @return the exit status
     * @throws Problem where it cannot go on, which is exit status 2
     */
    protected abstract int run();

    @Override
    public final Integer call() {
        quietLibraries();
        try {
            return run();
        } catch (Problem problem) {
            beforeProblem();
            problem.issues().stream().map(Issue::sentence).forEach(err()::println);
            return UNUSABLE;
        }
    }

    /** For commands that must end a line first. */
    protected void beforeProblem() {}

    /** Libraries write what they load to the log, which without a server's settings is the terminal. */
    private static void quietLibraries() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    protected final PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    protected final PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("The command was not started by its parser");
        }
        return spec;
    }
}
