package kr.smartwork.mysql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points an application context at a fresh database; equal to every other, so that alike contexts are shared. */
record MySqlContext() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + MySql.freshDatabase(),
                        "spring.datasource.username=" + MySql.USER,
                        "spring.datasource.password=" + MySql.PASSWORD,
                        "smartwork.dispatch.lanes=2")
                .applyTo(context);
    }

    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return AnnotatedElementUtils.hasAnnotation(test, OnMySql.class) ? new MySqlContext() : null;
        }
    }
}
