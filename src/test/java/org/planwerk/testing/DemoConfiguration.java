package org.planwerk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.exchange.PackageIntake;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Role;
import org.planwerk.report.Draft;
import org.planwerk.report.Part;
import org.planwerk.report.Reports;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Tenant;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes in every package of the demonstration and the canary before the first test. */
@TestConfiguration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    ApplicationRunner demo(PackageIntake intake, Municipalities municipalities, Reports reports) {
        return arguments -> {
            try (var towns = Files.list(Path.of("demo"))) {
                for (var town : towns.filter(Files::isDirectory).sorted().toList()) {
                    take(intake, town, town.getFileName().toString());
                }
                take(intake, CanaryTown.write(), CanaryTown.SLUG);
            }
            Tenant.run(municipalities.find("musterstadt").orElseThrow(), () -> report(reports));
        };
    }

    /** The fictitious town has reported once: reports stand in no package. */
    private static void report(Reports reports) {
        var jana = new Acting(new UUID(0, 1), "Jana Muster", false, Set.of(Role.COORDINATOR), Set.of(), Set.of());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(jana, "", List.of()));
        try {
            var draft = new Draft(
                    new UUID(0, 1),
                    reports.editions().keySet().iterator().next(),
                    "Bericht 2026",
                    "Was aus dem Plan geworden ist.",
                    LocalDate.of(2026, 11, 12),
                    null,
                    null,
                    Stream.of(Part.Kind.values())
                            .filter(kind -> kind != Part.Kind.TEXT)
                            .map(Part::new)
                            .toList());
            reports.save(draft);
            reports.publish(reports.freeze(draft.id()).id());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void take(PackageIntake intake, Path town, String slug) throws IOException {
        var result = intake.take(town, slug, false);
        if (result.isRefused()) {
            throw new IllegalStateException(town + ": " + result.problems());
        }
    }
}
