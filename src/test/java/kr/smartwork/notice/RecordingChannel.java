package kr.smartwork.notice;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.smartwork.notice.Outcome.Result;

/** Takes every message and remembers it; what happens in the middle of sending can be set. */
class RecordingChannel implements Channel {

    final List<UUID> taken = new CopyOnWriteArrayList<>();
    Runnable whileSending = () -> {};
    Result result = Result.ACCEPTED;

    @Override
    public int slice() {
        return 20;
    }

    @Override
    public List<Outcome> send(List<Message> messages) {
        whileSending.run();
        messages.forEach(message -> taken.add(message.claimed().notice().id()));
        return Collections.nCopies(messages.size(), Outcome.of(result, "accepted"));
    }
}
