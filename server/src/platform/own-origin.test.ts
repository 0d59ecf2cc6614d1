import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFromOwnPage, ownOrigins } from './own-origin.ts';

describe('[GA2] an own origin', () => {
  const origins = ownOrigins('https://rapport.example', ['https://old.example:8443']);

  it('is the public URL’s, or one that the operator adds', () => {
    expect(origins).toEqual(['https://rapport.example', 'https://old.example:8443']);
    for (const origin of origins) expect(isFromOwnPage({ origin }, origins)).toBe(true);
  });

  it('is the machine’s own addresses where the public URL is localhost', () => {
    expect(ownOrigins('http://localhost:3000')).toEqual([
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
    ]);
  });

  it('is never the name that the server was asked by: that is what DNS rebinding forges', () => {
    fc.assert(
      fc.property(fc.domain(), fc.constantFrom('http:', 'https:'), (host, scheme) => {
        const headers = { host, origin: `${scheme}//${host}`, 'sec-fetch-site': 'same-origin' };
        expect(isFromOwnPage(headers, origins)).toBe(false);
      }),
    );
  });

  it('is needed, whatever else a request says of itself', () => {
    expect(isFromOwnPage({ 'sec-fetch-site': 'same-origin' }, origins)).toBe(false);
    expect(isFromOwnPage({}, origins)).toBe(false);
  });

  it('does not help a request of which the browser says that another site made it', () => {
    const headers = { origin: 'https://rapport.example', 'sec-fetch-site': 'same-site' };
    expect(isFromOwnPage(headers, origins)).toBe(false);
  });
});
