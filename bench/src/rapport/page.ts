import { randomBytes } from 'node:crypto';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { PROTOCOL } from '@rapport/shared/contract/protocol.ts';
import type {
  Answer,
  AnyRequest,
  Handshake,
  PayloadOf,
  RequestName,
  RoomAnswers,
  RoomFrame,
  ServerToClient,
} from '@rapport/shared/contract/socket.ts';
import { targetsOf } from '@rapport/shared/rules/allows.ts';
import { nextView, type ViewAt } from '@rapport/shared/rules/view-frames.ts';
import { io, type Socket } from 'socket.io-client';
import { nextEvent } from '../measure/next-event.ts';
import type { Entry, Group } from './group.ts';

const ANSWER_WITHIN_MS = 20_000;

type RoomSocket = Socket<ServerToClient, AnyRequest>;

/** A page without a browser: one connection of one seat, and the view that it was sent. */
export class Page {
  readonly socket: RoomSocket;
  #at: ViewAt | undefined;

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
    await page.until(() => page.#at !== undefined);
    return page;
  }

  private constructor(socket: RoomSocket) {
    this.socket = socket;
    socket.on('room:frame', this.#follow);
  }

  /** @throws Error before the first view has come */
  get view(): RoomView {
    if (!this.#at) throw new Error('the page has no view yet');
    return this.#at.view;
  }

  /** @throws Error when the server refuses or does not answer */
  async request<Name extends RequestName>(
    event: Name,
    payload: PayloadOf<Name>,
  ): Promise<RoomAnswers[Name]> {
    const answer = await this.#ask(event, payload);
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.error.code}`);
    return ('value' in answer ? answer.value : undefined) as RoomAnswers[Name];
  }

  async command(command: RoomCommand): Promise<void> {
    await this.request('room:command', { id: randomId(), command });
  }

  /** For a facilitator: lets so many in together, once that many wait. */
  async admitWaiting(count: number): Promise<void> {
    const waiting = () => targetsOf(this.view.can, 'lobby:admit-all');
    await this.until(() => waiting().length === count);
    await this.command({ type: 'lobby:admit-all', seats: [...waiting()] });
  }

  /** Waits until the frames that come make it so. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await nextEvent(this.socket, 'room:frame', ANSWER_WITHIN_MS);
  }

  /** Gives up the view: from now on frames are somebody else's to look at. */
  stopFollowing(): void {
    this.socket.off('room:frame', this.#follow);
  }

  #ask(
    event: RequestName,
    payload: PayloadOf<RequestName>,
  ): Promise<Answer<RoomAnswers[RequestName]>> {
    return new Promise((resolve, reject) => {
      this.socket.timeout(ANSWER_WITHIN_MS).emit(event, payload, (late: Error | null, answer) => {
        if (late) reject(late);
        else resolve(answer);
      });
    });
  }

  readonly #follow = (frame: RoomFrame): void => {
    this.#at = nextView(this.#at, frame);
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
  await pages[0]?.admitWaiting(members.length);
  const allInside = (page: Page) =>
    Object.keys(page.view.floor?.seats ?? {}).length === people.length;
  await Promise.all(pages.map((page) => page.until(() => allInside(page))));
  return pages;
}

/** As pages make the identifiers of commands and of themselves. */
export const randomId = (): string => randomBytes(16).toString('base64url');
