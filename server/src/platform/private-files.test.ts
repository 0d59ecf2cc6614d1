import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDataFolder, closeSecretFile } from './private-files.ts';

const isRoot = process.getuid?.() === 0;

describe('files that nobody else may read', () => {
  let folder: string;
  let told: string;
  const logger = pino({ level: 'warn' }, { write: (line: string) => (told += line) });
  const modeOf = (path: string) => statSync(path).mode & 0o777;
  const put = (name: string, mode: number): string => {
    const path = join(folder, name);
    writeFileSync(path, 'x');
    chmodSync(path, mode);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-test-'));
    told = '';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('[RS8] closes what stands open in the data folder, and says so', () => {
    chmodSync(folder, 0o755);
    const files = ['rapport.sqlite', 'rapport.sqlite-wal', 'secret', 'demo.txt', 'old-copy'];
    const paths = files.map((name) => put(name, 0o644));
    closeDataFolder(folder, logger);
    expect(modeOf(folder)).toBe(0o700);
    for (const path of paths) {
      expect(modeOf(path)).toBe(0o600);
      expect(told).toContain(path);
    }
    told = '';
    closeDataFolder(folder, logger);
    expect(told).toBe('');
  });

  it('[RS8] has nothing to say where there is no folder yet', () => {
    closeDataFolder(join(folder, 'none'), logger);
    expect(told).toBe('');
  });

  it.runIf(isRoot)('[RS8] refuses what belongs to somebody else', () => {
    const path = put('rapport.sqlite', 0o600);
    chownSync(path, 65534, 65534);
    expect(() => closeDataFolder(folder, logger)).toThrow(
      expect.objectContaining({ code: 'data-dir-exposed' }),
    );
    chownSync(path, 0, 0);
    chownSync(folder, 65534, 65534);
    expect(() => closeDataFolder(folder, logger)).toThrow(/owner 65534/);
  });

  it('[RS8] closes a secret elsewhere, and refuses one of somebody else', () => {
    const path = put('elsewhere', 0o644);
    closeSecretFile(path, logger);
    expect(modeOf(path)).toBe(0o600);
    closeSecretFile(join(folder, 'none'), logger);
    if (!isRoot) return;
    chownSync(path, 65534, 65534);
    expect(() => closeSecretFile(path, logger)).toThrow(/elsewhere/);
  });
});
