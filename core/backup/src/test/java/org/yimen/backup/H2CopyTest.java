package org.yimen.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** From one H2 file to another. */
class H2CopyTest extends CopyContract {
    @Override
    DataSource from(Path files) {
        return Databases.h2File(files);
    }

    @Override
    DataSource to() {
        return Databases.h2File(folder);
    }

    @Test
    void text_that_is_no_unicode_survives_where_the_database_can_hold_it() throws Exception {
        Databases.run(source, "INSERT INTO number_series VALUES (?, 1)", "half \uD842 and NUL \u0000");
        DataSource target = to();

        Sets.taken(source, folder.resolve("a"), folder.resolve("set"));

        assertThat(Sets.restored(folder.resolve("set"), target, folder.resolve("b")))
                .isEqualTo(Sets.counts(source));
        Databases.run(source, "DELETE FROM number_series WHERE series LIKE 'half%'");
    }
}
