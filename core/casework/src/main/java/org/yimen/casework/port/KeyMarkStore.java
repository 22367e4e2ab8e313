package org.yimen.casework.port;

/** By which the keys of a database are known, so that every node can tell whether its key files belong to it. */
public interface KeyMarkStore {
    /**
     * Whether a key is the database's. The first who asks about a key settles it: of nodes that ask at once, one.
     *
     * @param key its name and version, at most 64 characters; never {@code null}
     * @param mark what only this key gives and what tells nothing of it, at most 64 characters; never {@code null}
     */
    boolean agrees(String key, String mark);
}
