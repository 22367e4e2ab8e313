package org.yimen.casework.registry;

import java.util.Set;

/** Puts a plug-in's misbehaviour into words. */
final class Faults {
    /** Calls that see no applicant's data: only their exceptions' messages may be repeated. */
    private static final Set<String> WITHOUT_DATA = Set.of("start", "release", "form", "guide", "department", "facts");

    private Faults() {}

    static Fault of(Fault.Kind kind, Subject subject, String call, String what, String detail) {
        String asked = Messages.of("call." + call);
        return new Fault(
                kind,
                subject.release(),
                subject.bundle().toString(),
                call,
                Messages.of("fault." + kind, subject.title(), asked, what),
                detail);
    }

    static Fault of(Fault.Kind kind, Subject subject, String call) {
        return of(kind, subject, call, "", "");
    }

    static Fault wrong(Subject subject, String call, WrongAnswerException wrong) {
        return of(Fault.Kind.WRONG_ANSWER, subject, call, wrong.getMessage(), "");
    }

    static Fault thrown(Subject subject, String call, Throwable thrown) {
        String name = thrown.getClass().getName();
        String detail = name + place(thrown) + message(call, thrown);
        if (thrown instanceof LinkageError linkage) {
            return of(Fault.Kind.LINKAGE, subject, call, Messages.of("hint." + hint(linkage)), detail);
        }
        String what = WITHOUT_DATA.contains(call) ? name + message(call, thrown) : name;
        return of(Fault.Kind.THREW, subject, call, what, detail);
    }

    /** The likely cause of an error in linking. */
    private static String hint(LinkageError error) {
        if (error instanceof UnsupportedClassVersionError) {
            return "java";
        }
        if (error instanceof NoClassDefFoundError) {
            return "import";
        }
        if (error instanceof IncompatibleClassChangeError) {
            return "contract";
        }
        return error instanceof ExceptionInInitializerError ? "initializer" : "other";
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0];
    }

    private static String message(String call, Throwable thrown) {
        boolean mayTell = WITHOUT_DATA.contains(call) || thrown instanceof LinkageError;
        return mayTell && thrown.getMessage() != null ? ": " + shortened(thrown.getMessage()) : "";
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
