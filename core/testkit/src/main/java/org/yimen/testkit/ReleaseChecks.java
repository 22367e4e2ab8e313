package org.yimen.testkit;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Season;

/** Names, legal bases, parameters and statuses of a release, and its guide. */
final class ReleaseChecks {
    static final Set<String> SHARED_STATUSES = Arrays.stream(Statuses.class.getFields())
            .map(ReleaseChecks::valueOf)
            .collect(Collectors.toSet());

    /** The code that no department may take. */
    private static final String PLATFORM = "core";

    private ReleaseChecks() {}

    static Complaints check(Subject subject) {
        Complaints complaints = new Complaints();
        ItemRelease release = subject.item().release();
        complaints.unless(
                !release.code().department().equals(PLATFORM),
                "item.json/id carries the department code \"%s\", which is the platform's own",
                PLATFORM);
        SizeChecks.check(release, "item.json", complaints);
        SizeChecks.check(subject.item().guide(), "guide.json", complaints);
        complaints.unlessChinese(release.departmentName(), "item.json/departmentName");
        complaints.unlessChinese(release.name(), "item.json/name");
        release.aliases().forEach(alias -> complaints.unlessChinese(alias, "item.json/aliases"));
        complaints.unlessChinese(release.changeNote(), "item.json/changeNote");
        release.basis().forEach(basis -> basis(basis, "item.json/basis", false, complaints));
        release.counters().forEach(counter -> {
            basis(counter.basis(), "a counter of item.json", true, complaints);
            declared(release, counter.parameter(), "a counter of item.json", complaints);
        });
        release.season().ifPresent(season -> season(season, release, "item.json", complaints));
        release.review().ifPresent(review -> {
            basis(review.basis(), "item.json/review", true, complaints);
            review.gradualExit().ifPresent(exit -> {
                basis(exit.basis(), "item.json/review/gradualExit", true, complaints);
                declared(release, exit.parameter(), "item.json/review/gradualExit", complaints);
            });
        });
        release.statuses().validity().forEach((code, validity) -> {
            basis(validity.basis(), "the validity of status " + code, true, complaints);
            declared(release, validity.parameter(), "the validity of status " + code, complaints);
        });
        parameters(release, complaints);
        statuses(release.statuses(), complaints);
        guide(subject.item().guide(), complaints);
        return complaints;
    }

    /** A basis names a Chinese document, with an article where statutes have them; a default says what it goes by. */
    static void basis(LegalBasis basis, String where, boolean articleNeeded, Complaints complaints) {
        complaints.unlessChinese(basis.document(), where + ", document of its legal basis");
        boolean statute = basis.document().matches(".*(法|条例|办法)");
        complaints.unless(
                !articleNeeded || !statute || basis.article().contains("条"),
                "%s rests on 《%s》: name the article too, such as 第二十四条",
                where,
                basis.document());
        complaints.unless(
                !basis.isDefault() || Chinese.isShowable(basis.article()),
                "%s rests on a platform default: say in Chinese what it was chosen by (默认：…)",
                where);
    }

    /** A parameter that is named must be declared. */
    static void declared(ItemRelease release, Optional<String> key, String where, Complaints complaints) {
        key.filter(name -> release.parameters().stream()
                        .noneMatch(spec -> spec.key().equals(name)))
                .ifPresent(name -> complaints.add(
                        "%s names the parameter %s: declare it under \"parameters\" in item.json", where, name));
    }

    static void season(Season season, ItemRelease release, String where, Complaints complaints) {
        basis(season.basis(), where + ", season", true, complaints);
        declared(release, season.openWhen(), where + ", season", complaints);
    }

    private static void parameters(ItemRelease release, Complaints complaints) {
        Set<String> keys = new HashSet<>();
        for (ParameterSpec spec : release.parameters()) {
            String where = "parameter " + spec.key();
            complaints.unless(keys.add(spec.key()), "%s is declared twice", where);
            complaints.unlessChinese(spec.title(), where + ", title");
            basis(spec.defaultSource(), where, false, complaints);
            ParameterBounds.check(spec, where, complaints);
            boolean shared = spec.owner().equals(PLATFORM);
            complaints.unless(
                    shared || spec.owner().equals(release.code().department()),
                    "%s must carry the department's code: %s.…",
                    where,
                    release.code().department());
            complaints.unless(
                    !shared
                            || CommonParameters.find(spec.key())
                                    .filter(spec::equals)
                                    .isPresent(),
                    "%s is the platform's: name it by its key alone and do not define it again",
                    where);
        }
    }

    private static void statuses(StatusRules rules, Complaints complaints) {
        Stream.of(rules.confers().keySet(), rules.requiresAny(), rules.excludes(), rules.spares())
                .flatMap(codes -> codes.stream())
                .filter(code -> !SHARED_STATUSES.contains(code) && !code.contains("."))
                .forEach(code -> complaints.add(
                        "the status %s is neither shared (Statuses) nor carries its department's code before a dot",
                        code));
        rules.confers()
                .forEach((code, months) ->
                        complaints.unless(months >= 0, "the status %s is conferred for %d months", code, months));
    }

    private static void guide(ServiceGuide guide, Complaints complaints) {
        List.of(guide.standard(), guide.whereAndWhen(), guide.contact(), guide.remedies(), guide.fee())
                .forEach(text -> complaints.unlessChinese(text, "guide.json"));
        Stream.of(guide.conditions(), guide.process(), guide.questions())
                .flatMap(List::stream)
                .forEach(text -> complaints.unlessChinese(text, "guide.json"));
    }

    private static String valueOf(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
