package org.planwerk.packaging;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the plan as it would be if drafts were published, in a transaction that never ends well.
 *
 * <p>Who keeps public content in memory must ask it first: what is read under it is kept here alone and gone with it.
 */
public final class Foresight {

    private static final ScopedValue<Foresight> CURRENT = ScopedValue.newInstance();

    private Optional<Object> content = Optional.empty();

    private final @Nullable Locale language;

    private Foresight(@Nullable Locale language) {
        this.language = language;
    }

    /**
     * Works under a new one.
     *
     * @param language in which the plan is said if that is not the one of the page around it
     */
    public static <R, X extends Throwable> R call(
            @Nullable Locale language, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, new Foresight(language)).<R, X>call(work);
    }

    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    public static Optional<Foresight> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** What was kept under this one, read if nothing was yet. */
    public <C> C content(Class<C> type, java.util.function.Supplier<C> reading) {
        if (content.isEmpty()) {
            content = Optional.of(reading.get());
        }
        return type.cast(content.get());
    }
}
