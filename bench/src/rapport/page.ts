import { randomBytes } from 'node:crypto';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { PROTOCOL } from '@rapport/shared/contract/protocol.ts';
import type { Answer, Handshake, RoomFrame } from '@rapport/shared/contract/wire.ts';
import { applyPatch, type Json } from '@rapport/shared/rules/patch.ts';
import { io, type Socket } from 'socket.io-client';
import { nextEvent } from '../measure/next-event.ts';
import type { Entry, Group } from './group.ts';

const ANSWER_WITHIN_MS = 20_000;

/** A page without a browser: one connection of one seat, and the view that it was sent. */
export class Page {
  readonly socket: Socket;
  #view: RoomView | undefined;

  /** Connects, and waits for the first view. */
  static async open(url: string, entry: Entry): Promise<Page> {
    const signedIn = 'cookie' in entry;
    const who = signedIn ? { session: entry.session } : { token: entry.token };
    const own = { page: randomId(), device: randomId() };
    const auth: Handshake = { protocol: PROTOCOL, ...who, ...own, resume: false };
    const page = new Page(
      io(url, {
        transports: ['websocket'],
        auth,
        forceNew: true,
        reconnection: false,
        // As a browser would say which page this is.
        extraHeaders: { origin: url, ...(signedIn && { cookie: entry.cookie }) },
      }),
    );
    await page.until(() => page.#view !== undefined);
    return page;
  }

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('room:frame', this.#follow);
  }

  /** @throws Error before the first view has come */
  get view(): RoomView {
    if (!this.#view) throw new Error('the page has no view yet');
    return this.#view;
  }

  /** @throws Error when the server refuses or does not answer */
  async request(event: string, payload: unknown): Promise<unknown> {
    const answer = (await this.socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck(event, payload)) as Answer<unknown>;
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.error.code}`);
    return answer.value;
  }

  async command(command: RoomCommand): Promise<void> {
    await this.request('room:command', { id: randomId(), command });
  }

  /** Waits until the frames that come make it so. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await nextEvent(this.socket, 'room:frame', ANSWER_WITHIN_MS);
  }

  /** Gives up the view: from now on frames are somebody else's to look at. */
  stopFollowing(): void {
    this.socket.off('room:frame', this.#follow);
  }

  readonly #follow = (frame: RoomFrame): void => {
    if ('view' in frame) {
      this.#view = frame.view;
      return;
    }
    const patched: unknown = applyPatch(this.view as Json, frame.patch);
    this.#view = patched as RoomView;
  };
}

/** Brings a whole group into its room, with microphones and cameras on; the facilitator is first. */
export async function gather(url: string, { facilitator, members }: Group): Promise<Page[]> {
  const people = [facilitator, ...members];
  const pages = await Promise.all(people.map((entry) => Page.open(url, entry)));
  const choice = { pronouns: '', microphone: true, camera: true };
  for (const [index, page] of pages.entries()) {
    await page.command({ type: 'lobby:enter', name: `Person ${index + 1}`, ...choice });
  }
  await pages[0]?.command({ type: 'lobby:admit-all' });
  const allInside = (page: Page) =>
    Object.keys(page.view.floor?.seats ?? {}).length === people.length;
  await Promise.all(pages.map((page) => page.until(() => allInside(page))));
  return pages;
}

/** As pages make the identifiers of commands and of themselves. */
export const randomId = (): string => randomBytes(16).toString('base64url');
