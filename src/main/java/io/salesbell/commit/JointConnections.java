package io.salesbell.commit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The few connections that commands ask and write together through, beside the pool: a server process of PostgreSQL that
 * does the same every time finds its plans and caches warm, one of twenty in turn does not.
 */
@Configuration(proxyBeanMethods = false)
class JointConnections {
    /** As many as ask at a time. */
    static final String ASKING = "askingConnections";
    /** The one that writes for all. */
    static final String WRITING = "writingConnections";

    /**
     * PostgreSQL would plan anew for other parameters, which costs more than the rest. Whoever is held up is left time to
     * go on by itself.
     */
    private static final String MANNERS = "set plan_cache_mode = force_generic_plan; set statement_timeout = '1s'";

    /** How many may ask at a time: more of them meet fewer others, and the database has its own share of processors. */
    static int askers() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    static boolean has(String bean) {
        return Set.of(ASKING, WRITING).contains(bean);
    }

    @Bean(name = ASKING, defaultCandidate = false, destroyMethod = "close")
    HikariDataSource asking(DataSource pool) throws SQLException {
        return few(pool, "asking", askers());
    }

    @Bean(name = WRITING, defaultCandidate = false, destroyMethod = "close")
    HikariDataSource writing(DataSource pool) throws SQLException {
        return few(pool, "writing", 1);
    }

    private static HikariDataSource few(DataSource pool, String name, int size) throws SQLException {
        HikariDataSource few = new HikariDataSource();
        pool.unwrap(HikariDataSource.class).copyStateTo(few);
        few.setPoolName(name);
        few.setMaximumPoolSize(size);
        few.setMinimumIdle(size);
        String own = few.getConnectionInitSql();
        few.setConnectionInitSql(own == null ? MANNERS : own + "; " + MANNERS);
        return few;
    }
}
