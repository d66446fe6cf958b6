package kr.smartwork.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in the system's Chromium. Its methods may take a {@code Page} or a {@code BrowserContext}, fresh for each test, or
 * the {@code Browser} to make several. Without a Chromium it is skipped with a loud line, or fails with
 * {@code -Dbrowser.required=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ChromiumExtension.class)
public @interface BrowserTest {}
