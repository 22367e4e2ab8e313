package org.yimen.plugins.disabledfederation.internal;

import java.math.BigDecimal;
import java.util.Set;
import org.yimen.spi.item.Application;

/** 残疾儿童康复救助 (国发〔2018〕20号 二（一）): told of at the window, applied for at the county federation. */
final class Rehabilitation {
    private static final Set<String> KINDS = Set.of("VISION", "HEARING", "SPEECH", "LIMB", "INTELLECT");

    private Rehabilitation() {}

    /** Whether a child of this age belongs to those it is for; the place may widen the age. */
    static boolean ageFits(Holder holder, Application application) {
        int oldest = application
                .parameters()
                .number(Keys.REHABILITATION_AGE)
                .min(BigDecimal.valueOf(18))
                .intValue();
        return holder.age().filter(years -> years <= oldest).isPresent();
    }

    /** Whether the disability is of a kind it is for; autism is appraised as a disability of the mind. */
    static boolean kindFits(Holder holder) {
        return holder.kinds().stream().anyMatch(kind -> KINDS.contains(kind) || kind.equals("MENTAL"));
    }
}
