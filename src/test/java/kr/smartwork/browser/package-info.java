/**
 * Browser tests: {@code @BrowserTest} on the class, a {@code Page} or {@code BrowserContext} as parameter, and
 * {@code Accessibility.check(page)} on each page.
 */
@org.jspecify.annotations.NullMarked
package kr.smartwork.browser;
