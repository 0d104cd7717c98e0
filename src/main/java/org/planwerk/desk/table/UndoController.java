package org.planwerk.desk.table;

import jakarta.servlet.http.HttpServletRequest;
import org.planwerk.desk.Places;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes back what somebody has just saved in a table, for many at once, or from a file. */
@WorkshopPages
class UndoController {

    private final Places places;
    private final Undoing undoing;

    UndoController(Places places, Undoing undoing) {
        this.places = places;
        this.undoing = undoing;
    }

    @PostMapping("/fassung/{edition}" + Undoing.PATH)
    ModelAndView undo(
            @PathVariable int edition, @RequestParam(defaultValue = "") String was, HttpServletRequest request) {
        Acting.get().require(Permission.WRITE);
        var at = ExportController.edition(places, edition);
        var list = Places.prefix(request) + at.path() + "/massnahmen";
        try {
            var gone = undoing.undo(at, was);
            return Redirect.to(list, request, gone == 0 ? "desk.undo.done" : "desk.undo.partly");
        } catch (EntryRefused.Overtaken overtaken) {
            return Redirect.to(list, request, "desk.refused.overtaken");
        } catch (EntryRefused.Wrong wrong) {
            // It names something that is not there any more.
            return Redirect.to(list, request, "desk.refused.version");
        }
    }
}
