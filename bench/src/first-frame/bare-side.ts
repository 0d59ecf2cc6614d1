import type { Browser } from '@playwright/test';
import { startBare } from '../bare/start.ts';
import { lastNewFace, watchable, watchForFaces } from '../browser/faces.ts';
import { buildBarePage } from './bare-page.ts';
import type { Browsers, Side } from './side.ts';

/** Bare mediasoup: one page has joined; each sample is one more that loads, and then joins. */
export async function bareSide({ sender, receiver }: Browsers): Promise<Side> {
  const built = await buildBarePage();
  const server = await startBare(built.folder);
  const stop = () => server.stop().finally(built.forget);
  try {
    const first = await loadedPage(sender, server.url);
    await first.click('#join');
    await first.waitForSelector('body[data-joined]');
    return {
      sample: async () => {
        const page = await loadedPage(receiver, server.url);
        await watchForFaces(page);
        await page.click('#join');
        const seenAt = await lastNewFace(page, 1);
        const joinedAt = Number(await page.getAttribute('body', 'data-joined-at'));
        await page.context().close();
        return seenAt - joinedAt;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function loadedPage(browser: Browser, url: string) {
  const context = await browser.newContext();
  await watchable(context);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('body[data-ready]');
  return page;
}
