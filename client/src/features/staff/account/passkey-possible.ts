/**
 * Whether this browser can use passkeys on this page: they belong to a name, not to a number, and
 * browsers have them on safe pages only.
 */
export const isPasskeyPossible = (): boolean =>
  'PublicKeyCredential' in globalThis && !/^[\d.]+$|^\[/u.test(location.hostname);
