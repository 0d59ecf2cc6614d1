import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { commandIn, type ConversationId } from './conversation-id.ts';
import { Store } from '../../../parts/store.ts';

/** What one is writing in a conversation. */
export interface MessageDraft {
  readonly text: string;
  readonly sending: boolean;
  /** Why it could not be sent, until it is changed. */
  readonly problem?: ErrorCode;
}

interface DeskState {
  readonly drafts: Readonly<Partial<Record<ConversationId, MessageDraft>>>;
  /** The conversation that was opened last. */
  readonly chosen?: ConversationId;
  /** The conversation that is before the viewer's eyes at this moment. */
  readonly reading?: ConversationId;
}

const NOTHING: MessageDraft = { text: '', sending: false };

/**
 * What one writes, for each conversation by itself, and which of them is open. It lives as long as
 * the room's page: it outlasts other views, and a lost connection.
 */
export class MessageDesk extends Store {
  readonly #send: (command: RoomCommand) => Promise<Answer>;
  #state: DeskState = { drafts: {} };

  constructor(send: (command: RoomCommand) => Promise<Answer>) {
    super();
    this.#send = send;
  }

  readonly getSnapshot = (): DeskState => this.#state;

  /** Opens a conversation; without one, the list of them. */
  choose(id: ConversationId | undefined): void {
    const { chosen: _before, ...rest } = this.#state;
    this.#set(id === undefined ? rest : { ...rest, chosen: id });
  }

  /** Says which conversation is before the viewer's eyes. */
  look(id: ConversationId | undefined): void {
    const { reading: _before, ...rest } = this.#state;
    this.#set(id === undefined ? rest : { ...rest, reading: id });
  }

  /** Changes what is being written. */
  write(id: ConversationId, text: string): void {
    this.#draft(id, { text, sending: false });
  }

  /** Lets go of what was being written. */
  forget(id: ConversationId): void {
    this.#draft(id, NOTHING);
  }

  /** Sends what was written. It stays in the field until the server has it. */
  async send(id: ConversationId): Promise<boolean> {
    const { text, sending } = draftIn(this.#state, id);
    if (sending || text.trim() === '') return false;
    this.#draft(id, { text, sending: true });
    const answer = await this.#send(commandIn(id, text));
    this.#draft(id, answer.ok ? NOTHING : { text, sending: false, problem: answer.error.code });
    return answer.ok;
  }

  #draft(id: ConversationId, draft: MessageDraft): void {
    this.#set({ ...this.#state, drafts: { ...this.#state.drafts, [id]: draft } });
  }

  #set(state: DeskState): void {
    this.#state = state;
    this.changed();
  }
}

/** What is being written in a conversation. */
export const draftIn = ({ drafts }: DeskState, id: ConversationId): MessageDraft =>
  drafts[id] ?? NOTHING;
