package org.yimen.bench.inside;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yimen.bench.trace.Step;
import org.yimen.bench.trace.Value;

/** A prepared statement whose parameters and executions are noted. */
final class RecordedStatement implements InvocationHandler {
    private final PreparedStatement statement;
    private final String sql;
    private final Recorder recorder;
    private final TreeMap<Integer, Value> parameters = new TreeMap<>();
    private final List<List<Value>> batch = new ArrayList<>();

    private RecordedStatement(PreparedStatement statement, String sql, Recorder recorder) {
        this.statement = statement;
        this.sql = sql;
        this.recorder = recorder;
    }

    static PreparedStatement of(PreparedStatement statement, String sql, Recorder recorder) {
        return (PreparedStatement) Proxy.newProxyInstance(
                RecordedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new RecordedStatement(statement, sql, recorder));
    }

    /** Noted before it is done: one that fails was sent to the database too. */
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.startsWith("set") && arguments != null && arguments.length > 1) {
            parameters.put((Integer) arguments[0], value(name, arguments[1]));
        } else if (name.startsWith("execute")) {
            recorder.note(step(name));
        } else if (name.equals("addBatch")) {
            batch.add(List.copyOf(parameters.values()));
        }
        return Reflected.call(method, statement, arguments);
    }

    private static Value value(String setter, Object given) {
        return setter.equals("setNull") ? Value.none((Integer) given) : Value.of(given);
    }

    private Step step(String name) {
        List<Value> row = List.copyOf(parameters.values());
        if (name.contains("Batch")) {
            List<List<Value>> rows = List.copyOf(batch);
            batch.clear();
            return new Step(Step.Kind.BATCH, sql, rows);
        }
        boolean query = sql.stripLeading().regionMatches(true, 0, "SELECT", 0, 6);
        return new Step(query ? Step.Kind.QUERY : Step.Kind.CHANGE, sql, List.of(row));
    }
}
