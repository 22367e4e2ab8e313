package org.yimen.casework.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.access.Region;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.ParameterBounds;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.registry.ItemRegistry;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.ParameterSpec;

/** The city's own numbers: what is declared, what is set, and setting it with its source document. */
@Component(service = ParameterDesk.class)
public final class ParameterDesk {
    private final Work work;
    private final ItemRegistry registry;
    private final PlatformParameters platform;

    @Activate
    public ParameterDesk(
            @Reference Work work, @Reference ItemRegistry registry, @Reference PlatformParameters platform) {
        this.work = work;
        this.registry = registry;
        this.platform = platform;
    }

    /**
     * A declared parameter and the values set for it, latest last.
     *
     * @param spec never {@code null}
     * @param values never {@code null}
     */
    public record Declared(ParameterSpec spec, List<LocalParameter> values) {
        public Declared {
            values = List.copyOf(values);
        }
    }

    /**
     * A value to set.
     *
     * @param key never {@code null}
     * @param regionCode never {@code null}
     * @param area empty for urban and rural; never {@code null}
     * @param from never {@code null}
     * @param until never {@code null}
     * @param value never {@code null}
     * @param source the document that sets it; never {@code null}
     */
    public record Setting(
            String key,
            String regionCode,
            Optional<AreaKind> area,
            LocalDate from,
            Optional<LocalDate> until,
            BigDecimal value,
            String source) {}

    /** Every parameter the platform and the installed items declare, by key. */
    public Outcome<List<Declared>> all(Actor actor) {
        Map<String, ParameterSpec> specs = specs();
        return Access.checkAnywhere(actor, Permission.READ_DIRECTORY)
                .<Outcome<List<Declared>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(stores -> {
                    List<LocalParameter> set = stores.parameters().all();
                    return specs.values().stream()
                            .map(spec -> new Declared(
                                    spec,
                                    set.stream()
                                            .filter(value -> value.key().equals(spec.key()))
                                            .toList()))
                            .toList();
                })));
    }

    /** Sets a value from a day on; values already used stand in the records they were used for. */
    public Outcome<LocalParameter> set(Actor actor, Setting setting) {
        return Access.checkAnywhere(actor, Permission.MANAGE_PARAMETERS)
                .or(() -> fault(setting))
                .or(() -> Access.check(actor, Permission.MANAGE_PARAMETERS, Place.in(setting.regionCode())))
                .<Outcome<LocalParameter>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    LocalParameter parameter = new LocalParameter(
                            UUID.randomUUID().toString(),
                            setting.key(),
                            setting.regionCode(),
                            setting.area(),
                            setting.from(),
                            setting.until(),
                            setting.value(),
                            setting.source(),
                            work.moment(actor));
                    stores.parameters().add(parameter);
                    stores.audit()
                            .append(new AuditStore.Entry(
                                    "parameter-set",
                                    parameter.setBy(),
                                    Document.of(Map.of(
                                            "key", setting.key(),
                                            "region", setting.regionCode(),
                                            "from", setting.from(),
                                            "value", setting.value(),
                                            "source", setting.source()))));
                    return Outcome.done(parameter);
                }));
    }

    private Optional<Refusal> fault(Setting setting) {
        List<Finding> faults = faults(setting);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("parameter-invalid", "政策参数填写有误，请按提示更正。", faults));
    }

    private List<Finding> faults(Setting setting) {
        List<Finding> faults = new ArrayList<>();
        if (!specs().containsKey(setting.key())) {
            faults.add(Finding.error("/key", "unknown-parameter", "没有事项声明过这个政策参数，请从列表中选择。"));
        }
        if (!Region.isCode(setting.regionCode())) {
            faults.add(Finding.error("/regionCode", "region-invalid", "行政区划代码应为12位数字。"));
        }
        if (setting.source().isBlank()) {
            faults.add(Finding.error("/source", "source-missing", "请填写设定该参数的文件名称和文号。"));
        }
        valueFault(setting).ifPresent(faults::add);
        if (setting.until().filter(last -> last.isBefore(setting.from())).isPresent()) {
            faults.add(Finding.error("/until", "until-before-from", "截止日期不能早于起始日期。"));
        }
        return faults;
    }

    /** The first thing that is wrong with the number itself. */
    private Optional<Finding> valueFault(Setting setting) {
        BigDecimal value = setting.value();
        if (value.signum() < 0) {
            return Optional.of(Finding.error("/value", "value-negative", "政策参数不能为负数。"));
        }
        return Optional.ofNullable(specs().get(setting.key())).flatMap(spec -> valueFault(spec, value));
    }

    private static Optional<Finding> valueFault(ParameterSpec spec, BigDecimal value) {
        if (ParameterBounds.isDays(spec)) {
            return isDays(value)
                    ? Optional.empty()
                    : Optional.of(Finding.error("/value", "days-invalid", "时限应为0至" + Clock.MAX_AMOUNT + "的整数天数。"));
        }
        BigDecimal most = ParameterBounds.most(spec);
        if (value.compareTo(most) > 0) {
            return Optional.of(Finding.error(
                    "/value",
                    "value-too-large",
                    "“" + spec.title() + "”不能超过" + most.toPlainString() + spec.unit() + "。"));
        }
        return ParameterBounds.isTooFine(value)
                ? Optional.of(
                        Finding.error("/value", "value-too-precise", "政策参数最多保留" + ParameterBounds.DECIMALS + "位小数。"))
                : Optional.empty();
    }

    private static boolean isDays(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(Clock.MAX_AMOUNT)) <= 0;
    }

    private Map<String, ParameterSpec> specs() {
        Map<String, ParameterSpec> specs = new TreeMap<>();
        platform.all().forEach(spec -> specs.put(spec.key(), spec));
        registry.all()
                .forEach(live -> live.release().parameters().forEach(spec -> specs.putIfAbsent(spec.key(), spec)));
        return specs;
    }
}
