package org.reelvec.browser;

/**
 * How a page is looked at.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param dark whether the reader prefers dark colours
 */
public record Window(int width, int height, boolean dark) {
  /** As on a desk, in light. */
  public static final Window DESK = new Window(1280, 900, false);

  /** As on a narrow phone, in light. */
  public static final Window PHONE = new Window(360, 740, false);

  /** The same in dark. */
  public Window inDark() {
    return new Window(width, height, true);
  }
}
