/**
 * Work in the background, shared by all nodes: each job is done by one of them at a time, and goes on elsewhere when that
 * one is gone.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.background;
