package kr.smartwork.notice;

import java.util.ArrayList;
import java.util.List;
import kr.smartwork.notice.Outcome.Result;

/** A claimed batch, parted into what is ready to leave and what is settled without being sent. */
final class PreparedBatch {

    private final List<Message> ready = new ArrayList<>();
    private final List<Sent> settled = new ArrayList<>();

    static PreparedBatch settled(List<Claimed> batch, Outcome outcome) {
        PreparedBatch prepared = new PreparedBatch();
        batch.forEach(claimed -> prepared.settle(claimed, outcome));
        return prepared;
    }

    void add(Message message) {
        ready.add(message);
    }

    void settle(Claimed claimed, Outcome outcome) {
        settled.add(new Sent(claimed, outcome, null));
    }

    /** Both together; nothing else is changed. */
    PreparedBatch with(PreparedBatch other) {
        PreparedBatch both = new PreparedBatch();
        List.of(this, other).forEach(one -> {
            both.ready.addAll(one.ready);
            both.settled.addAll(one.settled);
        });
        return both;
    }

    List<Sent> settled() {
        return settled;
    }

    /** Whether nothing stands in the way of all of them. */
    boolean open() {
        return settled.stream().noneMatch(sent -> sent.outcome().is(Result.UNAVAILABLE));
    }

    /** The messages to send, in portions of this size. */
    List<List<Message>> slices(int size) {
        List<List<Message>> slices = new ArrayList<>();
        for (int from = 0; from < ready.size(); from += size) {
            slices.add(ready.subList(from, Math.min(ready.size(), from + size)));
        }
        return slices;
    }
}
