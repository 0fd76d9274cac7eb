package io.salesbell.commit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Watches what goes through its connections: rows that a transaction left to its end are written before its next
 * statement, so that it reads what it wrote.
 */
final class WatchedDataSource extends DelegatingDataSource {
    private final Reading reading = new Reading();

    WatchedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return watched(super.getConnection(user, password));
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(), new Class<?>[] {Watched.class}, new Watch(connection));
    }

    private final class Watch implements InvocationHandler {
        private final Connection target;
        private final LeftRows left = new LeftRows();
        private boolean onlyRead = true;
        private boolean lookedAfter;

        Watch(Connection target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "left" -> left;
                case "hasOnlyRead" -> onlyRead;
                case "takesCare" -> takesCare();
                case "unwrap" -> arguments != null && arguments[0] == Watched.class ? proxy : call(method, arguments);
                case "isWrapperFor" ->
                    (arguments != null && arguments[0] == Watched.class) || (boolean) call(method, arguments);
                case "equals" -> arguments != null && arguments[0] == proxy;
                case "prepareStatement", "prepareCall", "createStatement", "setSavepoint" -> {
                    beforeStatement(method.getName().equals("prepareStatement") ? arguments : null);
                    yield call(method, arguments);
                }
                case "commit", "rollback", "close" -> {
                    ends(method.getName());
                    yield call(method, arguments);
                }
                default -> call(method, arguments);
            };
        }

        private boolean takesCare() {
            boolean first = !lookedAfter;
            lookedAfter = true;
            return first;
        }

        private void ends(String how) {
            if (how.equals("commit") && !left.isEmpty()) {
                throw new IllegalStateException("rows were left to the end of a transaction and not written");
            }
            left.clear();
            onlyRead = true;
            lookedAfter = false;
        }

        private void beforeStatement(@Nullable Object @Nullable [] arguments) {
            if (!left.isEmpty()) {
                onlyRead = false;
                left.write(target, Writing.LONGEST_MILLIS);
            }
            onlyRead = onlyRead && arguments != null && reading.is(String.valueOf(arguments[0]));
        }

        private Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        }
    }
}
