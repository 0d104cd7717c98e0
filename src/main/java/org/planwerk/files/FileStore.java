package org.planwerk.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on the bytes of files. */
@Repository
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String sha256) {
        return jdbc.sql("select exists (select from files.chunk where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void addChunk(String sha256, int no, byte[] bytes) {
        jdbc.sql("insert into files.chunk (sha256, no, bytes) values (:sha256, :no, :bytes)")
                .param("sha256", sha256)
                .param("no", no)
                .param("bytes", bytes)
                .update();
    }

    Optional<byte[]> findChunk(String sha256, int no) {
        return jdbc.sql("select bytes from files.chunk where sha256 = :sha256 and no = :no")
                .param("sha256", sha256)
                .param("no", no)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The hashes of the files outside the bin whose bytes are kept here, in their order. */
    List<String> listHashes() {
        return jdbc.sql("""
                        select distinct sha256 from files.file f
                         where binned_at is null and exists (
                               select from files.chunk c where c.municipality_id = f.municipality_id and c.sha256 = f.sha256)
                         order by sha256
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** The hashes that files outside the bin name though their bytes are not here. */
    Set<String> listMissing() {
        return Set.copyOf(jdbc.sql("""
                        select distinct sha256 from files.file f
                         where binned_at is null and sha256 is not null and not exists (
                               select from files.chunk c where c.municipality_id = f.municipality_id and c.sha256 = f.sha256)
                        """).query((row, number) -> row.getString(1)).list());
    }
}
