package org.planwerk.identity.web;

import java.util.List;
import org.planwerk.tenancy.Municipality;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;

/** All municipalities, and the form for a new one. */
record OperationView(List<Municipality> towns, NewTown typed, List<Option> kinds, Problems problems) {}
