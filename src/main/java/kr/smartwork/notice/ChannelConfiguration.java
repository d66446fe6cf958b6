package kr.smartwork.notice;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail when {@code spring.mail.host} is set, else reading in the application. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Channel channel(ObjectProvider<JavaMailSenderImpl> server, NoticeSettings settings, LinkSettings links) {
        JavaMailSenderImpl configured = server.getIfAvailable();
        return configured == null
                ? new ReadInApplication()
                : new MailChannel(configured, MailComposer.from(settings.from(), links.host()));
    }

    @Bean
    RetryPolicy retryPolicy(NoticeSettings settings) {
        return new RetryPolicy(
                settings.maxTries(), () -> ThreadLocalRandom.current().nextDouble());
    }
}
