package io.salesbell.commit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Watches a connection, which is taken from the pool for its first statement only: a transaction that asks and leaves
 * everything together with others holds none.
 */
final class Watch implements InvocationHandler {
    private final Opening opening;
    private final Reading reading;
    private final LeftRows left = new LeftRows();
    private @Nullable Connection target;
    private boolean autoCommit = true;
    private boolean closed;
    private boolean onlyRead = true;
    private boolean lookedAfter;

    Watch(Opening opening, Reading reading) {
        this.opening = opening;
        this.reading = reading;
    }

    /** Takes a connection from the pool. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "left" -> left;
            case "hasOnlyRead" -> onlyRead;
            case "isTaken" -> target != null;
            case "takesCare" -> takesCare();
            case "equals" -> arguments != null && arguments[0] == proxy;
            case "hashCode" -> System.identityHashCode(proxy);
            case "unwrap" -> arguments != null && arguments[0] == Watched.class ? proxy : call(method, arguments);
            case "isWrapperFor" ->
                (arguments != null && arguments[0] == Watched.class) || (boolean) call(method, arguments);
            case "prepareStatement", "prepareCall", "createStatement", "setSavepoint" -> {
                boolean prepares = method.getName().equals("prepareStatement");
                beforeStatement(prepares ? arguments : null);
                yield prepares && arguments != null && arguments.length == 1
                        ? taken().prepareStatement(String.valueOf(arguments[0]))
                        : call(method, arguments);
            }
            case "commit", "rollback", "close" -> {
                if (arguments == null) {
                    ends(method.getName());
                } else {
                    left.clear();
                }
                yield target == null ? untaken(method.getName(), arguments) : call(method, arguments);
            }
            case "setAutoCommit", "getAutoCommit", "isClosed", "getWarnings", "clearWarnings", "toString" ->
                target == null ? untaken(method.getName(), arguments) : call(method, arguments);
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

    private void beforeStatement(@Nullable Object @Nullable [] arguments) throws SQLException {
        if (!left.isEmpty()) {
            onlyRead = false;
            left.write(taken(), Writing.LONGEST_MILLIS);
        }
        onlyRead = onlyRead && arguments != null && reading.is(String.valueOf(arguments[0]));
    }

    /** What a connection answers that nothing was done with yet. */
    private @Nullable Object untaken(String method, @Nullable Object @Nullable [] arguments) {
        return switch (method) {
            case "setAutoCommit" -> {
                autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
                yield null;
            }
            case "getAutoCommit" -> autoCommit;
            case "close" -> {
                closed = true;
                yield null;
            }
            case "isClosed" -> closed;
            case "toString" -> "a connection that is not taken yet";
            default -> null;
        };
    }

    private Connection taken() throws SQLException {
        Connection taken = target;
        if (taken == null) {
            if (closed) {
                throw new SQLException("the connection is closed");
            }
            taken = open();
            target = taken;
            if (!autoCommit) {
                taken.setAutoCommit(false);
            }
        }
        return taken;
    }

    /** As it fails for whoever takes one at once. */
    private Connection open() throws SQLException {
        try {
            return opening.open();
        } catch (SQLTransientConnectionException none) {
            throw new CannotGetJdbcConnectionException("no connection to the database", none);
        }
    }

    private Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(taken(), arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
