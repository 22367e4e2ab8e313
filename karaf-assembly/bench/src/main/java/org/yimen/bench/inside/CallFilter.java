package org.yimen.bench.inside;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Tells the recorder which request a thread works for, by a header that the bench sends while it records. */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("yimen-bench")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
public final class CallFilter implements Filter {
    static final String HEADER = "X-Bench-Call";

    private final Recorder recorder;

    @Activate
    public CallFilter(@Reference Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String call = ((HttpServletRequest) request).getHeader(HEADER);
        if (call == null) {
            chain.doFilter(request, response);
            return;
        }
        recorder.begin(call);
        try {
            chain.doFilter(request, response);
        } finally {
            recorder.end();
        }
    }
}
