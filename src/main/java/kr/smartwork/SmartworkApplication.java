package kr.smartwork;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Smartwork: reporting cycles of a public office, from survey dispatch to published figures. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SmartworkApplication {

    public static void main(String[] args) {
        SpringApplication.run(SmartworkApplication.class, args);
    }
}
