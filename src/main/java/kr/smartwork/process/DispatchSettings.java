package kr.smartwork.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one job does.
 *
 * @param chunkSize reports per job, 1–2,000; a job must stay far below the engine's lock time of 60 s
 */
@Validated
@ConfigurationProperties("smartwork.dispatch")
record DispatchSettings(@DefaultValue("250") @Min(1) @Max(2_000) int chunkSize) {}
