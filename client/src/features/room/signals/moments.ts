import type { SignalsView } from '@rapport/shared/contract/room/signals.ts';

/** The others who take a moment, who began first coming first: only facilitators are told. */
export const momentsInOrder = (moments: SignalsView['moments'], me: string) =>
  Object.entries(moments ?? {})
    .map(([seat, moment]) => ({ seat, ...moment }))
    .filter(({ seat }) => seat !== me)
    .sort((one, other) => one.since - other.since);
