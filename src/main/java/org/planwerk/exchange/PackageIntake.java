package org.planwerk.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.planwerk.files.FileBytes;
import org.planwerk.packaging.PackageDifference;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.PackageProblem;
import org.planwerk.packaging.PackageProblems;
import org.planwerk.packaging.PlanPackages;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes packages in, all or nothing, and says before what would change. */
@Component
public class PackageIntake {

    private final PackageFormat format;
    private final PlanPackages packages;
    private final Municipalities municipalities;
    private final FileBytes files;
    private final PackageArms arms;
    private final TransactionOperations transactions;

    PackageIntake(
            PackageFormat format,
            PlanPackages packages,
            Municipalities municipalities,
            FileBytes files,
            PackageArms arms,
            TransactionOperations transactions) {
        this.format = format;
        this.packages = packages;
        this.municipalities = municipalities;
        this.files = files;
        this.arms = arms;
        this.transactions = transactions;
    }

    /** What came of it: problems and nothing kept, or the difference that was made (in a preview: would be made). */
    public record Result(List<PackageProblem> problems, PackageDifference difference) {

        public boolean isRefused() {
            return !problems.isEmpty();
        }
    }

    /**
     * Makes the municipality of this slug say what the package says; one that is not there yet is added.
     *
     * @param preview everything is tried, and nothing kept
     */
    public Result take(Path path, String slug, boolean preview) throws IOException {
        var problems = new PackageProblems();
        if (!slug.matches("[a-z][a-z0-9-]{2,}")) {
            problems.add("", "exchange.slug");
            return refused(problems);
        }
        var archive = PackageArchive.read(path, problems);
        if (archive.isEmpty()) {
            return refused(problems);
        }
        try (var open = archive.get()) {
            var content = format.read(open.json(), problems);
            return content.isEmpty() ? refused(problems) : take(open, content.get(), slug, preview, problems);
        }
    }

    private Result take(
            PackageArchive archive,
            PackageFormat.Readable content,
            String slug,
            boolean preview,
            PackageProblems problems) {
        var known = municipalities.find(slug);
        var id = known.map(Municipality::id).orElseGet(municipalities::nextId);
        var worn = known.map(Municipality::arms).orElse(null);
        var municipality = content.municipality().at(id, slug);
        // The tenant is chosen before the transaction begins, so a new municipality has its number before it has a row.
        return Tenant.call(
                municipality,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    municipalities.put(municipality);
                    var difference = packages.keep(content.content(), problems);
                    if (problems.isEmpty()) {
                        keepFiles(archive, problems);
                        arms.put(archive, content.municipality().arms(), worn, problems);
                    }
                    if (preview || !problems.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return problems.isEmpty() ? new Result(List.of(), difference) : refused(problems);
                })));
    }

    private void keepFiles(PackageArchive archive, PackageProblems problems) {
        for (var sha256 : files.listMissing()) {
            try {
                var bytes = archive.open(sha256);
                if (bytes.isEmpty()) {
                    problems.add(PackageArchive.FILES + sha256, "exchange.file.missing");
                } else if (!files.keep(sha256, bytes.get())) {
                    problems.add(PackageArchive.FILES + sha256, "exchange.file.hash");
                }
            } catch (IOException broken) {
                problems.add(PackageArchive.FILES + sha256, "exchange.zip");
            }
        }
    }

    private static Result refused(PackageProblems problems) {
        return new Result(problems.list(), new PackageDifference(List.of()));
    }
}
