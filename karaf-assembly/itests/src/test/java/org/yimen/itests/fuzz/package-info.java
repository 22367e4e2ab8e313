/** Makes requests from the API's own description, valid, mutated and hostile, and holds the answers against rules. */
package org.yimen.itests.fuzz;
