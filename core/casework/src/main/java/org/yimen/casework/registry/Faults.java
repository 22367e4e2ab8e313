package org.yimen.casework.registry;

import java.util.Optional;

/** Puts a plug-in's misbehaviour into words. */
final class Faults {
    private Faults() {}

    static Fault of(Fault.Kind kind, Subject subject, Call call, String what, String detail) {
        return new Fault(
                kind,
                subject.release(),
                subject.bundle().toString(),
                call.toString(),
                Messages.of("fault." + kind, subject.title(), call.title(), what),
                detail);
    }

    static Fault of(Fault.Kind kind, Subject subject, Call call) {
        return of(kind, subject, call, "", "");
    }

    static Fault wrong(Subject subject, Call call, WrongAnswerException wrong) {
        return of(Fault.Kind.WRONG_ANSWER, subject, call, wrong.getMessage(), "");
    }

    static Fault thrown(Subject subject, Call call, Throwable thrown) {
        if (thrown instanceof StartFailedException failed) {
            return notStarted(subject, call, failed);
        }
        String name = thrown.getClass().getName();
        String detail = name + place(thrown) + message(call, thrown);
        if (thrown instanceof LinkageError linkage) {
            return of(Fault.Kind.LINKAGE, subject, call, Messages.of("hint." + hint(linkage.getClass())), detail);
        }
        String what = !call.seesData() ? name + message(call, thrown) : name;
        return of(Fault.Kind.THREW, subject, call, what, detail);
    }

    private static Fault notStarted(Subject subject, Call call, StartFailedException failed) {
        return linkage(failed.type())
                .map(error -> of(
                        Fault.Kind.LINKAGE,
                        subject,
                        call,
                        Messages.of("hint." + hint(error)),
                        failed.getMessage() + " " + failed.place()))
                .orElseGet(() -> of(Fault.Kind.THREW, subject, call, failed.getMessage(), failed.place()));
    }

    /** The class of an error in linking, by its name. */
    private static Optional<Class<?>> linkage(String type) {
        try {
            return Optional.<Class<?>>of(Class.forName(type, false, null)).filter(LinkageError.class::isAssignableFrom);
        } catch (ClassNotFoundException ofThePlugin) {
            return Optional.empty();
        }
    }

    /** The likely cause of an error in linking. */
    private static String hint(Class<?> error) {
        if (UnsupportedClassVersionError.class.isAssignableFrom(error)) {
            return "java";
        }
        if (NoClassDefFoundError.class.isAssignableFrom(error)) {
            return "import";
        }
        if (IncompatibleClassChangeError.class.isAssignableFrom(error)) {
            return "contract";
        }
        return ExceptionInInitializerError.class.isAssignableFrom(error) ? "initializer" : "other";
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0];
    }

    private static String message(Call call, Throwable thrown) {
        boolean mayTell = !call.seesData() || thrown instanceof LinkageError;
        return mayTell && thrown.getMessage() != null ? ": " + shortened(thrown.getMessage()) : "";
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
