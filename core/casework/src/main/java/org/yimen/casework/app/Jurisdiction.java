package org.yimen.casework.app;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.access.Region;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.Venue;

/** Whether an item is applied for at the right window (社会救助法 art. 37, 38), and which one it would be. */
final class Jurisdiction {
    private static final LegalBasis ARTICLE_37 = LegalBasis.of("社会救助法", "第三十七条");
    private static final LegalBasis ARTICLE_38 = LegalBasis.of("社会救助法", "第三十八条");

    private Jurisdiction() {}

    static List<Finding> findings(Stores stores, CaseFile file, ItemRelease release) {
        String here = file.intake().desk().regionCode();
        Document person = file.facts().of(CommonFacts.PERSON);
        if (release.venues().stream().anyMatch(venue -> fits(venue, here, person, file))) {
            return List.of();
        }
        Venue usual = release.venues().get(0);
        return switch (usual) {
            case HUKOU -> elsewhere(stores, release, here, person, "/hukouRegion", "户籍所在地");
            case RESIDENCE -> elsewhere(stores, release, here, person, "/residenceRegion", "经常居住地");
            case EMERGENCY_PLACE ->
                elsewhere(stores, release, here, file.facts().of(CommonFacts.EMERGENCY), "/region", "急难发生地");
            default ->
                List.of(Finding.info(
                                "/items/" + release.code(),
                                "applied-elsewhere",
                                "“" + release.name() + "”由" + title(usual) + "受理，窗口予以登记、转交并跟踪办理结果。")
                        .under(ARTICLE_38));
        };
    }

    private static boolean fits(Venue venue, String here, Document person, CaseFile file) {
        return switch (venue) {
            case HUKOU -> liesHere(person.text("/hukouRegion"), here);
            case RESIDENCE -> person.isTrue("/residencePermit") && liesHere(person.text("/residenceRegion"), here);
            case EMERGENCY_PLACE ->
                liesHere(file.facts().of(CommonFacts.EMERGENCY).text("/region"), here);
            default -> false;
        };
    }

    private static boolean liesHere(Optional<String> region, String here) {
        return region.filter(Region::isCode)
                .map(code -> new Region(here).covers(code))
                .orElse(false);
    }

    private static List<Finding> elsewhere(
            Stores stores, ItemRelease release, String here, Document from, String pointer, String where) {
        Optional<String> region = from.text(pointer).filter(Region::isCode);
        if (region.isEmpty() || new Region(here).covers(region.get())) {
            return List.of();
        }
        String window = rightDesk(stores, region.get())
                .map(desk -> "，应向" + desk.name() + "（电话" + desk.phone() + "）提出")
                .orElse("，请告知申请人向" + where + "乡镇人民政府（街道办事处）提出");
        return List.of(Finding.warning(
                        "/items/" + release.code(),
                        "other-jurisdiction",
                        "“" + release.name() + "”应在" + where + "申请" + window + "。")
                .under(ARTICLE_37));
    }

    private static Optional<Desk> rightDesk(Stores stores, String region) {
        return stores.directory().desks().stream()
                .filter(desk -> new Region(desk.regionCode()).covers(region))
                .reduce((first, second) -> first.regionCode().endsWith("000000") ? second : first);
    }

    private static String title(Venue venue) {
        return switch (venue) {
            case SCHOOL -> "就读学校";
            case HOSPITAL -> "收治医疗机构";
            case COURT_OR_AGENCY -> "办案机关所在地或者争议处理机关所在地的法律援助机构";
            case WORKPLACE -> "所在单位工会";
            default -> "主管部门";
        };
    }
}
