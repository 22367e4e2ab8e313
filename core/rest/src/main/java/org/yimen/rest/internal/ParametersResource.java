package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.app.ParameterDesk;
import org.yimen.casework.app.ParameterDesk.Declared;
import org.yimen.casework.app.ParameterDesk.Setting;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.spi.parameter.AreaKind;

/** The city's own numbers. */
@Component(service = Part.class)
@Path("/parameters")
public final class ParametersResource implements Part {
    private final ParameterDesk desk;
    private final Effects effects;

    @Activate
    public ParametersResource(@Reference ParameterDesk desk, @Reference Effects effects) {
        this.desk = desk;
        this.effects = effects;
    }

    /**
     * A value to set.
     *
     * @param key of a declared parameter
     * @param regionCode where it holds, with everything below
     * @param area urban or rural only; both if left out
     * @param from first day
     * @param until last day; open if left out
     * @param value in the parameter's unit
     * @param source the document that sets it
     */
    record SettingBody(
            @Needed String key,
            String regionCode,
            AreaKind area,
            @Needed LocalDate from,
            LocalDate until,
            @Needed BigDecimal value,
            @Needed String source) {
        Setting setting() {
            new Fields()
                    .needs("/key", key)
                    .needs("/from", from)
                    .needs("/value", value)
                    .check();
            return new Setting(
                    key,
                    Fields.text(regionCode),
                    Optional.ofNullable(area),
                    from,
                    Optional.ofNullable(until),
                    value,
                    Fields.text(source));
        }
    }

    /** A value that is set. */
    record ValueDto(
            String id,
            String regionCode,
            Optional<AreaKind> area,
            LocalDate from,
            Optional<LocalDate> until,
            BigDecimal value,
            String source,
            String setBy) {
        static ValueDto of(LocalParameter value) {
            return new ValueDto(
                    value.id(),
                    value.regionCode(),
                    value.area(),
                    value.from(),
                    value.until(),
                    value.value(),
                    value.source(),
                    value.setBy().by().name());
        }
    }

    /** A declared parameter with its values, latest last. */
    record ParameterDto(
            String key,
            String title,
            String unit,
            BigDecimal defaultValue,
            Optional<BigDecimal> ruralDefault,
            String defaultSource,
            List<ValueDto> values) {
        static ParameterDto of(Declared declared) {
            return new ParameterDto(
                    declared.spec().key(),
                    declared.spec().title(),
                    declared.spec().unit(),
                    declared.spec().defaultValue(),
                    declared.spec().ruralDefault(),
                    declared.spec().defaultSource().citation(),
                    declared.values().stream().map(ValueDto::of).toList());
        }
    }

    /** Every declared parameter, by key. */
    record ParametersDto(List<ParameterDto> parameters) {}

    @GET
    @Operation(operationId = "listParameters", summary = "Every declared parameter with the values set for it")
    @Gives(ParametersDto.class)
    public Response list(@Context HttpServletRequest request) {
        return effects.answer(
                request,
                desk.all(Calls.actor(request)),
                all -> Reply.ok(
                        new ParametersDto(all.stream().map(ParameterDto::of).toList())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setParameter", summary = "Sets a value from a day on, with its source document")
    @Gives(value = ValueDto.class, status = 201)
    public Response set(@Context HttpServletRequest request, SettingBody body) {
        Setting setting = body.setting();
        return effects.post(
                request,
                () -> desk.set(Calls.actor(request), setting),
                value -> Reply.created("/parameters", ValueDto.of(value)));
    }
}
