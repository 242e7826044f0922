package io.github.ecmofhir.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the servers of this JVM log from now on that an operator would look into: warnings, errors, and all with a stack trace. */
public final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /**
     * Lock of test classes that look at what is logged, or start a server in this JVM while others may look: a start sets up
     * the logging of the whole JVM anew.
     */
    public static final String OF_THE_JVM = "log";

    /** Tests that kill a PostgreSQL make it complain. */
    private static final String DATABASES_OF_TESTS = "io.zonky.";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> alarms = new CopyOnWriteArrayList<>();

    private Log() {}

    public static Log open() {
        Log log = new Log();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean alarm = event.getLevel().isGreaterOrEqual(Level.WARN) || event.getThrowableProxy() != null;
        if (alarm && !event.getLoggerName().startsWith(DATABASES_OF_TESTS)) {
            alarms.add(event + " "
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage()));
        }
    }

    public List<String> alarms() {
        return alarms;
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
