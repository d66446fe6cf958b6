package kr.smartwork.process.failure;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has failed jobs tried again at once. It only makes them due: whichever node is free runs them, each in its own transaction,
 * so that asking twice, or two people asking, does nothing twice.
 */
@Service
public class RetryJobs {

    /** How often the engine tries by itself after a person has asked. */
    private static final int TRIES = 3;

    private final ManagementService management;
    private final FailedJobs failed;
    private final AuditTrail audit;
    private final Clock clock;

    RetryJobs(ManagementService management, FailedJobs failed, AuditTrail audit, Clock clock) {
        this.management = management;
        this.failed = failed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tries one again.
     *
     * @throws Conflict when it is done by now
     */
    @Transactional
    public void one(Actor actor, String jobId) {
        actor.require(FailedJobs.KEEPERS);
        Job job = management.createJobQuery().jobId(jobId).withException().singleResult();
        if (job == null) {
            throw new Conflict("job-done", Text.of("failure.done"));
        }
        again(job.getId());
        audit.record(new AuditEvent(actor.username(), "jobs.retry", "job", jobId, null));
    }

    /** Tries all of a group again, and returns how many these are; 0 when they are done by now. */
    @Transactional
    public int group(Actor actor, String group) {
        actor.require(FailedJobs.KEEPERS);
        List<FailedJob> jobs =
                failed.all().stream().filter(job -> job.group().equals(group)).toList();
        return again(actor, jobs, group);
    }

    /** Tries all again, at most {@link FailedJobs#LISTED} at once, and returns how many these are. */
    @Transactional
    public int all(Actor actor) {
        actor.require(FailedJobs.KEEPERS);
        return again(actor, failed.all(), "all");
    }

    private int again(Actor actor, List<FailedJob> jobs, String what) {
        jobs.forEach(job -> again(job.id()));
        if (!jobs.isEmpty()) {
            String id = what.length() > 80 ? what.substring(0, 80) : what;
            audit.record(new AuditEvent(actor.username(), "jobs.retry", "jobs", id, "count=" + jobs.size()));
        }
        return jobs.size();
    }

    private void again(String jobId) {
        management.setJobRetries(jobId, TRIES);
        management.setJobDuedate(jobId, Date.from(clock.instant()));
    }
}
