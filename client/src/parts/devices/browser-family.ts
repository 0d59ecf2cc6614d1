/** Browsers by where they keep a website's permissions. */
export type BrowserFamily =
  'chrome' | 'chrome-android' | 'firefox' | 'safari' | 'safari-ios' | 'other-ios' | 'other';

/**
 * The family of the browser with this user agent.
 * @param hasTouch an iPad says that it is a Mac; but Macs have no touch screen
 */
export function browserFamily(userAgent: string, hasTouch: boolean): BrowserFamily {
  const has = (word: RegExp) => word.test(userAgent);
  if (has(/iPhone|iPad|iPod/) || (has(/Macintosh/) && hasTouch)) {
    return has(/CriOS|FxiOS|EdgiOS|GSA|DuckDuckGo/) ? 'other-ios' : 'safari-ios';
  }
  if (has(/Firefox\//)) return 'firefox';
  if (has(/Chrome\//)) return has(/Android/) ? 'chrome-android' : 'chrome';
  return has(/Macintosh.*Safari\//) ? 'safari' : 'other';
}
