package org.yimen.testkit;

import org.yimen.spi.item.Application;

/** An application with the words by which a failure names it. */
record Input(String title, Application application) {}
