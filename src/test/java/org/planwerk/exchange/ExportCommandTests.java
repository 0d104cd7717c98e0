package org.planwerk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planwerk.launch.Command;
import org.planwerk.tenancy.Tenant;
import org.planwerk.testing.PackageTest;
import org.planwerk.testing.SampleTown;
import org.springframework.beans.factory.annotation.Autowired;

@PackageTest
class ExportCommandTests {

    @Autowired
    ExportCommand export;

    @TempDir
    Path folder;

    private int to(Path target) throws Exception {
        return export.run(List.of(Tenant.get().slug(), "--to", target.toString()));
    }

    @Test
    void writesAFileOrAFolder(@Autowired SampleTown town) throws Exception {
        town.takeIn();

        assertThat(to(folder.resolve("paket.zip"))).isEqualTo(Command.DONE);
        assertThat(to(folder.resolve("ordner"))).isEqualTo(Command.DONE);

        try (var zip = new ZipFile(folder.resolve("paket.zip").toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("plan.json")))
                    .hasBinaryContent(Files.readAllBytes(folder.resolve("ordner/plan.json")));
        }
    }

    @Test
    void leavesAloneWhatIsNoFile() throws Exception {
        var pipe = folder.resolve("rohr");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(to(pipe)).isEqualTo(Command.FAILED);

        assertThat(pipe).exists();
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(Files.isDirectory(pipe)).isFalse();
    }

    @Test
    void saysWhatCannotBeWritten() throws Exception {
        assertThat(to(folder.resolve("fehlt/paket.zip"))).isEqualTo(Command.FAILED);
    }
}
