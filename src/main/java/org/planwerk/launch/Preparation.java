package org.planwerk.launch;

/** Work that the first start of an installation has to do before its first page is served. */
public interface Preparation {

    boolean isNeeded();

    /** The key of the line that the operator reads meanwhile. */
    String announcement();

    void prepare() throws Exception;
}
