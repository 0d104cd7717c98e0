package org.planwerk.monitoring.web;

import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.Answer;
import org.planwerk.web.StatusSign;

/** How far an answer is, as it is drawn; each has a word under {@code monitoring.sign.}. */
enum AnswerSign {
    OPEN(StatusSign.PLANNED),
    STARTED(StatusSign.RUNNING),
    /** Open though the deadline has passed. */
    OVERDUE(StatusSign.DELAYED),
    ASKED_BACK(StatusSign.ON_HOLD),
    HANDED_IN(StatusSign.PERMANENT),
    ACCEPTED(StatusSign.DONE),
    /** The round is closed. */
    NOT_REPORTED(StatusSign.NOT_REPORTED);

    private final StatusSign sign;

    AnswerSign(StatusSign sign) {
        this.sign = sign;
    }

    StatusSign sign() {
        return sign;
    }

    static AnswerSign of(@Nullable Answer answer, boolean late, boolean closed) {
        if (answer != null && answer.state() != Answer.State.STARTED) {
            return valueOf(answer.state().name());
        }
        if (closed) {
            return NOT_REPORTED;
        }
        if (late) {
            return OVERDUE;
        }
        return answer == null ? OPEN : STARTED;
    }
}
