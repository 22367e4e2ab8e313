package org.yimen.bench.driver;

/** Sends the calls of a journey. */
@FunctionalInterface
interface Caller {
    String JSON = "application/json";
    String PNG = "image/png";
    String NOTHING = "";

    /**
     * Posts and gives what was answered.
     *
     * @param name what the call is in the journey
     * @param login of who calls
     * @param path below the interface's own
     * @param type of the body; {@link #NOTHING} if there is none
     */
    byte[] call(String name, String login, String path, String type, byte[] body) throws Exception;
}
