/**
 * Pages in a real headless Chromium. A test of a page is tagged {@code browser}, is left out of
 * {@code mvn verify}, and is run by {@code .ci/proofs/browser.sh}, or alone by
 *
 * <pre>mvn test -Dgroups=browser -DexcludedGroups= -Dtest=FigurePageTest</pre>
 *
 * It wants Debian's {@code chromium} and {@code chromium-driver}, and opens one browser for all its
 * pages, which takes two seconds:
 *
 * <pre>{@code
 * @Tag("browser")
 * class ReportPageTest {
 *   private static Browser browser;
 *
 *   @BeforeAll
 *   static void start() {
 *     browser = Browser.start();
 *   }
 *
 *   @AfterAll
 *   static void close() {
 *     browser.close();
 *   }
 *
 *   @Test
 *   void findsAFilm(@TempDir Path directory) {
 *     Path file = Files.writeString(directory.resolve("report.html"), ...);
 *     Page page = browser.open(file.toUri(), Window.PHONE.inDark());
 *     page.type("#figure-1 input", "ring");
 *     page.await("two films", () -> page.text("#figure-1 .status").equals("2 found"));
 *     page.assertFitsItsWidth();
 *     page.assertQuiet();
 *   }
 * }
 * }</pre>
 *
 * {@link org.reelvec.browser.Page#assertQuiet} ends every test: nothing went wrong in the console,
 * the policy of the page was not broken, and no request went anywhere but to the page and, where it
 * is served, its server.
 */
@NullMarked
package org.reelvec.browser;

import org.jspecify.annotations.NullMarked;
