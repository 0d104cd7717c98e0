package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What somebody wanted to do to an entry that is another one by now: shown as it is, so that they can decide again. */
@ControllerAdvice(annotations = WorkshopPages.class)
class MeanwhileChanged {

    @ExceptionHandler
    ModelAndView overtaken(EntryRefused.Overtaken refused, HttpServletRequest request) {
        return Redirect.back(request, "desk.refused.overtaken");
    }
}
