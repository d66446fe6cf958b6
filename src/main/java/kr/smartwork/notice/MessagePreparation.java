package kr.smartwork.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
    private final List<StaffLetters> staffLetters;
    private final PersonalLinks links;
    private final NoticeComposer composer;

    MessagePreparation(
            Eligibility eligibility, List<StaffLetters> staffLetters, PersonalLinks links, NoticeComposer composer) {
        this.eligibility = eligibility;
        this.staffLetters = staffLetters;
        this.links = links;
        this.composer = composer;
    }

    /**
     * Never throws: when nothing can be found out, the notices are settled as to be tried again. What goes to staff stands in
     * nobody else's way.
     */
    PreparedBatch prepare(List<Claimed> batch) {
        PreparedBatch prepared =
                prepare(of(PendingNotice.class, batch), Result.UNAVAILABLE, this::prepareForRespondents);
        return prepared.with(prepare(of(PendingStaffNotice.class, batch), Result.RETRY, this::prepareForStaff));
    }

    private static List<Claimed> of(Class<? extends Pending> kind, List<Claimed> batch) {
        return batch.stream()
                .filter(claimed -> kind.isInstance(claimed.notice()))
                .toList();
    }

    private static PreparedBatch prepare(
            List<Claimed> some, Result otherwise, Function<List<Claimed>, PreparedBatch> preparing) {
        try {
            return some.isEmpty() ? new PreparedBatch() : preparing.apply(some);
        } catch (RuntimeException failure) {
            LOG.error(
                    "Could not find out which of {} notices are still needed; they are tried again",
                    some.size(),
                    failure);
            return PreparedBatch.settled(some, Outcome.of(otherwise, "no-facts"));
        }
    }

    private PreparedBatch prepareForRespondents(List<Claimed> batch) {
        Map<UUID, NoticeFacts> needed = eligibility.stillNeeded(
                batch.stream().map(MessagePreparation::notice).toList());
        Map<UUID, String> urls = urls(batch, needed);
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
                String url = Objects.requireNonNull(urls.get(notice(claimed).personId()));
                prepared.add(new Message(claimed, letter, url));
            }
        }
        return prepared;
    }

    private PreparedBatch prepareForStaff(List<Claimed> batch) {
        List<PendingStaffNotice> notices = batch.stream()
                .map(claimed -> (PendingStaffNotice) claimed.notice())
                .toList();
        Map<UUID, StaffLetter> letters = new HashMap<>();
        for (StaffLetters writer : staffLetters) {
            List<PendingStaffNotice> own = notices.stream()
                    .filter(notice -> notice.purpose() == writer.purpose())
                    .toList();
            if (!own.isEmpty()) {
                letters.putAll(writer.stillNeeded(own));
            }
        }
        PreparedBatch prepared = new PreparedBatch();
        for (Claimed claimed : batch) {
            StaffLetter letter = letters.get(claimed.notice().id());
            if (letter == null) {
                prepared.settle(claimed, Outcome.of(Result.NOT_NEEDED, "nothing-new"));
            } else {
                prepared.add(new Message(claimed, letter.letter(), ""));
            }
        }
        return prepared;
    }

    private Map<UUID, String> urls(List<Claimed> batch, Map<UUID, NoticeFacts> needed) {
        return links.urlsOf(batch.stream()
                .map(MessagePreparation::notice)
                .filter(notice -> needed.containsKey(notice.id()))
                .map(PendingNotice::personId)
                .toList());
    }

    /** One notice that cannot be worded does not hold up the others. */
    private @Nullable Letter compose(Claimed claimed, NoticeFacts facts) {
        try {
            return composer.compose(notice(claimed).purpose(), claimed.recipient(), facts);
        } catch (RuntimeException failure) {
            LOG.error("Could not compose notice {}", claimed.notice().id(), failure);
            return null;
        }
    }

    private static PendingNotice notice(Claimed claimed) {
        return (PendingNotice) claimed.notice();
    }
}
