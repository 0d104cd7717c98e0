package org.planwerk.desk;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Pictures;
import org.planwerk.files.FileBytes;
import org.planwerk.history.Action;
import org.planwerk.history.Change;
import org.planwerk.history.Histories;
import org.planwerk.history.Subject;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.ContentPublished;
import org.planwerk.tenancy.Municipalities;
import org.planwerk.tenancy.Municipality;
import org.planwerk.tenancy.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a municipality settles about itself: its name, its languages, how it looks. Everybody sees it at once. */
@Service
class TownSettings {

    /** What the history calls the municipality itself, beside the lists of the package. */
    static final String LIST = "municipality";

    private final Municipalities municipalities;
    private final FileBytes files;
    private final Histories histories;
    private final ApplicationEventPublisher events;

    TownSettings(
            Municipalities municipalities, FileBytes files, Histories histories, ApplicationEventPublisher events) {
        this.municipalities = municipalities;
        this.files = files;
        this.histories = histories;
        this.events = events;
    }

    @Transactional
    void save(Municipality changed) {
        begin();
        municipalities.put(changed);
        note(changed, changed.arms());
    }

    /** Draws the picture anew and shows it in the head of every page. */
    @Transactional
    void wear(byte[] picture) {
        begin();
        var bytes = Pictures.redraw(picture).bytes();
        var sha256 = DigestUtils.sha256Hex(bytes);
        if (!files.keep(sha256, new ByteArrayInputStream(bytes))) {
            throw new IllegalStateException("hashed a moment ago");
        }
        municipalities.setArms(sha256);
        note(Tenant.get(), sha256);
    }

    /** The letter stands there again. */
    @Transactional
    void takeOff() {
        begin();
        municipalities.setArms(null);
        note(Tenant.get(), null);
    }

    private void begin() {
        Acting.get().require(Permission.SETTINGS);
        histories.begin();
    }

    private void note(Municipality town, @Nullable String arms) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("accent", town.accent());
        node.put("arms", Objects.toString(arms, ""));
        node.put("form", Objects.toString(town.form(), ""));
        node.put("kind", town.kind().name());
        var languages = node.putArray("languages");
        town.languages().stream().map(Locale::toLanguageTag).forEach(languages::add);
        node.put("mainLanguage", town.mainLanguage().toLanguageTag());
        node.put("name", town.name());
        node.put("timeZone", town.timeZone().getId());
        histories.record(
                Signature.get(),
                List.of(new Change(new Subject(LIST, town.slug(), null), Action.CHANGED, node.toString())));
        events.publishEvent(new ContentPublished());
    }

    /** A text that is not empty, or null. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
