package kr.smartwork.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept.
 *
 * @param directory outside of everything that is served; several nodes share one
 */
@ConfigurationProperties("smartwork.files")
record FileSettings(@DefaultValue("data/files") Path directory) {}
