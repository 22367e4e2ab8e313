/** What a platform call does in the database, as data: recorded once, done again many times. */
package org.yimen.bench.trace;
