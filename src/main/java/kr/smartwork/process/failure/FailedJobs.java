package kr.smartwork.process.failure;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.smartwork.process.EngineSettings;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelStep;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.NotFound;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs that failed and are not done yet, whether the engine still tries or has given up. */
@Component
public class FailedJobs {

    /** Who reads them and may have them tried again. */
    public static final Role[] KEEPERS = {Role.ADMIN, Role.DESIGNER};

    /** The most that are shown; the rest is counted. */
    public static final int LISTED = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ModelReleases releases;
    private final JobSubjects subjects;

    FailedJobs(ManagementService management, RuntimeService runtime, ModelReleases releases, JobSubjects subjects) {
        this.management = management;
        this.runtime = runtime;
        this.releases = releases;
        this.subjects = subjects;
    }

    /** How many the engine has given up: they wait for a person. */
    public long givenUp() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** How many have failed at all. */
    public long count() {
        return management.createJobQuery().withException().count();
    }

    /** The first {@link #LISTED}, those given up before those that are still tried. */
    public List<FailedJob> all() {
        List<Job> jobs = management
                .createJobQuery()
                .withException()
                .orderByJobRetries()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, LISTED);
        Map<String, String> keys = businessKeys(jobs);
        Map<String, JobSubjects.Subject> known = subjects.of(keys.values());
        Map<String, Map<String, String>> names = new HashMap<>();
        return jobs.stream()
                .map(job -> failed(
                        job,
                        names.computeIfAbsent(job.getProcessDefinitionId(), this::names),
                        known.getOrDefault(
                                keys.getOrDefault(job.getProcessInstanceId(), ""), JobSubjects.Subject.UNKNOWN)))
                .toList();
    }

    /**
     * What the engine has kept of a failure, for whoever looks after the machine: it may hold values that were to be stored.
     *
     * @throws NotFound when the job is done by now
     */
    public String technical(Actor actor, String jobId) {
        actor.require(Role.ADMIN);
        return Optional.ofNullable(
                        management.createJobQuery().jobId(jobId).withException().singleResult())
                .map(job -> Objects.requireNonNullElse(management.getJobExceptionStacktrace(job.getId()), ""))
                .orElseThrow(NotFound::new);
    }

    private Map<String, String> names(String definitionId) {
        try {
            return ModelStep.names(releases.xml(definitionId));
        } catch (NotFound notOurs) {
            return Map.of();
        }
    }

    private Map<String, String> businessKeys(Collection<Job> jobs) {
        return jobs.isEmpty()
                ? Map.of()
                : runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(jobs.stream()
                                .map(Job::getProcessInstanceId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .list()
                        .stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static FailedJob failed(Job job, Map<String, String> names, JobSubjects.Subject subject) {
        String element = Objects.requireNonNullElse(job.getFailedActivityId(), "");
        return new FailedJob(
                job.getId(),
                job.getProcessDefinitionKey(),
                names.getOrDefault(element, element),
                subject.cycleId(),
                subject.words(),
                Math.max(1, EngineSettings.TRIES - job.getRetries()),
                job.getRetries() == 0 ? null : instant(job.getDuedate()),
                instant(job.getCreateTime()),
                FailureCause.of(job.getExceptionMessage()),
                String.join(":", job.getProcessDefinitionKey(), element, String.valueOf(subject.cycleId())));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
