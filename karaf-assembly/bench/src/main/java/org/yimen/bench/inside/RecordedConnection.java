package org.yimen.bench.inside;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.yimen.bench.trace.Step;

/** A connection whose statements and ends of transactions are noted. */
final class RecordedConnection implements InvocationHandler {
    private final Connection connection;
    private final Recorder recorder;

    private RecordedConnection(Connection connection, Recorder recorder) {
        this.connection = connection;
        this.recorder = recorder;
    }

    static Connection of(Connection connection, Recorder recorder) {
        return (Connection) Proxy.newProxyInstance(
                RecordedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new RecordedConnection(connection, recorder));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object answer = Reflected.call(method, connection, arguments);
        switch (method.getName()) {
            case "commit" -> recorder.note(Step.of(Step.Kind.COMMIT));
            case "rollback" -> recorder.note(Step.of(arguments == null ? Step.Kind.ROLLBACK : Step.Kind.BACK));
            case "setSavepoint" -> recorder.note(Step.of(Step.Kind.SAVEPOINT));
            case "releaseSavepoint" -> recorder.note(Step.of(Step.Kind.RELEASE));
            default -> {
                if (answer instanceof PreparedStatement statement) {
                    return RecordedStatement.of(statement, (String) arguments[0], recorder);
                }
            }
        }
        return answer;
    }
}
