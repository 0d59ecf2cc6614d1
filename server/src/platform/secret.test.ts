import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hmac, loadSecret, secretFrom, secretPlace } from './secret.ts';

describe('the secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('[CF2] is made once, for the owner alone, and stays', () => {
    const dataDir = join(folder, 'new', 'data');
    const key = loadSecret(dataDir).keyFor('x');
    expect(loadSecret(dataDir).keyFor('x')).toEqual(key);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret']);
  });

  it('[CF2] lies in another file where that is set, whose folder has to be there', () => {
    const dataDir = join(folder, 'data');
    const place = (secretFile: string) => secretPlace({ dataDir, secretFile });
    expect(() => place(join(folder, 'mistyped', 'secret')).make()).toThrow(
      expect.objectContaining({ code: 'secret-unusable' }),
    );
    const file = join(folder, 'vault');
    expect(place(file).read()).toBeUndefined();
    const key = place(file).make().keyFor('x');
    expect(place(file).read()?.keyFor('x')).toEqual(key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['vault']);
  });

  it('[CF2] differs from installation to installation, and from purpose to purpose', () => {
    const [one, other] = [loadSecret(join(folder, 'a')), loadSecret(join(folder, 'b'))];
    expect(one.keyFor('x')).not.toEqual(other.keyFor('x'));
    expect(one.keyFor('x')).not.toEqual(one.keyFor('y'));
  });

  it('can be set instead', () => {
    const text = 'a secret that an operator has chosen';
    expect(secretFrom(text).keyFor('x')).toEqual(secretFrom(text).keyFor('x'));
    expect(hmac(secretFrom(text).keyFor('x'), 'a')).toHaveLength(32);
  });

  it('[CF2] is not replaced when it is damaged', () => {
    writeFileSync(join(folder, 'secret'), 'cut');
    expect(() => loadSecret(folder)).toThrow(/cut off/);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('cut');
  });

  it('says when it can not be written', () => {
    writeFileSync(join(folder, 'file'), '');
    chmodSync(join(folder, 'file'), 0o600);
    expect(() => loadSecret(join(folder, 'file'))).toThrow(
      expect.objectContaining({ code: 'secret-unusable' }),
    );
  });
});
