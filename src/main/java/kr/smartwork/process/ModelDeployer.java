package kr.smartwork.process;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.smartwork.process.guard.RulesStamp;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seeds the models of {@code bpmn/}, each through {@link ModelRules}, with the forms they refer to. A seed follows an older seed
 * of ours; it never replaces what an administrator released. Unchanged files do nothing.
 */
@Component
class ModelDeployer {

    static final String AUTHOR = "Smartwork";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final ModelReleases releases;
    private final MessageSource messages;
    private final Clock clock;

    ModelDeployer(RepositoryService repository, ModelReleases releases, MessageSource messages, Clock clock) {
        this.repository = repository;
        this.releases = releases;
        this.messages = messages;
        this.clock = clock;
    }

    /** Deployment and release rows are one transaction. */
    @Transactional
    public void seed() {
        seed(files("*.bpmn"), files("*.form"));
    }

    void seed(List<SeedModel> models, List<SeedModel> forms) {
        models.forEach(this::requireGood);
        List<SeedModel> news = models.stream().filter(this::isNews).toList();
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("smartwork")
                .source(RulesStamp.current())
                .enableDuplicateFiltering(true);
        news.forEach(model -> deployment.addString(model.fileName(), model.xml()));
        forms.forEach(form -> deployment.addString(form.fileName(), form.xml()));
        if (!news.isEmpty() || !forms.isEmpty()) {
            String deploymentId = deployment.deploy().getId();
            news.forEach(model -> release(model, deploymentId));
        }
    }

    private void requireGood(SeedModel model) {
        ModelCheck check = ModelRules.check(model.bytes(), model.key());
        if (!check.ok()) {
            throw new BrokenModel(model.fileName(), check, messages);
        }
    }

    private boolean isNews(SeedModel model) {
        Optional<ModelRelease> current = releases.find(model.key());
        if (current.isEmpty()) {
            return true;
        }
        boolean changed = !current.get().hash().equals(model.hash());
        boolean ours = current.get().author().equals(AUTHOR);
        if (changed && !ours) {
            LOG.info(
                    "bpmn/{} differs from release {}, which stays",
                    model.fileName(),
                    current.get().number());
        }
        return changed && ours;
    }

    private void release(SeedModel model, String deploymentId) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(model.key())
                .singleResult();
        int number = releases.find(model.key()).map(ModelRelease::number).orElse(0) + 1;
        String note = number == 1 ? "Shipped with Smartwork" : "Upgraded with Smartwork";
        releases.add(
                new ModelRelease(
                        model.key(), number, model.hash(), note, AUTHOR, null, definition.getId(), clock.instant()),
                model.xml());
        LOG.info("Released model {} number {} as {}", model.key(), number, definition.getId());
    }

    private static List<SeedModel> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/" + pattern))
                    .map(SeedModel::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The models in bpmn/ cannot be read", unreadable);
        }
    }
}
