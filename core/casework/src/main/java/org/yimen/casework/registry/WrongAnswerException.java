package org.yimen.casework.registry;

/** An answer breaks the contract; the message is the operator's sentence, in Chinese. */
final class WrongAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongAnswerException(String key, Object... values) {
        super(Messages.of(key, values), null, false, false);
    }
}
