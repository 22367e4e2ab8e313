package org.yimen.casework.form;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yimen.spi.data.LegalBasis;

/** An account has a holder; one who is not of the household is worth a look, as the money is the household's. */
final class BankAccountCheck implements Consumer<Answers> {
    private static final String ACCOUNT = "/facts/bank-account";
    private static final LegalBasis OWN_ACCOUNT = LegalBasis.of("最低生活保障审核确认办法", "第二十五条");

    @Override
    public void accept(Answers answers) {
        Answers.Entry account = answers.entry(ACCOUNT);
        Optional<String> holder = account.data().text("/holder");
        boolean hasNumber = account.data().text("/account").isPresent();
        if (hasNumber && holder.isEmpty() && answers.asks(ACCOUNT + "/holder")) {
            answers.tell(
                    answers.error(ACCOUNT + "/holder", "account-holder-missing").under(OWN_ACCOUNT));
        }
        boolean namesKnown =
                answers.entry(People.APPLICANT).data().text("/name").isPresent();
        holder.map(String::strip)
                .filter(name -> namesKnown && names(answers).noneMatch(name::equals))
                .ifPresent(outsider -> answers.tell(answers.warning(ACCOUNT + "/holder", "account-holder-outside")
                        .under(OWN_ACCOUNT)));
    }

    private static Stream<String> names(Answers answers) {
        return People.household(answers).stream()
                .flatMap(person -> person.data().text("/name").stream())
                .map(String::strip);
    }
}
