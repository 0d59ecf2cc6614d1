import { z } from 'zod';

/** What a step of an exercise is. The order and number of steps is the card's. */
export const stepKind = z.enum(['casting', 'aim', 'play', 'coach', 'replay', 'derole', 'debrief']);
export type StepKind = z.infer<typeof stepKind>;

/** What a role does: the protagonist rehearses, the other answers, the coach helps. */
export const roleKind = z.enum(['protagonist', 'other', 'coach']);
export type RoleKind = z.infer<typeof roleKind>;

/**
 * How the room looks while a scene is played: everyone in their place as ever; those who play large
 * and the others aside; or those who watch neither seen nor heard by those who play.
 */
export const stageKind = z.enum(['circle', 'aside', 'unseen']);
export type StageKind = z.infer<typeof stageKind>;
