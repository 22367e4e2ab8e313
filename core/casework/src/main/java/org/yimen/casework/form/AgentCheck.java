package org.yimen.casework.form;

import java.util.function.Consumer;
import org.yimen.spi.data.LegalBasis;

/** Whoever applies on another's behalf is named. */
final class AgentCheck implements Consumer<Answers> {
    private static final LegalBasis MANDATE = LegalBasis.of("最低生活保障审核确认办法", "第六条");

    @Override
    public void accept(Answers answers) {
        Answers.Entry agent = answers.entry(People.AGENT);
        boolean named = agent.data().text("/name").isPresent();
        if (agent.data().isTrue("/present") && !named && answers.asks(People.AGENT + "/name")) {
            answers.tell(
                    answers.error(People.AGENT + "/name", "agent-name-missing").under(MANDATE));
        }
    }
}
