package kr.smartwork.process;

import java.util.List;
import java.util.UUID;

/**
 * What changed parameters do to one running cycle.
 *
 * @param open how many of its reports are missing
 */
public record CycleMove(UUID cycleId, String title, int open, List<CycleMoment> moments) {

    public CycleMove {
        moments = List.copyOf(moments);
    }
}
