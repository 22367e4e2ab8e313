package org.yimen.security.internal;

import java.util.Optional;
import org.bouncycastle.crypto.signers.SM2Signer;

/** What roots' signatures are checked by. */
interface RootProofs {
    /** A fresh one that checks what a version of the key signed; empty if its public part is not known. */
    Optional<SM2Signer> verifier(int version);
}
