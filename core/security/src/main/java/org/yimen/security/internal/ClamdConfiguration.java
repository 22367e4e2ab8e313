package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the virus scanner; without it there is none. */
@ObjectClassDefinition(name = "Yimen virus scanner (ClamAV)")
@interface ClamdConfiguration {
    @AttributeDefinition(
            name = "Address",
            description = "Where clamd listens: host:port, or unix:/path/of/its/socket. What is sent there is neither"
                    + " encrypted nor signed: this machine or a network of its own")
    String address();
}
