package org.yimen.casework.port;

import java.util.List;

/** The wrapped data keys, exchanged without opening a document. */
public interface DataKeyStore {
    /** Some of the data keys that another version of the master key wraps. */
    List<WrappedKey> wrappedByOthersThan(int masterVersion, int limit);

    /** Puts the same keys in other wrappings; what somebody else exchanged meanwhile is left alone. */
    void exchange(List<WrappedKey> wrappings);
}
