package org.planwerk.portal.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.planwerk.files.FileBytes;
import org.planwerk.portal.web.Missing;
import org.planwerk.tenancy.Tenant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The coat of arms of the municipality, for the head of every page; another picture has another address. */
@Controller
class ArmsController {

    private static final byte FIRST_OF_PNG = (byte) 0x89;

    private final FileBytes bytes;

    ArmsController(FileBytes bytes) {
        this.bytes = bytes;
    }

    @GetMapping("/{municipality}/wappen/{sha256}")
    void show(@PathVariable String sha256, HttpServletResponse response) throws IOException {
        if (!sha256.equals(Tenant.get().arms())) {
            throw Missing.page().get();
        }
        var first = bytes.find(sha256, 0).orElseThrow(Missing.page());
        response.setContentType(first.length > 0 && first[0] == FIRST_OF_PNG ? "image/png" : "image/jpeg");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofDays(365))
                        .cachePublic()
                        .immutable()
                        .getHeaderValue());
        var out = response.getOutputStream();
        var no = 0;
        for (var piece = Optional.of(first); piece.isPresent(); piece = bytes.find(sha256, ++no)) {
            out.write(piece.get());
        }
    }
}
