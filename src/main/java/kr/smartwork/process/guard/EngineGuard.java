package kr.smartwork.process.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the guard into the engine, after the starter's own settings so that none of them replaces it. The empty map alone
 * would do nothing: with the starter only an expression manager of our own takes effect.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineGuard extends AbstractCamundaConfiguration {

    private final BeanFactory beans;

    EngineGuard(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(Map.of());
        engine.setExpressionManager(new RestrictedExpressions(beans));
        engine.setBpmnParseFactory(GuardedParse::new);
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
    }
}
