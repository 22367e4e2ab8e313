package org.yimen.itests.hostile;

/** Is described by a file that lacks most of what it must say. */
public class WrongDescriptor extends Sample {
    public WrongDescriptor() {
        super("wrong");
    }
}
