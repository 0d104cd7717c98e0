package org.planwerk.desk.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody without an account asks for a public page, while somebody else asks for its preview. */
class InnerRequest extends HttpServletRequestWrapper {

    private final String path;
    private final @Nullable String query;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    InnerRequest(HttpServletRequest outer, String address) {
        super(outer);
        var uri = UriComponentsBuilder.fromUriString(address).build();
        this.path = String.valueOf(uri.getPath());
        this.query = uri.getQuery();
        uri.getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name, values.stream().map(InnerRequest::decoded).toArray(String[]::new)));
    }

    private static String decoded(@Nullable String value) {
        return value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path);
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.copyOf(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    /** The page is shown whole, whatever the browser has kept. */
    @Override
    public @Nullable String getHeader(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).startsWith("if-") ? null : super.getHeader(name);
    }

    @Override
    public long getDateHeader(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).startsWith("if-") ? -1 : super.getDateHeader(name);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        return null;
    }

    @Override
    public HttpSession getSession() {
        throw new IllegalStateException("public pages begin no session");
    }
}
