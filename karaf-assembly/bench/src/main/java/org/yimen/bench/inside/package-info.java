/** The part of the bench that runs inside the platform: the recorder, and the resource that is compared with. */
package org.yimen.bench.inside;
