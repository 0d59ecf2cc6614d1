import { expect, it } from 'vitest';
import { browserFamily } from './browser-family.ts';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36', 'chrome'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120', 'chrome'],
  ['Mozilla/5.0 (Linux; Android 10; K) Chrome/120.0 Mobile Safari/537.36', 'chrome-android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'firefox'],
  ['Mozilla/5.0 (Android 13; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0', 'firefox'],
  [`${MAC} Version/17.4 Safari/605.1.15`, 'safari'],
  [`${IPHONE} Version/15.4 Mobile/15E148 Safari/604.1`, 'safari-ios'],
  [`${IPHONE} CriOS/120.0 Mobile/15E148 Safari/604.1`, 'other-ios'],
  ['', 'other'],
])('%s is of the family %s', (userAgent, family) => {
  expect(browserFamily(userAgent, false)).toBe(family);
});

it('knows an iPad that says it is a Mac by its touch screen', () => {
  expect(browserFamily(`${MAC} Version/17.4 Safari/605.1.15`, true)).toBe('safari-ios');
});
