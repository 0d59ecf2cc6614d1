import { chromium, type Browser } from '@playwright/test';
import type { Film } from './film.ts';

/** Chromium with a microphone and, for a camera, a film, that no page has to ask for. */
export const launchChromium = (film: Film): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film.file}`,
      '--use-fake-ui-for-media-stream',
    ],
  });
