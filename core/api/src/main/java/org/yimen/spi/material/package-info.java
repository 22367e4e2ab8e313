/**
 * Papers (材料): which ones an item needs for given answers, and who obtains them.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.material;
