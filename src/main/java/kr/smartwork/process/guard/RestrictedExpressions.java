package kr.smartwork.process.guard;

import java.lang.reflect.Method;
import kr.smartwork.process.rules.ExpressionGrammar;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.beans.factory.BeanFactory;

/**
 * Every text the engine would evaluate, from whatever place in a model, comes through here: only the small grammar is let in,
 * and it can only name variables and activities. Since old releases are read again after a restart, the grammar may grow but
 * never shrink.
 */
class RestrictedExpressions extends JuelExpressionManager {

    private final BeanFactory activities;

    RestrictedExpressions(BeanFactory activities) {
        this.activities = activities;
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        if (!ExpressionGrammar.allows(expression)) {
            throw new ProcessEngineException(
                    "Only ${activity}, ${variable} and ${variable op literal} are evaluated, refused: " + expression);
        }
        return super.createValueExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        return new VariablesAndActivities(activities);
    }

    /** The engine offers the current user and the time as functions; the grammar has no calls. */
    @Override
    public void addFunction(String name, Method function) {
        // None.
    }
}
