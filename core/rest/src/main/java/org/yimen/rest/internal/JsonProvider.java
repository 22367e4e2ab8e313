package org.yimen.rest.internal;

import com.fasterxml.jackson.jaxrs.cfg.Annotations;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Reads and writes JSON by {@link Json#MAPPER}. The interfaces of its superclass are named again because CXF looks for
 * them no higher than at the first class that names any.
 */
@Provider
@Component(service = Part.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class JsonProvider extends JacksonJsonProvider
        implements Part, MessageBodyReader<Object>, MessageBodyWriter<Object> {
    @Activate
    public JsonProvider() {
        super(Json.MAPPER, new Annotations[] {Annotations.JACKSON});
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] whole = body.readAllBytes();
        BodyCheck.check(whole);
        Object value = super.readFrom(type, generic, annotations, media, headers, new ByteArrayInputStream(whole));
        if (value == null) {
            throw new ProblemException(Problem.of(400, "json-missing", Messages.of("json.empty")));
        }
        return value;
    }
}
