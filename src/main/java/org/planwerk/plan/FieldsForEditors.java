package org.planwerk.plan;

import java.util.List;
import org.planwerk.identity.Choice;
import org.planwerk.identity.FieldsOfAction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fields of all editions, for those who say in which of them an editor may write. */
@Service
class FieldsForEditors implements FieldsOfAction {

    private final FieldNameStore store;

    FieldsForEditors(FieldNameStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> list() {
        return store.listNewest();
    }
}
