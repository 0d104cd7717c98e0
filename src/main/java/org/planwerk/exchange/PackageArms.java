package org.planwerk.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Pictures;
import org.planwerk.document.Upload;
import org.planwerk.files.FileBytes;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.tenancy.Municipalities;
import org.springframework.stereotype.Component;

/** The coat of arms of a package: everybody is shown it, so it must be one that could be uploaded as well. */
@Component
class PackageArms {

    private final Municipalities municipalities;
    private final FileBytes files;

    PackageArms(Municipalities municipalities, FileBytes files) {
        this.municipalities = municipalities;
        this.files = files;
    }

    /**
     * Gives the municipality of the package its coat of arms; without one in the package the old one goes.
     *
     * @param worn what it has by now
     */
    void put(PackageArchive archive, @Nullable String arms, @Nullable String worn, PackageProblems problems) {
        var next = arms == null || arms.equals(worn) ? arms : bring(archive, arms, problems);
        if (problems.isEmpty() && !Objects.equals(next, worn)) {
            municipalities.setArms(next);
        }
    }

    /** The hash under which it is kept: its own, unless it had to be drawn anew; null if there are problems. */
    private @Nullable String bring(PackageArchive archive, String arms, PackageProblems problems) {
        try (var in = archive.open(arms).orElse(null)) {
            if (in == null) {
                problems.add(PackageArchive.FILES + arms, "exchange.file.missing");
                return null;
            }
            var bytes = Upload.read(in, Pictures.MOST_BYTES);
            if (!DigestUtils.sha256Hex(bytes).equals(arms)) {
                problems.add(PackageArchive.FILES + arms, "exchange.file.hash");
                return null;
            }
            return keep(Pictures.bare(bytes));
        } catch (DocumentRefused refused) {
            problems.add(
                    "municipality.arms",
                    refused.reason().key(),
                    refused.reason().values());
        } catch (IOException | UncheckedIOException broken) {
            problems.add(PackageArchive.FILES + arms, "exchange.zip");
        }
        return null;
    }

    private String keep(byte[] picture) {
        var sha256 = DigestUtils.sha256Hex(picture);
        files.keep(sha256, new ByteArrayInputStream(picture));
        return sha256;
    }
}
