package org.yimen.rest.internal;

/** A resource, filter or provider of the API; safe for use by several threads. */
public interface Part {}
