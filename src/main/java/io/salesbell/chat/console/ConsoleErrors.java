package io.salesbell.chat.console;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Wording;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what was wrong with a request, as {@code {"error": "…"}}. */
@RestControllerAdvice(basePackageClasses = ConsoleErrors.class)
@WhenConsoleIsOn
class ConsoleErrors {
    private static final Logger log = LoggerFactory.getLogger(ConsoleErrors.class);

    private final Wording wording;

    ConsoleErrors(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(ConsoleRefusal refusal) {
        return error(refusal.status(), refusal.text(), refusal.language());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> mistaken(UserMistake mistake) {
        return error(400, mistake.text(), Locale.ENGLISH);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> tooLarge(LimitedRequest.TooLargeException tooLarge) {
        return error(413, Text.of("console.error.too-large"), Locale.ENGLISH);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MissingServletRequestParameterException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<Map<String, String>> malformed(Exception malformed) {
        return NestedExceptionUtils.getMostSpecificCause(malformed) instanceof LimitedRequest.TooLargeException
                ? error(413, Text.of("console.error.too-large"), Locale.ENGLISH)
                : error(400, Text.of("console.error.malformed"), Locale.ENGLISH);
    }

    /** Nobody is known without the database: the browser says which language its reader has. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Map<String, String>> withoutDatabase(Exception unavailable, Locale reader) {
        log.warn("the database does not answer: {}", unavailable.getMessage());
        return error(503, Text.of("console.error.unavailable"), reader);
    }

    private ResponseEntity<Map<String, String>> error(int status, Text text, Locale language) {
        return ResponseEntity.status(status).body(Map.of("error", wording.plain(text, language, ZoneOffset.UTC)));
    }
}
