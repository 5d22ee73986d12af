package org.knime.core.node;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs for developers, through {@link java.util.logging}. Coding problems and fatal errors are severe. */
public final class NodeLogger {

    /** How important a record is. */
    public enum LEVEL {
        /** For developers. */
        DEBUG,
        /** For the curious. */
        INFO,
        /** Something unexpected that was dealt with. */
        WARN,
        /** Something failed. */
        ERROR,
        /** Everything failed. */
        FATAL,
        /** All levels. */
        ALL,
        /** No level. */
        OFF
    }

    private final Logger logger;

    private NodeLogger(final String name) {
        logger = Logger.getLogger(name);
    }

    /**
     * @param c the class that logs
     * @return its logger
     */
    public static NodeLogger getLogger(final Class<?> c) {
        return getLogger(c.getName());
    }

    /**
     * @param s name of what logs
     * @return its logger
     */
    public static NodeLogger getLogger(final String s) {
        return new NodeLogger(s);
    }

    private void log(final Level level, final Object o, final Throwable t) {
        if (logger.isLoggable(level)) {
            logger.logp(level, logger.getName(), null, String.valueOf(o), t);
        }
    }

    private void log(final Level level, final Supplier<Object> s) {
        if (logger.isLoggable(level)) {
            log(level, s.get(), null);
        }
    }

    /**
     * @return whether records for developers are kept
     */
    public boolean isDebugEnabled() {
        return logger.isLoggable(Level.FINE);
    }

    /**
     * @return whether records for the curious are kept
     */
    public boolean isInfoEnabled() {
        return logger.isLoggable(Level.INFO);
    }

    /**
     * @param o for developers
     */
    public void debug(final Object o) {
        log(Level.FINE, o, null);
    }

    /**
     * @param s makes the text: for developers
     */
    public void debug(final Supplier<Object> s) {
        log(Level.FINE, s);
    }

    /**
     * @param o for developers
     * @param t the reason
     */
    public void debug(final Object o, final Throwable t) {
        log(Level.FINE, o, t);
    }

    /**
     * @param t for developers
     */
    public void debug(final Throwable t) {
        log(Level.FINE, t.getMessage(), t);
    }

    /**
     * @param format for developers, as in {@link String#format}
     * @param args its arguments
     */
    public void debugWithFormat(final String format, final Object... args) {
        log(Level.FINE, () -> String.format(format, args));
    }

    /**
     * @param o for the curious
     */
    public void info(final Object o) {
        log(Level.INFO, o, null);
    }

    /**
     * @param s makes the text: for the curious
     */
    public void info(final Supplier<Object> s) {
        log(Level.INFO, s);
    }

    /**
     * @param o for the curious
     * @param t the reason
     */
    public void info(final Object o, final Throwable t) {
        log(Level.INFO, o, t);
    }

    /**
     * @param t for the curious
     */
    public void info(final Throwable t) {
        log(Level.INFO, t.getMessage(), t);
    }

    /**
     * @param format for the curious, as in {@link String#format}
     * @param args its arguments
     */
    public void infoWithFormat(final String format, final Object... args) {
        log(Level.INFO, () -> String.format(format, args));
    }

    /**
     * @param o something unexpected that was dealt with
     */
    public void warn(final Object o) {
        log(Level.WARNING, o, null);
    }

    /**
     * @param s makes the text: something unexpected that was dealt with
     */
    public void warn(final Supplier<Object> s) {
        log(Level.WARNING, s);
    }

    /**
     * @param o something unexpected that was dealt with
     * @param t the reason
     */
    public void warn(final Object o, final Throwable t) {
        log(Level.WARNING, o, t);
    }

    /**
     * @param t something unexpected that was dealt with
     */
    public void warn(final Throwable t) {
        log(Level.WARNING, t.getMessage(), t);
    }

    /**
     * @param format something unexpected that was dealt with, as in {@link String#format}
     * @param args its arguments
     */
    public void warnWithFormat(final String format, final Object... args) {
        log(Level.WARNING, () -> String.format(format, args));
    }

    /**
     * @param o what failed
     */
    public void error(final Object o) {
        log(Level.SEVERE, o, null);
    }

    /**
     * @param s makes the text: what failed
     */
    public void error(final Supplier<Object> s) {
        log(Level.SEVERE, s);
    }

    /**
     * @param o what failed
     * @param t the reason
     */
    public void error(final Object o, final Throwable t) {
        log(Level.SEVERE, o, t);
    }

    /**
     * @param t what failed
     */
    public void error(final Throwable t) {
        log(Level.SEVERE, t.getMessage(), t);
    }

    /**
     * @param format what failed, as in {@link String#format}
     * @param args its arguments
     */
    public void errorWithFormat(final String format, final Object... args) {
        log(Level.SEVERE, () -> String.format(format, args));
    }

    /**
     * @param o a mistake of the programmer
     */
    public void coding(final Object o) {
        log(Level.SEVERE, o, null);
    }

    /**
     * @param s makes the text: a mistake of the programmer
     */
    public void coding(final Supplier<Object> s) {
        log(Level.SEVERE, s);
    }

    /**
     * @param o a mistake of the programmer
     * @param t the reason
     */
    public void coding(final Object o, final Throwable t) {
        log(Level.SEVERE, o, t);
    }

    /**
     * @param format a mistake of the programmer, as in {@link String#format}
     * @param args its arguments
     */
    public void codingWithFormat(final String format, final Object... args) {
        log(Level.SEVERE, () -> String.format(format, args));
    }

    /**
     * @param o what failed altogether
     */
    public void fatal(final Object o) {
        log(Level.SEVERE, o, null);
    }

    /**
     * @param s makes the text: what failed altogether
     */
    public void fatal(final Supplier<Object> s) {
        log(Level.SEVERE, s);
    }

    /**
     * @param o what failed altogether
     * @param t the reason
     */
    public void fatal(final Object o, final Throwable t) {
        log(Level.SEVERE, o, t);
    }

    /**
     * @param t what failed altogether
     */
    public void fatal(final Throwable t) {
        log(Level.SEVERE, t.getMessage(), t);
    }

    /**
     * @param format what failed altogether, as in {@link String#format}
     * @param args its arguments
     */
    public void fatalWithFormat(final String format, final Object... args) {
        log(Level.SEVERE, () -> String.format(format, args));
    }
}
