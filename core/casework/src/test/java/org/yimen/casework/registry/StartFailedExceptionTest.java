package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class StartFailedExceptionTest {
    private static StartFailedException of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return StartFailedException.of("org.example.HomeMeals", trace.toString());
    }

    @Test
    void it_names_component_exception_message_and_place() {
        StartFailedException failed = of(new IllegalStateException("no settings"));

        assertThat(failed).hasMessage("org.example.HomeMeals：java.lang.IllegalStateException: no settings");
        assertThat(failed.type()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failed.place()).startsWith("at org.yimen.casework.registry.StartFailedExceptionTest");
    }

    @Test
    void wrappers_of_reflection_and_of_initializers_are_passed_over() {
        Throwable own = new IllegalArgumentException("meals/item.json: no id", new RuntimeException("deeper"));
        Throwable wrapped = new InvocationTargetException(new ExceptionInInitializerError(own));

        assertThat(of(wrapped))
                .hasMessage("org.example.HomeMeals：java.lang.IllegalArgumentException: meals/item.json: no id");
    }

    @Test
    void a_message_of_several_lines_keeps_the_place_in_the_file() {
        StartFailedException failed = of(
                new IllegalArgumentException("meals/form.json: Unrecognized field\n at [Source: line: 3, column: 5]"));

        assertThat(failed).hasMessageEndingWith("meals/form.json: Unrecognized field at [Source: line: 3, column: 5]");
    }

    @Test
    void a_message_is_cut_and_may_be_missing() {
        assertThat(of(new IllegalStateException("长".repeat(10_000))).getMessage())
                .hasSizeLessThan(600)
                .endsWith("…");
        assertThat(of(new InvocationTargetException(new NullPointerException())))
                .hasMessage("org.example.HomeMeals：java.lang.NullPointerException");
        assertThat(StartFailedException.of("org.example.HomeMeals", "")).hasMessage("org.example.HomeMeals：");
    }
}
