package org.planwerk.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two changes of one entry brought together, member by member: what only one of them has changed is taken from that one.
 *
 * @param content with mine where both have changed the same member differently
 * @param conflicts those members
 */
record Merge(ObjectNode content, Set<String> conflicts) {

    /** @param base what both have begun with */
    static Merge of(List<String> members, JsonNode base, ObjectNode mine, JsonNode theirs) {
        var content = mine.deepCopy();
        var conflicts = new LinkedHashSet<String>();
        for (var member : members) {
            var their = theirs.path(member);
            if (mine.path(member).equals(base.path(member))) {
                if (their.isMissingNode()) {
                    content.remove(member);
                } else {
                    content.set(member, their);
                }
            } else if (!their.equals(base.path(member)) && !their.equals(mine.path(member))) {
                conflicts.add(member);
            }
        }
        return new Merge(content, conflicts);
    }
}
