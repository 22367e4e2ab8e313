package org.yimen.bench.inside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls through to what a proxy stands before; its exceptions come out as they are. */
final class Reflected {
    private Reflected() {}

    static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
