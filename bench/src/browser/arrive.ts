import type { BrowserContext, Page } from '@playwright/test';
import { devices } from '../../../client/src/messages/en/devices.ts';
import { join } from '../../../client/src/messages/en/join.ts';
import { room } from '../../../client/src/messages/en/room.ts';

const WARM_WITHIN_MS = 20_000;

/**
 * Goes the way from a join link to the lobby, and waits until both transports are connected and
 * microphone and camera stand ready: what everybody has who waits for more than a moment.
 */
export async function waitInLobby(
  context: BrowserContext,
  { url, token, name }: { url: string; token: string; name: string },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/join#${token}`);
  await page.getByLabel(join.name.name).fill(name);
  await page.getByRole('button', { name: join.name.next }).click();
  await page.getByRole('button', { name: devices.camera, exact: true, pressed: true }).waitFor();
  await page.getByRole('button', { name: devices.enter, exact: true }).click();
  await page.getByRole('heading', { name: room.waiting.title }).waitFor();
  await page.waitForFunction(
    async () => {
      const facts = await window.rapport?.diagnostics();
      if (facts?.send !== 'connected' || facts.receive !== 'connected') return false;
      return ['audio', 'video'].every((kind) => facts.sent.some((one) => one.kind === kind));
    },
    undefined,
    { timeout: WARM_WITHIN_MS, polling: 100 },
  );
  return page;
}

declare global {
  interface Window {
    /** What the client tells of itself to whoever looks into a fault. */
    rapport?: {
      diagnostics: () => Promise<{ send: string; receive: string; sent: { kind: string }[] }>;
    };
  }
}
