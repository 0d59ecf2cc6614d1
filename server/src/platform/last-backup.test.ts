import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testFolder } from '../testing/test-databases.ts';
import { lastBackup, noteBackup } from './last-backup.ts';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => (folder = testFolder()));
afterEach(() => folder.remove());

it('[MT7] knows of no backup before the first, and then of the last', () => {
  expect(lastBackup(folder.path)).toBeUndefined();
  expect(noteBackup(folder.path, new Date('2026-06-16T02:30:00Z'))).toBe(true);
  expect(noteBackup(folder.path, new Date('2026-06-17T02:30:00Z'))).toBe(true);
  expect(lastBackup(folder.path)).toBe(Date.parse('2026-06-17T02:30:00Z'));
});

it('[MT7] counts a file that somebody touches after a backup of their own', () => {
  noteBackup(folder.path, new Date('2026-06-16T02:30:00Z'));
  const later = new Date('2026-06-18T02:30:00Z');
  utimesSync(join(folder.path, 'last-backup'), later, later);
  expect(lastBackup(folder.path)).toBe(later.getTime());
});

it('[MT7] says where it can not be noted', () => {
  expect(noteBackup(join(folder.path, 'not-there'), new Date())).toBe(false);
});
