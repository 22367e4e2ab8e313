package org.yimen.tools.internal;

import java.util.List;

/** One sub-command. */
interface Tool {
    /** The platform's exit codes: everything is well; something was found; the words were wrong; it did not work. */
    int WELL = 0;

    int FOUND = 1;
    int USAGE = 2;
    int FAILED = 3;

    /** One line that tells what it does. */
    String summary();

    /** The words that it takes, for a person. */
    String usage();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws UsageException if the words are wrong
     */
    int run(List<String> words, Terminal terminal) throws Exception;
}
