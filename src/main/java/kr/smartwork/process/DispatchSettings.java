package kr.smartwork.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one job does.
 *
 * @param lanes chunks of a dispatch, or of an order for many tasks, that are written side by side, 1–8; more than the machine has cores gains nothing
 * @param chunkSize reports per job, 1–2,000; a job must stay far below the engine's lock time of 60 s
 */
@Validated
@ConfigurationProperties("smartwork.dispatch")
record DispatchSettings(
        @DefaultValue("250") @Min(1) @Max(2_000) int chunkSize, @DefaultValue("2") @Min(1) @Max(8) int lanes) {}
