package org.yimen.spi.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The good example as a class loader sees it, but for one file that is spoilt or gone. */
final class SpoiltResources extends ClassLoader {
    private final String file;
    private final String from;
    private final String to;

    private SpoiltResources(String file, String from, String to) {
        super(SpoiltResources.class.getClassLoader());
        this.file = file;
        this.from = from;
        this.to = to;
    }

    /** The descriptor of the good example in which one text of one file is another. */
    static Descriptor with(String file, String from, String to) {
        return new Descriptor(new SpoiltResources(file, from, to).anchor(), "good");
    }

    static Descriptor without(String file) {
        return new Descriptor(new SpoiltResources(file, "", null).anchor(), "good");
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        if (!name.endsWith("/good/" + file)) {
            return super.getResourceAsStream(name);
        }
        return to == null ? null : new ByteArrayInputStream(spoilt(name).getBytes(StandardCharsets.UTF_8));
    }

    private String spoilt(String name) {
        String good = new String(read(name), StandardCharsets.UTF_8);
        if (!good.contains(from)) {
            throw new IllegalStateException(name + " has nothing to spoil: " + from);
        }
        return good.replace(from, to);
    }

    private byte[] read(String name) {
        try (InputStream in = super.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Class<?> anchor() {
        byte[] bytes = read(Anchor.class.getName().replace('.', '/') + ".class");
        return defineClass(Anchor.class.getName(), bytes, 0, bytes.length);
    }

    /** The class beside which the resources stand. */
    static final class Anchor {}
}
