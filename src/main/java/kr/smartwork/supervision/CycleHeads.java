package kr.smartwork.supervision;

import java.util.UUID;
import kr.smartwork.cycle.CycleHead;
import kr.smartwork.cycle.CycleHeadings;
import kr.smartwork.process.CycleSight;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the head of a cycle for somebody who may see it; to everybody else it does not exist. */
@Component
class CycleHeads {

    private final CycleHeadings headings;
    private final CycleSight sight;

    CycleHeads(CycleHeadings headings, CycleSight sight) {
        this.headings = headings;
        this.sight = sight;
    }

    CycleHead get(Actor actor, UUID cycleId) {
        sight.requireSight(actor, cycleId);
        return headings.find(cycleId).orElseThrow(NotFound::new);
    }
}
