package kr.smartwork.notice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.notice.Outcome.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns claimed notices into messages: asks whether they are still needed, writes the words, derives the links. */
@Component
class MessagePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(MessagePreparation.class);

    private final Eligibility eligibility;
    private final PersonalLinks links;
    private final NoticeComposer composer;

    MessagePreparation(Eligibility eligibility, PersonalLinks links, NoticeComposer composer) {
        this.eligibility = eligibility;
        this.links = links;
        this.composer = composer;
    }

    /** Never throws: when nothing can be found out, the whole batch is settled as to be tried again. */
    PreparedBatch prepare(List<Claimed> batch) {
        try {
            Map<UUID, NoticeFacts> needed =
                    eligibility.stillNeeded(batch.stream().map(Claimed::notice).toList());
            return prepare(batch, needed, urls(batch, needed));
        } catch (RuntimeException failure) {
            LOG.error(
                    "Could not find out which of {} notices are still needed; they are tried again",
                    batch.size(),
                    failure);
            return PreparedBatch.settled(batch, Outcome.of(Result.UNAVAILABLE, "no-facts"));
        }
    }

    private PreparedBatch prepare(List<Claimed> batch, Map<UUID, NoticeFacts> needed, Map<UUID, String> urls) {
        PreparedBatch prepared = new PreparedBatch();
        for (Claimed claimed : batch) {
            NoticeFacts facts = needed.get(claimed.notice().id());
            if (facts == null) {
                prepared.settle(claimed, Outcome.of(Result.NOT_NEEDED, "not-needed"));
                continue;
            }
            Letter letter = compose(claimed, facts);
            if (letter == null) {
                prepared.settle(claimed, Outcome.of(Result.RETRY, "not-composed"));
            } else {
                String url = Objects.requireNonNull(urls.get(claimed.notice().personId()));
                prepared.add(new Message(claimed, letter, url));
            }
        }
        return prepared;
    }

    private Map<UUID, String> urls(List<Claimed> batch, Map<UUID, NoticeFacts> needed) {
        return links.urlsOf(batch.stream()
                .map(Claimed::notice)
                .filter(notice -> needed.containsKey(notice.id()))
                .map(PendingNotice::personId)
                .toList());
    }

    /** One notice that cannot be worded does not hold up the others. */
    private @Nullable Letter compose(Claimed claimed, NoticeFacts facts) {
        try {
            return composer.compose(claimed.notice().purpose(), claimed.recipient(), facts);
        } catch (RuntimeException failure) {
            LOG.error("Could not compose notice {}", claimed.notice().id(), failure);
            return null;
        }
    }
}
