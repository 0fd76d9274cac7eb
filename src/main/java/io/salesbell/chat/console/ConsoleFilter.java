package io.salesbell.chat.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets through to the console only who may be there, before anything of the request is read. */
@Component
@WhenConsoleIsOn
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ConsoleFilter extends OncePerRequestFilter {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final int UNAVAILABLE = 503;

    private final ConsoleGate gate;
    private final ApplicationAvailability availability;
    private final JsonMapper json;

    ConsoleFilter(Environment environment, ApplicationAvailability availability, JsonMapper json) {
        this.availability = availability;
        this.gate = new ConsoleGate(ConsoleAccess.of(environment));
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.equals("/") && !path.equals("/console") && !path.startsWith("/console/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        protect(request, response);
        Optional<ConsoleGate.Refused> refused = gate.refuses(request);
        if (refused.isPresent()) {
            refuse(response, refused.get());
            return;
        }
        if (ConsoleGate.isForPeople(request) && availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            response.setHeader("Retry-After", "1");
            refuse(
                    response,
                    new ConsoleGate.Refused(UNAVAILABLE, "Salesbell is starting or stopping. Try again in a moment."));
            return;
        }
        chain.doFilter(new LimitedRequest(request, ConsoleGate.mostBytes(request)), response);
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (ConsoleGate.isApi(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private void refuse(HttpServletResponse response, ConsoleGate.Refused refused) throws IOException {
        response.setStatus(refused.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(Map.of("error", refused.why())));
    }
}
