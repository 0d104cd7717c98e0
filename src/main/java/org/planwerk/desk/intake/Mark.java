package org.planwerk.desk.intake;

import java.util.UUID;

/** A paragraph that became a thing. */
record Mark(UUID block, String list, UUID thing) {}
