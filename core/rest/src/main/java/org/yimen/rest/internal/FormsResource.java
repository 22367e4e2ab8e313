package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.app.Forms;
import org.yimen.spi.item.ItemCode;

/** Composed forms. */
@Component(service = Part.class)
@Path("/forms")
public final class FormsResource implements Part {
    private final Forms forms;
    private final Effects effects;

    @Activate
    public FormsResource(@Reference Forms forms, @Reference Effects effects) {
        this.forms = forms;
        this.effects = effects;
    }

    /**
     * What the form is for.
     *
     * @param items {@code department/item}, in the order chosen
     */
    record ItemsBody(@Needed List<ItemCode> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "composeForm", summary = "The one form over any set of items, each fact asked once")
    @Gives(ComposedFormDto.class)
    public Response compose(@Context HttpServletRequest request, ItemsBody body) {
        Calls.actor(request);
        new Fields().needs("/items", body.items()).check();
        return effects.answer(request, forms.today(body.items()), form -> Reply.ok(ComposedFormDto.of(form)));
    }
}
