package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Whether this township is the one to apply to (社会救助法 art. 37; 低保办法 art. 4, 5). */
public final class PlaceChecks {
    private static final int TOWNSHIP = 9;
    private static final int COUNTY = 6;
    private static final int PROVINCE = 2;

    /** All checks of this kind; never {@code null}. */
    public static final List<Check> ALL =
            List.of(PlaceChecks::elsewhere, PlaceChecks::livesElsewhere, PlaceChecks::membersElsewhere);

    /** Of these what holds beyond the household items: 特困 is applied for at the place of registration as well (art. 37). */
    public static final List<Check> BY_LAW = List.of(PlaceChecks::elsewhere);

    private PlaceChecks() {}

    private static Stream<Finding> elsewhere(Application application) {
        return application
                .fact("person")
                .text("/hukouRegion")
                .filter(hukou -> !same(hukou, application.regionCode(), TOWNSHIP))
                .map(hukou -> application.fact("person").isTrue("/residencePermit")
                        ? Finding.info(
                                        "/facts/person/hukouRegion",
                                        "applies-at-residence",
                                        "申请人户籍不在本乡镇（街道），持有居住证，当地已开展居住地申办的可以受理。")
                                .under(Sources.law("第三十七条"))
                        : Finding.warning(
                                        "/facts/person/hukouRegion",
                                        "registered-elsewhere",
                                        "申请人户籍不在本乡镇（街道），应当向户籍所在地申请；可以帮助其转交户籍地窗口。")
                                .under(Sources.law("第三十七条")))
                .stream();
    }

    /** 人户分离: both places work together (低保办法 art. 15), and the limit may be extended (art. 22; 2022 notice, part 4(一)). */
    private static Stream<Finding> livesElsewhere(Application application) {
        String hukou = application.fact("person").text("/hukouRegion").orElse(application.regionCode());
        return application.fact("person").text("/residenceRegion").filter(home -> !same(home, hukou, TOWNSHIP)).stream()
                .map(home -> Finding.info(
                                "/facts/person/residenceRegion",
                                "lives-elsewhere",
                                "人户分离，经常居住地乡镇（街道）应当配合调查，办理期限可以按规定延长。")
                        .under(Sources.minimumLiving("第十五条、第二十二条")));
    }

    private static Stream<Finding> membersElsewhere(Application application) {
        String own = application.fact("person").text("/hukouRegion").orElse(application.regionCode());
        return People.view(application).counted().stream()
                .skip(1)
                .filter(member -> member.data()
                        .text("/hukouRegion")
                        .filter(hukou -> !same(hukou, own, COUNTY))
                        .isPresent())
                .map(member -> Finding.info(
                                People.pointer(member) + "/hukouRegion",
                                "member-registered-elsewhere",
                                member.data()
                                                .text("/hukouRegion")
                                                .filter(hukou -> same(hukou, own, PROVINCE))
                                                .isPresent()
                                        ? People.title(member) + "的户籍在本省其他县，受理和审核确认按省级规定执行。"
                                        : People.title(member) + "的户籍在外省，应当由户籍所在地与经常居住地一致的成员提出申请；均不一致的，可由任一成员提出。")
                        .under(Sources.minimumLiving("第五条")));
    }

    private static boolean same(String one, String other, int digits) {
        return one.length() >= digits && other.length() >= digits && one.regionMatches(0, other, 0, digits);
    }
}
