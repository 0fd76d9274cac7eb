package io.salesbell.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that a test's database is asked, whatever asks them. */
@TestComponent
public class StatementCount implements BeanPostProcessor {
    private final AtomicLong prepared = new AtomicLong();

    /** How many statements the work asks. */
    public long of(Runnable work) {
        long before = prepared.get();
        work.run();
        return prepared.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? around(
                        DataSource.class,
                        source,
                        "getConnection",
                        connection ->
                                around(Connection.class, (Connection) connection, "prepareStatement", statement -> {
                                    prepared.incrementAndGet();
                                    return statement;
                                }))
                : bean;
    }

    private interface Then {
        Object of(Object result);
    }

    private static <T> T around(Class<T> type, T target, String method, Then then) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    try {
                        Object result = called.invoke(target, arguments);
                        return called.getName().equals(method) ? then.of(result) : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                }));
    }
}
