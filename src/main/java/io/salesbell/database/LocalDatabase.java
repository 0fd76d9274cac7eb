package io.salesbell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The server on a local port, reached with our password. */
record LocalDatabase(int port, String password) {
    static final String NAME = "salesbell";
    private static final String ADMINISTRATION = "postgres";

    String url() {
        return url(NAME);
    }

    /** Whether it is the server on this very folder; a wrong password or no answer is an SQLException. */
    boolean serves(Path data) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select current_setting('data_directory')")) {
            return result.next() && Files.isSameFile(Path.of(result.getString(1)), data);
        }
    }

    /** Makes the bot's own database on the first start. */
    void createIfMissing() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            boolean missing;
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                missing = !found.next();
            }
            if (missing) {
                statement.execute("create database " + NAME);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", DataFolder.USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(ADMINISTRATION), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
