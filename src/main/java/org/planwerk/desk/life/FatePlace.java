package org.planwerk.desk.life;

import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;

/** The addresses of the board on which fates are decided: one for each thing. */
public final class FatePlace {

    private FatePlace() {}

    public static String path(DeskEdition edition) {
        return edition.path() + "/verbleib";
    }

    static String path(DeskEdition edition, String list) {
        return path(edition) + "/" + Comparisons.path(list);
    }

    public static String path(DeskEdition edition, String list, int no) {
        return path(edition, list) + "/" + no;
    }
}
