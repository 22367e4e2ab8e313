package org.yimen.rest.internal;

/**
 * What is told.
 *
 * @param text in Chinese
 */
record TextBody(@Needed String text) {}
