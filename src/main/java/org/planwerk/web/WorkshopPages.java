package org.planwerk.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A controller of pages for those who work on the plan of a municipality, in each language. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@RequestMapping({"/{municipality}/werkstatt", "/{municipality}/en/werkstatt"})
public @interface WorkshopPages {}
