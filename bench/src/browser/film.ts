import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WIDTH = 640;
const HEIGHT = 360;
const FRAMES = 20;
const FRAMES_PER_SECOND = 30;

/** A file that Chromium takes for a camera. */
export interface Film {
  readonly file: string;
  readonly remove: () => void;
}

/**
 * Makes a small film, a bright bar that moves over grey. The browsers of a whole room run on one
 * machine here: with a larger one, how fast it encodes is all that would be measured.
 */
export function makeFilm(): Film {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  const file = join(folder, 'camera.y4m');
  const parts = [
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`),
  ];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const line = Buffer.alloc(WIDTH, 110);
    line.fill(220, (frame * WIDTH) / FRAMES, ((frame + 1) * WIDTH) / FRAMES);
    const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
    parts.push(Buffer.from('FRAME\n'), ...Array.from({ length: HEIGHT }, () => line), colours);
  }
  writeFileSync(file, Buffer.concat(parts));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
