package org.planwerk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planwerk.exchange.PackageIntake;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Takes in every package of the demonstration and the canary before the first test. */
@TestConfiguration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    ApplicationRunner demo(PackageIntake intake) {
        return arguments -> {
            try (var towns = Files.list(Path.of("demo"))) {
                for (var town : towns.filter(Files::isDirectory).sorted().toList()) {
                    take(intake, town, town.getFileName().toString());
                }
                take(intake, CanaryTown.write(), CanaryTown.SLUG);
            }
        };
    }

    private static void take(PackageIntake intake, Path town, String slug) throws IOException {
        var result = intake.take(town, slug, false);
        if (result.isRefused()) {
            throw new IllegalStateException(town + ": " + result.problems());
        }
    }
}
