package org.yimen.testkit;

import org.yimen.spi.item.Application;

/**
 * An application with the words by which a failure names it.
 *
 * @param wellFormed whether its values are such as a form takes, so that answers of any length or amount are the item's
 *     own doing
 */
record Input(String title, Application application, boolean wellFormed) {}
