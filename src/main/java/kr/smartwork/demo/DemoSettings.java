package kr.smartwork.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the demo city.
 *
 * @param enabled fills an empty registry at start
 * @param facilities how many facilities the city has
 * @param simulate the city's respondents answer by themselves
 */
@Validated
@ConfigurationProperties("smartwork.demo")
public record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("500") @Min(value = 1, message = SIZE) @Max(value = 50_000, message = SIZE) int facilities,
        @DefaultValue("true") boolean simulate) {

    private static final String SIZE = "smartwork.demo.facilities must be a number from 1 to 50000";
}
