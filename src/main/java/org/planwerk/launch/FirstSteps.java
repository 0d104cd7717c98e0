package org.planwerk.launch;

import java.util.List;

/** What an operator should read once the application runs, such as how the first account is made. */
public interface FirstSteps {

    /**
     * Finished lines.
     *
     * @param address of the start page, with a slash at its end
     */
    List<String> lines(String address);
}
