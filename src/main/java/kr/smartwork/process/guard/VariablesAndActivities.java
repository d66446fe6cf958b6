package kr.smartwork.process.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import kr.smartwork.process.Activities;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a name in an expression can mean: one of the {@link Activities}, else a variable. Nothing has properties or methods, so
 * no bean, no execution and no class can be reached.
 */
class VariablesAndActivities extends ELResolver {

    private final BeanFactory beans;

    VariablesAndActivities(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            return null; // unresolved: the expression fails
        }
        String name = property.toString();
        if (Activities.names().contains(name)) {
            context.setPropertyResolved(true);
            return beans.getBean(name, JavaDelegate.class);
        }
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope == null || !scope.hasVariable(name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return scope.getVariable(name);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object content) {
        throw new PropertyNotWritableException("Expressions only read");
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
