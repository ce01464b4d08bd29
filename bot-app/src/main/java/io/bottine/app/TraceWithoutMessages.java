package io.bottine.app;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * A stack trace without the messages of the exceptions: those of parsers and databases quote what they choked on, and a log
 * must not hold what customers said.
 */
public final class TraceWithoutMessages extends ThrowableHandlingConverter {

    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 8;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder trace = new StringBuilder();
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int i = 0; thrown != null && i < MOST_CAUSES; i++) {
            trace.append(i == 0 ? "" : "caused by ")
                    .append(thrown.getClassName())
                    .append('\n');
            StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
            int shown = Math.min(MOST_FRAMES, frames.length - thrown.getCommonFrames());
            for (int frame = 0; frame < shown; frame++) {
                trace.append("    ").append(frames[frame].getSTEAsString()).append('\n');
            }
            thrown = thrown.getCause();
        }
        return trace.toString();
    }
}
