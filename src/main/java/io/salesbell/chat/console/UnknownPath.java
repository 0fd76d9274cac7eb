package io.salesbell.chat.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refuses what the console's API does not have, in the words of its other refusals. */
@RestController
@WhenConsoleIsOn
class UnknownPath {

    @RequestMapping("/console/api/**")
    void refuse(HttpServletRequest request) {
        throw ConsoleRefusal.of(404, "console.error.no-path", request.getRequestURI());
    }
}
