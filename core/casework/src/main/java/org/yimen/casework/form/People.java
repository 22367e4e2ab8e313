package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.List;

/** The people of an application, by their places. */
final class People {
    static final String APPLICANT = "/facts/person";
    static final String MEMBERS = "/facts/household-members/members";
    static final String AGENT = "/facts/agent";
    static final String SUPPORTERS = "/facts/supporters/supporters";

    private People() {}

    /** The applicant and the members of the household, in the form's order. */
    static List<Answers.Entry> household(Answers answers) {
        List<Answers.Entry> people = new ArrayList<>();
        people.add(answers.entry(APPLICANT));
        people.addAll(answers.rows(MEMBERS));
        return people;
    }

    /** Agent and supporters, whose kind of document the form does not ask. */
    static List<Answers.Entry> others(Answers answers) {
        List<Answers.Entry> people = new ArrayList<>();
        people.add(answers.entry(AGENT));
        people.addAll(answers.rows(SUPPORTERS));
        return people;
    }

    /** The place with {@code -} for its row's index, as the form's questions are named. */
    static String question(Answers.Entry entry, String field) {
        return entry.pointer().replaceFirst("/\\d+$", "/-") + field;
    }
}
