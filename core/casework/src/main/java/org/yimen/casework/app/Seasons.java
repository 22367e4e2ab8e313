package org.yimen.casework.app;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.yimen.spi.data.Finding;
import org.yimen.spi.procedure.Season;
import org.yimen.spi.procedure.Track;

/** Whether the item, and the way it is handled, are open on the day. */
final class Seasons {
    private Seasons() {}

    static List<Finding> findings(Surroundings.Subject subject) {
        ParameterBook book = subject.book();
        List<Season> ofItem = subject.release().season().stream().toList();
        List<Season> ofTrack = subject.track().map(Track::seasons).orElse(List.of());
        boolean itemOpen = isOpen(ofItem, subject, book);
        return itemOpen && isOpen(ofTrack, subject, book)
                ? List.of()
                : List.of(closed(subject, itemOpen ? ofTrack : ofItem));
    }

    private static boolean isOpen(List<Season> seasons, Surroundings.Subject subject, ParameterBook book) {
        return seasons.isEmpty() || seasons.stream().anyMatch(season -> season.isOpen(subject.on(), book));
    }

    private static Finding closed(Surroundings.Subject subject, List<Season> seasons) {
        String when = seasons.stream()
                .map(season -> day(season.from()) + "至" + day(season.to()))
                .collect(Collectors.joining("、"));
        boolean announced =
                seasons.stream().anyMatch(season -> season.openWhen().isPresent());
        String name = subject.release().name();
        return subject.warning("out-of-season", name + "的申请时段为" + when + (announced ? "（以当年公告为准）" : "") + "，当前不在申请时段内。")
                .under(seasons.get(0).basis());
    }

    private static String day(MonthDay day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
