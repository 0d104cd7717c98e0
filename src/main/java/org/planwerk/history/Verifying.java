package org.planwerk.history;

import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Verification.Broken;
import org.planwerk.history.Verification.Fault;

/** Walks along a chain until its end or its first broken place. */
class Verifying {

    private static final int PAGE = 500;

    private long no;
    private long erased;
    private String chain = Chain.BEGINNING;

    Verification walk(HistoryStore store) {
        while (true) {
            var page = store.listAfter(no, PAGE);
            for (var version : page) {
                var fault = fault(version);
                if (fault != null) {
                    return new Verification(
                            no,
                            erased,
                            chain,
                            Optional.of(new Broken(
                                    no + 1, fault == Fault.MISSING ? Optional.empty() : Optional.of(version), fault)));
                }
                no = version.no();
                chain = version.chain();
                erased += version.content() == null ? 1 : 0;
            }
            if (page.size() < PAGE) {
                return new Verification(no, erased, chain, Optional.empty());
            }
        }
    }

    private @Nullable Fault fault(Version version) {
        if (version.no() != no + 1) {
            return Fault.MISSING;
        }
        var content = version.content();
        if (content != null && !DigestUtils.sha256Hex(content).equals(version.sha256())) {
            return Fault.CONTENT;
        }
        var link = Chain.link(
                chain,
                version.no(),
                version.subject(),
                version.version(),
                version.at(),
                version.by(),
                version.action(),
                version.sha256());
        return link.equals(version.chain()) ? null : Fault.CHAIN;
    }
}
