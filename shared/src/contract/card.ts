import { z } from 'zod';
import { roleKind, stepKind } from './exercise-kinds.ts';
import { cardId, roleId } from './ids.ts';
import { phase, problemArea } from './practice.ts';
import { lineOfText, paragraph } from './text.ts';

const role = z.strictObject({
  id: roleId,
  kind: roleKind,
  required: z.boolean(),
  name: lineOfText(60),
  /** Private to who plays the role and to who leads. */
  brief: paragraph(1500),
});

const step = z.strictObject({
  kind: stepKind,
  seconds: z.int().min(30).max(1800).optional(),
});

const lines = (most: number) => z.array(lineOfText(200)).max(most);

/** A card of the practice's own: form and words in one, in one language. */
export const ownCard = z
  .strictObject({
    id: cardId,
    title: lineOfText(100),
    area: problemArea,
    phases: z.array(phase).min(1).max(3),
    intensity: z.int().min(1).max(3),
    scenario: paragraph(1500),
    /** When not to use it: only for those who lead. */
    caution: paragraph(800).optional(),
    /** What everyone is told in the aim step, in place of the general words. */
    aim: paragraph(600).optional(),
    roles: z.array(role).min(1).max(4),
    steps: z.array(step).min(2).max(12),
    prompts: lines(10),
    observe: paragraph(600).optional(),
    debrief: lines(8),
  })
  .refine(({ roles }) => new Set(roles.map(({ id }) => id)).size === roles.length, {
    path: ['roles'],
  })
  .refine(({ roles }) => roles.filter(({ kind }) => kind === 'protagonist').length === 1, {
    path: ['roles'],
  })
  .refine(({ steps }) => steps[0]?.kind === 'casting', { path: ['steps'] });
export type OwnCard = z.infer<typeof ownCard>;
