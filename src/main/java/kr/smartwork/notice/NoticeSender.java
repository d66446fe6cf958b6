package kr.smartwork.notice;

import java.util.ArrayList;
import java.util.List;
import kr.smartwork.notice.Outcome.Result;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox: claims a batch, asks whether each notice is still needed, sends, records. No transaction is open while
 * a mail server is being talked to, and no more than one batch is held in memory.
 */
@Component
class NoticeSender {

    private final NoticeQueue queue;
    private final MessagePreparation preparation;
    private final Channel channel;
    private final NoticeSettings settings;

    NoticeSender(NoticeQueue queue, MessagePreparation preparation, Channel channel, NoticeSettings settings) {
        this.queue = queue;
        this.preparation = preparation;
        this.channel = channel;
        this.settings = settings;
    }

    /** Frees what dead senders held; to be called now and then. */
    void giveUpAbandoned() {
        queue.giveUpAbandoned();
    }

    /** Sends one batch; answers whether going on at once makes sense. */
    boolean sendBatch() {
        Lease lease = Lease.start(settings.lease());
        List<Claimed> batch = queue.claim(lease.owner());
        if (batch.isEmpty()) {
            return false;
        }
        PreparedBatch prepared = preparation.prepare(batch);
        queue.record(lease.owner(), prepared.settled());
        boolean open = prepared.open();
        for (List<Message> slice : prepared.slices(channel.slice())) {
            open = send(slice, lease, open && lease.hasTime());
        }
        return open;
    }

    /** Sends a slice, or gives it back when the way is closed; answers whether it is open for the next. */
    private boolean send(List<Message> slice, Lease lease, boolean open) {
        List<Outcome> outcomes = open
                ? channel.send(slice)
                : slice.stream().map(message -> Outcome.notTried()).toList();
        List<Sent> tried = new ArrayList<>(slice.size());
        for (int i = 0; i < slice.size(); i++) {
            tried.add(new Sent(
                    slice.get(i).claimed(), outcomes.get(i), slice.get(i).letter()));
        }
        queue.record(lease.owner(), tried);
        return open && outcomes.stream().noneMatch(outcome -> outcome.is(Result.UNAVAILABLE));
    }
}
