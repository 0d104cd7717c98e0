package org.planwerk.report;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.planwerk.document.word.WordTemplate;
import org.planwerk.files.FileBytes;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How Word files of the municipality look: by a template of its own, or by ours. */
@Service
public class WordLooks {

    private final TemplateStore store;
    private final FileBytes files;

    WordLooks(TemplateStore store, FileBytes files) {
        this.store = store;
        this.files = files;
    }

    @Transactional(readOnly = true)
    public Optional<WordLook> find() {
        return store.find();
    }

    /** The bytes of the template that holds; empty for ours. */
    @Transactional(readOnly = true)
    public Optional<byte[]> template() {
        return store.find().map(look -> files.read(look.sha256()));
    }

    /** @throws org.planwerk.document.DocumentRefused if it is no Word file that may be kept */
    @Transactional
    public void bring(byte[] template, String name) {
        Acting.get().require(Permission.SETTINGS);
        WordTemplate.check(template, name);
        var sha256 = DigestUtils.sha256Hex(template);
        files.keep(sha256, new ByteArrayInputStream(template));
        store.put(new WordLook(sha256, name));
    }

    @Transactional
    public void takeOff() {
        Acting.get().require(Permission.SETTINGS);
        store.remove();
    }
}
