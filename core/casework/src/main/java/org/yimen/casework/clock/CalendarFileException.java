package org.yimen.casework.clock;

/** A calendar file cannot be used. The message is a Chinese sentence for the person who imports it. */
public class CalendarFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalendarFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The failure with the sentence {@code file.<key>} of the messages. */
    static CalendarFileException of(String key, Object... values) {
        return new CalendarFileException(Messages.of("file." + key, values), null);
    }
}
