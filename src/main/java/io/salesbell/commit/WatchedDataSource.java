package io.salesbell.commit;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
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
        return watched(super::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return watched(() -> super.getConnection(user, password));
    }

    private Connection watched(Watch.Opening opening) {
        return (Connection) Proxy.newProxyInstance(
                WatchedDataSource.class.getClassLoader(), new Class<?>[] {Watched.class}, new Watch(opening, reading));
    }
}
