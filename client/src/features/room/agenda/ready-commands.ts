import type { ReadyCard, ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { BreakoutTask } from '@rapport/shared/contract/room/breakout.ts';
import { problemOf } from '../../../http/api.ts';
import type { CardSource } from '../../../http/cards.ts';
import type { ActionDoor } from '../core/room-action.ts';

/**
 * Begins a thing that lies ready. What is refused, or cannot be fetched, is said where refusals
 * are, and nothing that builds on it is sent.
 */
export async function beginReady(
  thing: ReadyThing,
  { command, cards, refuse }: Pick<ActionDoor, 'command' | 'cards' | 'refuse'>,
): Promise<void> {
  try {
    for (const one of await commandsOf(thing, cards)) {
      if (!(await command(one))) break;
    }
  } catch (error) {
    refuse(problemOf(error));
  }
}

/**
 * What begins a thing that lies ready, one command after the other. A card of the practice's own is
 * fetched whole. @throws ApiError
 */
export async function commandsOf(
  thing: ReadyThing,
  source: Pick<CardSource, 'read'>,
): Promise<RoomCommand[]> {
  if (thing.kind === 'poll') {
    const { poll: kind, audience, question } = thing;
    return [{ type: 'poll:ask', kind, audience, question }];
  }
  if (thing.kind === 'breakouts') return breakoutCommands(thing, source);
  const { id, own } = thing.card;
  return own
    ? [{ type: 'exercise:choose-own', card: (await source.read(id)).card }]
    : [{ type: 'exercise:choose', card: id }];
}

/** Breakouts are dealt out of who is there, get their settings, and are opened. */
async function breakoutCommands(
  { size, minutes, comeBack, card }: Extract<ReadyThing, { kind: 'breakouts' }>,
  source: Pick<CardSource, 'read'>,
): Promise<RoomCommand[]> {
  const task = card ? await taskOf(card, source) : null;
  return [
    { type: 'breakout:deal', size, shuffle: 0 },
    { type: 'breakout:prepare', minutes, task, comeBack },
    { type: 'breakout:open' },
  ];
}

const taskOf = async (
  { id, own }: ReadyCard,
  source: Pick<CardSource, 'read'>,
): Promise<BreakoutTask> =>
  own ? { kind: 'own-card', card: (await source.read(id)).card } : { kind: 'card', card: id };
