package kr.smartwork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The workers that run by the clock. Tests switch them off and call them themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "smartwork.scheduling.enabled", matchIfMissing = true)
class SchedulingConfiguration {}
