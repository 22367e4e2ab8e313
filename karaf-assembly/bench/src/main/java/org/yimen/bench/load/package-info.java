/** Clients that do one journey after the other, and what they measured. */
package org.yimen.bench.load;
