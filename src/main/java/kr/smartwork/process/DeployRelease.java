package kr.smartwork.process;

import java.time.Clock;
import java.util.Objects;
import kr.smartwork.process.guard.RulesStamp;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a checked model the next release of its key: the engine's deployment and our row are one transaction. */
@Component
public class DeployRelease {

    private static final Logger LOG = LoggerFactory.getLogger(DeployRelease.class);

    private final RepositoryService repository;
    private final ModelReleases releases;
    private final TransactionTemplate apart;
    private final Clock clock;

    DeployRelease(RepositoryService repository, ModelReleases releases, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.releases = releases;
        this.apart = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Deploys a model in the caller's transaction.
     *
     * @param xml that keeps all {@link ModelRules}
     * @throws Conflict when the engine itself refuses it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ModelRelease deploy(String key, String xml, String note, String author, String approver) {
        int number = releases.find(key).map(ModelRelease::number).orElse(0) + 1;
        String definitionId = deploy(key, xml);
        ModelRelease release =
                new ModelRelease(key, number, ModelHash.of(xml), note, author, approver, definitionId, clock.instant());
        releases.add(release, xml);
        return release;
    }

    /**
     * Has the engine read a model, and leaves nothing behind.
     *
     * @throws Conflict when the engine refuses it
     */
    public void tryOut(String key, String xml) {
        apart.executeWithoutResult(status -> {
            status.setRollbackOnly();
            deploy(key, xml);
        });
    }

    private String deploy(String key, String xml) {
        try {
            String deployment = repository
                    .createDeployment()
                    .name("release of " + key)
                    .source(RulesStamp.current())
                    .addString(key + ".bpmn", xml)
                    .deploy()
                    .getId();
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .processDefinitionKey(key)
                    .singleResult();
            return definition.getId();
        } catch (ProcessEngineException refused) {
            LOG.info("The engine refuses {}", key, refused);
            throw new Conflict("engine-refuses", Text.of("modeling.release.engineRefuses"));
        }
    }
}
