import { z } from 'zod';
import { agendaCommand, agendaView } from './agenda.ts';
import { boardCommand, boardView } from './board.ts';
import { breakoutCommand, breakoutView } from './breakout.ts';
import { careCommand, careView } from './care.ts';
import { circleCommand, circleView } from './circle.ts';
import { exerciseCommand, exerciseView } from './exercise.ts';
import { floorCommand, floorView } from './floor.ts';
import { hearingView } from './hearing.ts';
import { seatId } from './ids.ts';
import { deviceView, lobbyCommand, lobbyView, standing } from './lobby.ts';
import { mediaPathCommand, mediaPathView } from './media-path.ts';
import { messagesCommand, messagesView } from './messages.ts';
import { observersCommand, observersView } from './observers.ts';
import { pollCommand, pollsView } from './polls.ts';
import { membershipRole } from './practice.ts';
import { roundCommand, roundView } from './round.ts';
import { sessionCommand, sessionView } from './session.ts';
import { shareCommand, shareView } from './share.ts';
import { signalsCommand, signalsView } from './signals.ts';
import { voicesView } from './voices.ts';

/** Everything that a client may ask of a room. */
export const roomCommand = z.discriminatedUnion('type', [
  sessionCommand,
  lobbyCommand,
  observersCommand,
  floorCommand,
  mediaPathCommand,
  agendaCommand,
  exerciseCommand,
  breakoutCommand,
  careCommand,
  roundCommand,
  shareCommand,
  boardCommand,
  pollCommand,
  circleCommand,
  messagesCommand,
  signalsCommand,
]);
export type RoomCommand = z.infer<typeof roomCommand>;
export type CommandType = RoomCommand['type'];

/**
 * What the viewer may do now: a command's type stands here when it may be sent. `true` where
 * nobody else is concerned, else the seats it may be aimed at.
 */
export type Can = Partial<Record<CommandType, true | readonly string[]>>;

/** All that one seat is told of the room: an allow-list, complete at any moment. */
export const roomView = z.strictObject({
  me: z.strictObject({
    seat: seatId,
    role: membershipRole,
    /** Whether they lead the room now: a facilitator, inside it, while the session runs. */
    leads: z.boolean(),
    standing,
    name: z.string(),
    pronouns: z.string(),
    /** Whether the own microphone and camera are on, as far as the room goes. */
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  session: sessionView,
  can: z.record(z.string(), z.union([z.literal(true), z.array(seatId)])),
  lobby: lobbyView.optional(),
  /** Only for a device that does not have the seat of its link: then `me.seat` names the device. */
  device: deviceView.optional(),
  observers: observersView.optional(),
  floor: floorView.optional(),
  path: mediaPathView.optional(),
  hearing: hearingView.optional(),
  agenda: agendaView.optional(),
  exercise: exerciseView.optional(),
  breakout: breakoutView.optional(),
  care: careView.optional(),
  round: roundView.optional(),
  share: shareView.optional(),
  board: boardView.optional(),
  polls: pollsView.optional(),
  circle: circleView.optional(),
  messages: messagesView.optional(),
  voices: voicesView.optional(),
  signals: signalsView.optional(),
});
export type RoomView = Omit<z.infer<typeof roomView>, 'can'> & { can: Can };
