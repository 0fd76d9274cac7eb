package io.salesbell.chat.console;

import io.salesbell.chat.PictureFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask the console for what. Without a token only this machine, by its own name and not through a proxy: a page
 * of elsewhere whose name was pointed here, or a tunnel, is not let in.
 */
final class ConsoleGate {
    static final String TOKEN_HEADER = "X-Salesbell-Console-Token";
    static final int MOST_BYTES = 64 * 1024;

    private static final String API = "/console/api/";
    private static final String PHOTOS = API + "photos";
    private static final String TEXTS = API + "texts";
    private static final Pattern OWN_NAME = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final ConsoleAccess access;

    ConsoleGate(ConsoleAccess access) {
        this.access = access;
    }

    /** A refusal in English: it is read by whoever set the browser, the proxy or the program up. */
    record Refused(int status, String why) {}

    static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith(API);
    }

    /** Whether the answer depends on who is there and what was said, which a history that is being told still changes. */
    static boolean isForPeople(HttpServletRequest request) {
        return isApi(request) && !request.getServletPath().equals(TEXTS);
    }

    static int mostBytes(HttpServletRequest request) {
        return request.getServletPath().equals(PHOTOS) ? PictureFormat.MOST_BYTES : MOST_BYTES;
    }

    Optional<Refused> refuses(HttpServletRequest request) {
        if (!access.needsToken() && !isLocal(request)) {
            return refused(403, "The console answers this machine only, as localhost and without a proxy.");
        }
        if (!METHODS.contains(request.getMethod())) {
            return refused(405, "The console knows GET and POST.");
        }
        if (!isApi(request)) {
            return request.getMethod().equals("POST") ? refused(405, "Pages are fetched with GET.") : Optional.empty();
        }
        if (!isSameOrigin(request)) {
            return refused(403, "The console answers its own page only.");
        }
        if (access.needsToken() && !isOpen(request) && !access.isToken(request.getHeader(TOKEN_HEADER))) {
            return refused(401, "The header " + TOKEN_HEADER + " is missing or wrong.");
        }
        return request.getMethod().equals("POST") ? refusesBody(request) : Optional.empty();
    }

    private static Optional<Refused> refusesBody(HttpServletRequest request) {
        boolean photo = request.getServletPath().equals(PHOTOS);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (photo ? !type.startsWith("image/") : !type.split(";", 2)[0].strip().equals("application/json")) {
            return refused(415, photo ? "A photo is sent as image/*." : "Send application/json.");
        }
        return request.getContentLengthLong() > mostBytes(request)
                ? refused(413, "That is too large: at most " + mostBytes(request) / 1024 + " KB.")
                : Optional.empty();
    }

    /** Whether the request is from this machine, to it by its own name, and not through a proxy. */
    static boolean isLocal(HttpServletRequest request) {
        String host = String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
        return ConsoleAccess.isLoopback(request.getRemoteAddr())
                && OWN_NAME.matcher(host).matches()
                && Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
    }

    private static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ownPage = site == null || site.equals("same-origin") || site.equals("none");
        return ownPage && isOwn(request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(host);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        return request.getServletPath().equals(TEXTS) && !request.getMethod().equals("POST");
    }

    private static Optional<Refused> refused(int status, String why) {
        return Optional.of(new Refused(status, why));
    }
}
