package org.yimen.casework.app;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.port.Stores;

/** The numbers on papers. */
final class Numbering {
    private Numbering() {}

    /**
     * Receipt number (受理编号): county, day, running number of the county's day, and a check digit (Luhn), so that a
     * mistyped one is told from an unknown one.
     */
    static String receipt(Stores stores, CaseFile file, LocalDate day) {
        String county = file.intake().desk().regionCode().substring(0, 6);
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        long next = stores.numbers().next("receipt-" + county + "-" + date);
        String digits = county + date + String.format("%04d", next);
        return digits + luhn(digits);
    }

    /** Notice number: township's year series. */
    static String notice(Stores stores, CaseFile file, LocalDate day) {
        return yearly(stores, "补正", file.intake().desk().regionCode().substring(0, 9), day);
    }

    /** Dispatch slip number: the receipt number and which slip of the case it is. */
    static String slip(Stores stores, String receiptNumber) {
        return receiptNumber + "-" + stores.numbers().next("slip-" + receiptNumber);
    }

    /** Number of a decision's document: a year series of the department in the county. */
    static String decision(Stores stores, String department, String departmentName, String regionCode, LocalDate day) {
        long next = stores.numbers()
                .next("decision-" + department + "-" + regionCode.substring(0, 6) + "-" + day.getYear());
        return departmentName + "救助决定〔" + day.getYear() + "〕" + next + "号";
    }

    /** Whether a text is a receipt number with the right check digit. */
    static boolean isReceipt(String text) {
        return text.matches("\\d{19,23}")
                && luhn(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1);
    }

    private static String yearly(Stores stores, String kind, String where, LocalDate day) {
        long next = stores.numbers().next("notice-" + where + "-" + day.getYear());
        return kind + "〔" + day.getYear() + "〕" + where.substring(6) + "-" + next + "号";
    }

    private static char luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
