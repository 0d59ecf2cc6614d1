import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the bare page into a folder of its own. */
export async function buildBarePage(): Promise<{ folder: string; forget: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-page-'));
  await build({
    root: join(import.meta.dirname, '../bare/page'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2024' },
  });
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) };
}
