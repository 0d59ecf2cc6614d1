import { describe, expect, it } from 'vitest';
import { deviceSecretFor, deviceSecretOfStaff, type Storages } from './device-secret.ts';

const TOKEN = 'a'.repeat(22) + 'proof'.repeat(4);

function store(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const refusing = (): never => {
  throw new DOMException('', 'SecurityError');
};

describe('the secret of a browser', () => {
  it('[DV1] is the same on every page of it, for the same link', () => {
    const kept = new Map<string, string>();
    const tab = (): Storages => ({ localStorage: store(kept), sessionStorage: store() });
    const secret = deviceSecretFor(tab(), TOKEN);
    expect(secret).toMatch(/^[\w-]{22}$/u);
    expect(deviceSecretFor(tab(), TOKEN)).toBe(secret);
    expect(deviceSecretFor(tab(), 'b'.repeat(43))).not.toBe(secret);
    expect(deviceSecretOfStaff(tab())).not.toBe(secret);
  });

  it('[DV1] is kept beside nothing that opens the link', () => {
    const kept = new Map<string, string>();
    deviceSecretFor({ localStorage: store(kept), sessionStorage: store() }, TOKEN);
    expect(JSON.stringify([...kept])).not.toContain('proof');
  });

  it.each([
    ['the tab, where the browser keeps nothing', { setItem: refusing, getItem: () => null }],
    ['the tab, where it forgets at once', { setItem: () => undefined, getItem: () => null }],
  ])('[DV1] is kept by %s', (_name, localStorage) => {
    const page: Storages = { localStorage, sessionStorage: store() };
    expect(deviceSecretFor(page, TOKEN)).toBe(deviceSecretFor(page, TOKEN));
  });

  it('[DV1] stays the same on the page where storage is switched off', () => {
    const page: Storages = {
      get localStorage(): Storage {
        return refusing();
      },
      get sessionStorage(): Storage {
        return refusing();
      },
    };
    expect(deviceSecretFor(page, 'c'.repeat(43))).toBe(deviceSecretFor(page, 'c'.repeat(43)));
  });

  it('[DV1] takes nothing for a secret that is none', () => {
    const kept = new Map([[`rapport:device:${TOKEN.slice(0, 22)}`, 'x']]);
    const secret = deviceSecretFor({ localStorage: store(kept), sessionStorage: store() }, TOKEN);
    expect(secret).toHaveLength(22);
  });
});
