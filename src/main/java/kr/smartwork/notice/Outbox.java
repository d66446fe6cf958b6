package kr.smartwork.notice;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** The only way a message leaves Smartwork: a row written in the caller's transaction, sent later, at least once. */
@Component
public class Outbox {

    /** Adds the notices in batches; those already there are left as they are. Runs in the caller's transaction. */
    public void add(Collection<NewNotice> notices) {
        throw new IllegalStateException("not yet");
    }
}
