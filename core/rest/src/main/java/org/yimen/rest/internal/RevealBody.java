package org.yimen.rest.internal;

import java.util.Set;
import org.yimen.casework.access.PersonalData;
import org.yimen.casework.access.Purpose;
import org.yimen.casework.app.Revealing;

/**
 * What somebody wants to see in plain, and what for.
 *
 * @param purpose of the closed list
 * @param reason in Chinese, what it is needed for in this case; at most 200 characters
 * @param fields the kinds of personal data
 */
record RevealBody(@Needed Purpose purpose, @Needed String reason, @Needed Set<PersonalData> fields) {
    Revealing.Ask ask() {
        new Fields().needs("/purpose", purpose).needs("/fields", fields).check();
        return new Revealing.Ask(purpose, Fields.text(reason), fields);
    }
}
