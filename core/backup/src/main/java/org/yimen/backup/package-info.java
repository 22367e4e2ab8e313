/**
 * One logical copy of everything stored: to a folder (backup), from a folder (restore), from one database to another
 * (move). Bodies are copied as they are stored, sealed or not.
 */
package org.yimen.backup;
