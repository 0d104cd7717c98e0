package org.planwerk.identity.web;

import java.util.Optional;
import org.planwerk.identity.Acting;
import org.planwerk.web.SignedIn;
import org.springframework.stereotype.Component;

/** Who acts, as the head of a page names them. */
@Component
class SignedInPerson implements SignedIn {

    @Override
    public Optional<Who> find() {
        return Acting.find().map(acting -> new Who(acting.name(), acting.operator()));
    }
}
