/**
 * The HTTP API: thin resources over the use cases, one problem mapper, records of their own.
 */
package org.yimen.rest.internal;
