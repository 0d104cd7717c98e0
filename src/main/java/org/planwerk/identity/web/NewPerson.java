package org.planwerk.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.identity.Email;
import org.planwerk.identity.PasswordRules;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;

/** What somebody types behind a one-time link. */
record NewPerson(String name, String email, String password) {

    private static final int LONGEST_NAME = 120;

    NewPerson {
        name = clean(name);
    }

    Problems check(PasswordRules rules, boolean asksName) {
        var problems = new ArrayList<Problem>();
        if (asksName && name.isEmpty()) {
            problems.add(new Problem("name", "identity.name.missing", Map.of()));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "identity.name.long", Map.of()));
        }
        if (Email.read(email).isEmpty()) {
            problems.add(new Problem("email", "identity.email.wrong", Map.of()));
        }
        rules.refuse(password, name, email)
                .ifPresent(refusal -> problems.add(new Problem("password", refusal, Map.of())));
        return new Problems(List.copyOf(problems));
    }

    /** Without signs that cannot be seen, such as those that turn the direction of a line. */
    static String clean(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+", " ").strip();
    }
}
