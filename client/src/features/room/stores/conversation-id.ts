import type { RoomCommand } from '@rapport/shared/contract/room.ts';

/** A conversation, as the viewer knows it. */
export type ConversationId = 'leaders' | 'group' | 'among' | `with ${string}`;

/** The conversation of the facilitators with one person. */
export const withPerson = (seat: string): ConversationId => `with ${seat}`;

/** The command that writes the text in this conversation. */
export function commandIn(id: ConversationId, text: string): RoomCommand {
  switch (id) {
    case 'leaders':
      return { type: 'messages:to-leaders', text };
    case 'group':
      return { type: 'messages:to-group', text };
    case 'among':
      return { type: 'messages:among-leaders', text };
    default:
      return { type: 'messages:to-person', seat: id.slice('with '.length), text };
  }
}
