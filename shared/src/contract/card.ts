import { z } from 'zod';
import { CARD_LIMITS as LIMITS } from './card-limits.ts';
import { roleKind, stepKind, type StepKind } from './exercise-kinds.ts';
import { cardId, roleId } from './ids.ts';
import { cardPhase, problemArea } from './practice.ts';
import { lineOfText, paragraph } from './text.ts';

const role = z.strictObject({
  id: roleId,
  kind: roleKind,
  required: z.boolean(),
  name: lineOfText(LIMITS.roleName),
  /** Private to who plays the role and to facilitators. */
  brief: paragraph(LIMITS.brief),
});

const step = z.strictObject({
  kind: stepKind,
  seconds: z.int().min(30).max(1800).optional(),
});

const lines = (most: number) => z.array(lineOfText(LIMITS.line)).max(most);

/** Whether the steps are in the order of an exercise, none of them twice, with a scene to play. */
const isCourse = (kinds: readonly StepKind[]): boolean =>
  kinds[0] === 'casting' &&
  kinds.includes('play') &&
  kinds.every((kind, at) => at === 0 || place(kind) > place(kinds[at - 1] ?? kind));

const place = (kind: StepKind): number => stepKind.options.indexOf(kind);

/** A card with its words, in one language: as it is read before it is chosen, written, and kept. */
export const wholeCard = z
  .strictObject({
    id: cardId,
    title: lineOfText(LIMITS.title),
    area: problemArea,
    phases: z.array(cardPhase).min(1).max(3),
    intensity: z.int().min(1).max(3),
    scenario: paragraph(LIMITS.scenario),
    /** When not to use it: only for facilitators. */
    caution: paragraph(LIMITS.caution).optional(),
    /** What everyone is told in the aim step, in place of the general words. */
    aim: paragraph(LIMITS.aim).optional(),
    roles: z.array(role).min(1).max(LIMITS.roles),
    steps: z.array(step).min(2).max(stepKind.options.length),
    prompts: lines(LIMITS.prompts),
    observe: paragraph(LIMITS.observe).optional(),
    debrief: lines(LIMITS.debrief),
  })
  .refine(({ roles }) => new Set(roles.map(({ id }) => id)).size === roles.length, {
    path: ['roles'],
  })
  .refine(({ roles }) => roles.filter(({ kind }) => kind === 'protagonist').length === 1, {
    path: ['roles'],
  })
  .refine(({ steps }) => isCourse(steps.map(({ kind }) => kind)), { path: ['steps'] });
export type WholeCard = z.infer<typeof wholeCard>;
