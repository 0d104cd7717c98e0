package org.planwerk.web.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.web.upload.SentFile;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Answers a form that arrives a second time, by a double click, a reloaded page or a lost line, with where the first one led.
 *
 * <p>A form that says something else than before is another one, so whoever goes back and writes something else is heard. One
 * that was refused or shown again was not done and may come again as it is.
 *
 * <p>Forms behind a personal link carry no key: what they ask for is the same however often it is done, and where they lead
 * would hold the link.
 */
@Configuration(proxyBeanMethods = false)
class OnlyOnce implements WebMvcConfigurer, HandlerInterceptor {

    private static final String TAKEN_UP = OnlyOnce.class.getName();

    /** What differs between two forms that say the same. */
    private static final Set<String> SAYS_NOTHING = Set.of(FormKey.NAME, "_csrf");

    /** Nothing that is made of a password is kept; what comes with one is done once by its link, or may be done twice. */
    private static final String PASSWORD = "password";

    private static final long A_MOMENT = 100;
    private static final int MOST_MOMENTS = 350;

    private final SendingStore store;

    OnlyOnce(SendingStore store) {
        this.store = store;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, InterruptedException {
        var key = request.getMethod().equals("POST")
                ? FormKey.read(request.getParameter(FormKey.NAME))
                : Optional.<String>empty();
        if (key.isEmpty() || hasPassword(request)) {
            return true;
        }
        var form = new Sending(DigestUtils.sha256Hex(key.get()), print(key.get(), request));
        for (var moment = 0; moment < MOST_MOMENTS && !store.begin(form); moment++) {
            var known = store.find(form);
            if (known.isPresent() && known.get().isPresent()) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, known.get().get());
                return false;
            }
            Thread.sleep(A_MOMENT);
        }
        request.setAttribute(TAKEN_UP, form);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(TAKEN_UP) instanceof Sending form) {
            var location = response.getHeader(HttpHeaders.LOCATION);
            if (fault == null && location != null && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                store.end(form, location);
            } else {
                store.remove(form);
            }
        }
    }

    private static boolean hasPassword(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(PASSWORD));
    }

    private static String print(String key, HttpServletRequest request) throws IOException {
        var digest = DigestUtils.getSha256Digest();
        add(digest, key);
        add(digest, request.getRequestURI());
        add(digest, request.getRemoteUser() == null ? "" : request.getRemoteUser());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!SAYS_NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
                add(digest, name);
                Arrays.stream(values).forEach(value -> add(digest, value));
            }
        });
        var brought = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (brought != null) {
            for (var files : new TreeMap<>(brought.getMultiFileMap()).values()) {
                for (var file : files) {
                    add(digest, file);
                }
            }
        }
        return Hex.encodeHexString(digest.digest());
    }

    /** What is too large is not kept, and will be refused. */
    private static void add(MessageDigest digest, MultipartFile file) throws IOException {
        add(digest, file.getName());
        add(digest, String.valueOf(file.getOriginalFilename()));
        add(digest, Long.toString(file.getSize()));
        if (file.getSize() <= SentFile.MOST) {
            try (var bytes = new DigestInputStream(file.getInputStream(), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** With its length, so that two texts are never taken for two others. */
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        store.removeOld();
    }
}
