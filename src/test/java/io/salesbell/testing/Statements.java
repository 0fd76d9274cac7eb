package io.salesbell.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down what goes to the database, so that a test can say how much a line may cost. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {
    private static final Set<String> ROUND_TRIPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    /** Forgets what was sent so far. */
    public void clear() {
        sent.clear();
    }

    /** What was sent since, a statement or batch each, with the commits between. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** How many statements and commits the work sends. */
    public int of(Runnable work) {
        int before = sent.size();
        work.run();
        return sent.size() - before;
    }

    @Bean
    static BeanPostProcessor written(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? statements.watched(DataSource.class, source, "") : bean;
            }
        };
    }

    private <T> T watched(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments, sql);
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments, String sql) throws Throwable {
        try {
            if (target instanceof Statement && ROUND_TRIPS.contains(method.getName())) {
                sent.add(sql.isEmpty() ? String.valueOf(arguments[0]) : sql);
            } else if (target instanceof Connection && method.getName().equals("commit")) {
                sent.add("commit");
            }
            return wrapped(method.invoke(target, arguments), method, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Object wrapped(Object result, Method method, Object[] arguments) {
        if (result instanceof Connection connection && !method.getName().equals("unwrap")) {
            return watched(Connection.class, connection, "");
        }
        if (result instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement, String.valueOf(arguments[0]));
        }
        return result instanceof Statement statement ? watched(Statement.class, statement, "") : result;
    }
}
