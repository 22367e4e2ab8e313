package org.yimen.backup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that goes away in the middle. */
final class Failing {
    private Failing() {}

    /** Fails when a statement that begins so is prepared. */
    static DataSource atStatement(DataSource source, String beginning) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? failing(connection, beginning) : result;
        });
    }

    private static Connection failing(Connection connection, String beginning) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && ((String) arguments[0]).startsWith(beginning)) {
                throw new SQLException("the database went away", "08006");
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Failing.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
