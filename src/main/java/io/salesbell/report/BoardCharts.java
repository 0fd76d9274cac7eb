package io.salesbell.report;

import io.salesbell.chat.Pictures;
import io.salesbell.chat.picture.Chart;
import io.salesbell.chat.picture.ChartPainter;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The charts of boards as stored pictures: what was drawn once is found again. */
@Component
public class BoardCharts {
    private static final Logger log = LoggerFactory.getLogger(BoardCharts.class);

    private final JdbcClient jdbc;
    private final ChartPainter painter;
    private final Pictures pictures;

    BoardCharts(JdbcClient jdbc, ChartPainter painter, Pictures pictures) {
        this.jdbc = jdbc;
        this.painter = painter;
        this.pictures = pictures;
    }

    /** The chart's picture; empty where this server can't draw, and the board then goes without. */
    @Transactional
    public Optional<UUID> pictureOf(OrgId org, Chart chart) {
        byte[] digest = digest(chart);
        Optional<UUID> known = jdbc.sql("select picture_id from board_chart where org_id = ? and digest = ?")
                .params(org.value(), digest)
                .query(UUID.class)
                .optional();
        return known.isPresent() ? known : draw(org, chart, digest);
    }

    private Optional<UUID> draw(OrgId org, Chart chart, byte[] digest) {
        byte[] png;
        try {
            png = painter.png(chart);
        } catch (IllegalStateException cannotDraw) {
            log.warn("a board goes without its chart: {}", cannotDraw.getMessage());
            return Optional.empty();
        }
        UUID picture = pictures.store(org, null, png);
        jdbc.sql("insert into board_chart (org_id, digest, picture_id) values (?, ?, ?) on conflict do nothing")
                .params(org.value(), digest, picture)
                .update();
        return Optional.of(picture);
    }

    private static byte[] digest(Chart chart) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(chart.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
