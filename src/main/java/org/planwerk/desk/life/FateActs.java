package org.planwerk.desk.life;

import java.util.List;
import org.planwerk.desk.Signature;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.plan.Decision;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.Fates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides fates in the name of the person. */
@Service
class FateActs {

    private final Fates fates;

    FateActs(Fates fates) {
        this.fates = fates;
    }

    @Transactional
    void decide(EditionId edition, List<Decision> decisions) {
        Acting.get().require(Permission.DECIDE);
        fates.decide(Signature.get(), edition, decisions);
    }

    @Transactional
    int carryOver(EditionId edition) {
        Acting.get().require(Permission.DECIDE);
        return fates.carryOver(Signature.get(), edition, Fates.TEXTS);
    }
}
