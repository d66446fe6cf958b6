package kr.smartwork.notice;

import java.util.List;

/** A way out of the house. */
interface Channel {

    /** How many messages to hand over at once; their outcomes are recorded together. */
    int slice();

    /** Tries to send; answers one outcome per message, in their order, and never throws for a message's sake. */
    List<Outcome> send(List<Message> messages);
}
