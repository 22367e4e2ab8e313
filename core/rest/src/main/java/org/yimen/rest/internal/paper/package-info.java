/** Papers to be printed: pages of HTML made of templates, texts and escaped values. */
package org.yimen.rest.internal.paper;
