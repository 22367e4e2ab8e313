package org.yimen.casework.registry;

import java.util.Arrays;

/** An answer breaks the contract; the message is the operator's sentence, in Chinese. */
final class WrongAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 300;

    WrongAnswerException(String key, Object... values) {
        super(Messages.of(key, shortened(values)), null, false, false);
    }

    /** What is quoted from the answer may be of any length. */
    private static Object[] shortened(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? Cut.shortened(text, LONGEST) : value)
                .toArray();
    }
}
