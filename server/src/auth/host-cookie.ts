/**
 * The prefix of a cookie's name that makes browsers keep it to this very host: nothing that runs
 * under another name of the same domain can set or replace it. Browsers take it over TLS only.
 */
export const hostPrefix = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-' : '';
