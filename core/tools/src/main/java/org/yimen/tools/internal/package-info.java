/** The program behind {@code bin/yimen}: its sub-commands, and how they find the database. */
package org.yimen.tools.internal;
