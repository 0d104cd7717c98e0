package org.planwerk.desk.table;

import java.util.List;
import java.util.UUID;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.upload.Uploads;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a table over: all its rows and the end of the file in one transaction, and never twice. */
@Service
class Takeovers {

    private final Workbench workbench;
    private final Uploads uploads;

    Takeovers(Workbench workbench, Uploads uploads) {
        this.workbench = workbench;
        this.uploads = uploads;
    }

    @Transactional
    public List<WorkingEntry> take(UUID upload, List<Writing> writings) {
        return uploads.remove(upload) && !writings.isEmpty() ? workbench.write(writings) : List.of();
    }
}
