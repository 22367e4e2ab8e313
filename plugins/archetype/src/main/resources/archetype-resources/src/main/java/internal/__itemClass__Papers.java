package ${package}.internal;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;

/** Papers. What shared data gives is looked up, never demanded (社会救助法 art. 62). */
final class ${itemClass}Papers {
    private ${itemClass}Papers() {}

    /** Never {@code null}. */
    static List<MaterialNeed> of(Application application) {
        return List.of(
                brought(MaterialTypes.SIGNED_APPLICATION, "申请书（签名页）", "本人或者代办人签名"),
                brought(MaterialTypes.ID_CARD, "申请人居民身份证", "核对身份"),
                MaterialNeed.shared(MaterialTypes.STATUS_PROOF, "household", "救助身份认定凭证", "核对认定身份", Sources.ACCEPTED));
    }

    private static MaterialNeed brought(String type, String title, String why) {
        return MaterialNeed.fromApplicant(type, "applicant", title, why, Sources.PAPERS);
    }
}
