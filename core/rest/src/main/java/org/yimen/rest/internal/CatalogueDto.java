package org.yimen.rest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.casework.CatalogueEntry;
import org.yimen.casework.ReleaseState;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.CatalogueGroup;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.LawGroup;
import org.yimen.spi.item.Venue;

/**
 * What windows can take applications for today.
 *
 * @param items by department and item
 * @param byPlan grouped as the work plan does (1+8+N)
 * @param byLaw grouped as the law does
 */
record CatalogueDto(List<EntryDto> items, List<GroupDto> byPlan, List<GroupDto> byLaw) {
    private static final Map<CatalogueGroup, String> PLAN =
            Map.of(CatalogueGroup.EIGHT, "八项社会救助", CatalogueGroup.SOCIAL, "社会力量", CatalogueGroup.LOCAL, "其他救助帮扶");
    private static final Map<LawGroup, String> LAW = Map.of(
            LawGroup.BASIC, "基本生活救助",
            LawGroup.SPECIAL, "专项社会救助",
            LawGroup.EMERGENCY, "急难社会救助",
            LawGroup.OTHER, "其他");

    /**
     * One group.
     *
     * @param code never {@code null}
     * @param title in Chinese
     * @param items in it
     */
    record GroupDto(String code, String title, List<ItemCode> items) {}

    /**
     * One release of an item.
     *
     * @param code {@code department/item}
     * @param version of the release
     * @param departmentName in Chinese
     * @param name in Chinese
     * @param aliases other names people use
     * @param group in the work plan
     * @param lawGroup in the law
     * @param basis citations
     * @param effectiveFrom first day for new cases
     * @param effectiveTo last such day
     * @param venues where it is applied for
     * @param meansTested whether income and property are examined
     * @param changeNote in Chinese
     * @param state whether its rules can be asked now
     * @param detail in Chinese, why the state is as it is
     */
    record EntryDto(
            ItemCode code,
            String version,
            String departmentName,
            String name,
            List<String> aliases,
            CatalogueGroup group,
            LawGroup lawGroup,
            List<String> basis,
            LocalDate effectiveFrom,
            Optional<LocalDate> effectiveTo,
            List<Venue> venues,
            boolean meansTested,
            String changeNote,
            ReleaseState state,
            String detail) {
        static EntryDto of(CatalogueEntry entry) {
            ItemRelease release = entry.release();
            return new EntryDto(
                    release.code(),
                    release.version().toString(),
                    release.departmentName(),
                    release.name(),
                    release.aliases(),
                    release.group(),
                    release.lawGroup(),
                    release.basis().stream().map(LegalBasis::citation).toList(),
                    release.effectiveFrom(),
                    release.effectiveTo(),
                    release.venues(),
                    release.meansTested(),
                    release.changeNote(),
                    entry.state(),
                    entry.detail());
        }
    }

    /**
     * All releases of one item.
     *
     * @param versions oldest first
     */
    record VersionsDto(List<EntryDto> versions) {}

    static CatalogueDto of(List<CatalogueEntry> offered) {
        return new CatalogueDto(
                offered.stream().map(EntryDto::of).toList(),
                grouped(offered, ItemRelease::group, PLAN),
                grouped(offered, ItemRelease::lawGroup, LAW));
    }

    private static <G extends Enum<G>> List<GroupDto> grouped(
            List<CatalogueEntry> offered, Function<ItemRelease, G> place, Map<G, String> titles) {
        Map<G, List<ItemCode>> groups = new LinkedHashMap<>();
        titles.keySet().stream().sorted().forEach(group -> groups.put(group, new ArrayList<>()));
        offered.forEach(entry ->
                groups.get(place.apply(entry.release())).add(entry.release().code()));
        return groups.entrySet().stream()
                .map(group -> new GroupDto(group.getKey().name(), titles.get(group.getKey()), group.getValue()))
                .toList();
    }
}
