import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import type { CardSource } from '../../../http/cards.ts';
import { cards as cardWords } from '../../../messages/en/cards.ts';
import { common } from '../../../messages/en/common.ts';
import { devices } from '../../../messages/en/devices.ts';
import { room as words } from '../../../messages/en/room.ts';
import { start } from '../../../messages/en/start.ts';
import type { MediaSession } from '../../../media/media-session.ts';
import { RemoteMedia } from '../../../media/remote-media.ts';
import type { RoomConnection } from '../../../realtime/room-connection.ts';
import { RoomContext } from '../session/room-context.ts';
import type { RoomSession } from '../session/room-session.ts';
import { DraftStore } from '../stores/draft-store.ts';
import { ReasonWanted } from '../stores/reason-wanted.ts';
import { HelpCall } from '../stores/help-call.ts';
import { FeaturesContext } from './features-context.ts';
import type { RoomFeature } from './feature.ts';
import { PanelsContext, type ViewId } from './panels-context.ts';

/**
 * A part of the room, drawn for somebody who is shown a view. Tests of drawing need no browser and
 * no server: what is pressed is kept in `commands`, and what is opened in `opened`.
 */
export class DrawnRoom {
  readonly commands: RoomCommand[] = [];
  readonly opened: ViewId[] = [];
  /** What comes from the others: nothing, at first. */
  readonly remote = new RemoteMedia();
  readonly #element = document.createElement('div');
  readonly #root = createRoot(this.#element);
  readonly #listeners = new Set<() => void>();
  #view: RoomView;

  constructor(
    part: ReactNode,
    view: RoomView,
    {
      shown = 'agenda',
      features = [],
      cards,
    }: {
      shown?: ViewId;
      features?: readonly RoomFeature[];
      /** The exercises that can be chosen from. */
      cards?: CardSource;
    } = {},
  ) {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    document.body.append(this.#element);
    this.#view = view;
    let snapshot = this.#snapshot();
    const connection: Pick<RoomConnection, 'getSnapshot' | 'subscribe' | 'serverNow' | 'on'> = {
      on: () => () => undefined,
      getSnapshot: () => (snapshot.view === this.#view ? snapshot : (snapshot = this.#snapshot())),
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      serverNow: () => 0,
    };
    const command = (one: RoomCommand) => Promise.resolve(this.commands.push(one) > 0);
    // All that the parts under test ask of the room.
    const session = Object.assign(Object.create(null) as RoomSession, {
      connection,
      command,
      id: 'session',
      media: Object.assign(Object.create(null) as MediaSession, { remote: this.remote }),
      ...(cards && { cards }),
      reasonWanted: new ReasonWanted(),
      drafts: new DraftStore(),
      helpCall: new HelpCall(() => Promise.resolve({ ok: true })),
    });
    const open = (one: ViewId) => void this.opened.push(one);
    act(() =>
      this.#root.render(
        <IntlProvider
          locale="en"
          timeZone="UTC"
          messages={{ ...start, common, devices, cards: cardWords, room: words }}
        >
          <RoomContext value={session}>
            <FeaturesContext value={features}>
              <PanelsContext value={{ views: [shown], panels: [], shown, open }}>
                {part}
              </PanelsContext>
            </FeaturesContext>
          </RoomContext>
        </IntlProvider>,
      ),
    );
  }

  #snapshot() {
    return { connection: 'live', view: this.#view, clockOffset: 0, generation: 1 } as const;
  }

  /** Shows another view. */
  show(view: RoomView): void {
    this.#view = view;
    act(() => this.#listeners.forEach((listener) => listener()));
  }

  get text(): string {
    return this.#element.textContent;
  }

  /** The names of the buttons, in their order. */
  get buttons(): string[] {
    return this.#buttons().map(([name]) => name);
  }

  press(name: string): void {
    const button = this.#buttons().find(([one]) => one === name)?.[1];
    if (!button) throw new Error(`there is no button “${name}”, but ${this.buttons.join(', ')}`);
    act(() => button.click());
  }

  close(): void {
    act(() => this.#root.unmount());
    this.#element.remove();
  }

  #buttons(): [string, HTMLElement][] {
    return [...this.#element.querySelectorAll('button')].map((button) => [
      button.getAttribute('aria-label') ?? button.textContent,
      button,
    ]);
  }
}
