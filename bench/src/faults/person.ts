import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { PROTOCOL } from '@rapport/shared/contract/protocol.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { randomId } from '../../../client/src/realtime/random-id.ts';
import { RoomConnection } from '../../../client/src/realtime/room-connection.ts';
import type { Line } from './line.ts';
import type { Marks } from './marks.ts';

/** Who somebody is, and how they come in. */
export interface Entry {
  /** The number of the room. */
  readonly room: number;
  readonly leads: boolean;
  readonly line: Line;
  readonly shows: { readonly token: string } | { readonly session: string };
  /** In [0, 1): when they try to connect again. */
  readonly random: () => number;
}

/** A person with the very connection that pages have, who looks at everything that comes. */
export class Person {
  readonly entry: Entry;
  readonly #connection: RoomConnection;
  readonly #marks: Marks;
  readonly #wrongs: string[] = [];
  /** How often what was answered. */
  readonly answers = new Map<string, number>();
  readonly #got = new Set<string>();

  constructor(entry: Entry, marks: Marks) {
    this.entry = entry;
    this.#marks = marks;
    this.#connection = new RoomConnection({
      url: entry.line.url,
      handshake: { protocol: PROTOCOL, device: randomId(), ...entry.shows },
      random: entry.random,
    });
    this.#connection.on('room:frame', (frame) => this.#look(JSON.stringify(frame)));
  }

  /** Known once the first view has come. */
  get seat(): string {
    return this.view?.me.seat ?? '';
  }

  get view(): RoomView | undefined {
    return this.#connection.getSnapshot().view;
  }

  get isLive(): boolean {
    return this.#connection.getSnapshot().connection === 'live';
  }

  /** What they were shown and must not have been, and whether they were turned away. */
  get wrongs(): readonly string[] {
    const { connection, reason } = this.#connection.getSnapshot();
    const closed = connection === 'closed' ? [`turned away: ${reason ?? 'without a reason'}`] : [];
    return [...this.#wrongs, ...closed];
  }

  /** Sends a command whose texts are marked, and notes what was acknowledged. */
  async send(command: RoomCommand): Promise<Answer> {
    const [marked, marks] = this.#marks.mark(command, this.#writer);
    const answer = await this.#connection.send(marked);
    const code = answer.ok ? 'ok' : answer.error.code;
    this.answers.set(code, (this.answers.get(code) ?? 0) + 1);
    if (answer.ok) for (const one of marks) one.acknowledged = true;
    return answer;
  }

  close(): void {
    this.#connection.close();
    this.entry.line.close();
  }

  get #writer() {
    return { room: this.entry.room, seat: this.seat };
  }

  #look(frame: string): void {
    for (const mark of this.#marks.in(frame)) {
      if (this.#got.has(mark)) continue;
      this.#got.add(mark);
      if (this.#marks.mayBeShown(mark, this.#writer, this.entry.leads)) continue;
      const { type = 'nobody knows what', room } = this.#marks.all.get(mark) ?? {};
      this.#wrongs.push(`was shown ${mark}, ${type} of room ${room ?? '?'}`);
    }
  }
}
