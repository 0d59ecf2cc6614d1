import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** When the first decoded frame of each new remote track was shown, by track; ms since 1970. */
    newFaces?: Record<string, number>;
  }
}

/** Every page of the context can be told to watch for new faces. */
export async function watchable(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // The browser's own: a page in the middle of its work is not to be held up by ours.
    window.addEventListener('bench:watch', () => {
      const pictures = () =>
        // One's own picture is mirrored, as in a looking-glass.
        [...document.querySelectorAll<HTMLVideoElement>('video:not([data-mirrored])')].flatMap(
          (video) => {
            const stream = video.srcObject;
            const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
            return track ? [{ video, id: track.id }] : [];
          },
        );
      const known = new Set(pictures().map(({ id }) => id));
      const shown = new Map<string, HTMLVideoElement>();
      const faces: Record<string, number> = {};
      window.newFaces = faces;
      const look = () => {
        if (window.newFaces !== faces) return;
        // A tile takes away what does not arrive, and shows it anew once it does.
        for (const [id, video] of shown) if (!video.isConnected && !(id in faces)) known.delete(id);
        for (const { video, id } of pictures()) {
          if (known.has(id)) continue;
          known.add(id);
          shown.set(id, video);
          video.requestVideoFrameCallback(() => {
            faces[id] = Date.now();
          });
        }
        setTimeout(look, 4);
      };
      look();
    });
  });
}

/** From now on, notes when faces that are not there yet are first seen. */
export const watchForFaces = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('bench:watch'));
  });

/**
 * Waits for so many new faces, and says when the last of them was seen, in ms since 1970.
 * @throws Error when they do not come in time
 */
export async function lastNewFace(page: Page, count: number, withinMs = 20_000): Promise<number> {
  const faces = await page.waitForFunction(
    (wanted) => {
      const seen = Object.values(window.newFaces ?? {});
      return seen.length >= wanted ? Math.max(...seen) : undefined;
    },
    count,
    { timeout: withinMs, polling: 50 },
  );
  return (await faces.jsonValue()) ?? 0;
}
