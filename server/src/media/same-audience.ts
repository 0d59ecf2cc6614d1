import type { Audience } from '../room/audience.ts';

/** Whether two audiences say the same: most of what happens in a room changes nothing here. */
export const sameAudience = (one: Audience, other: Audience): boolean => {
  if (one.size !== other.size) return false;
  for (const [listener, sources] of one) {
    const others = other.get(listener);
    if (others?.size !== sources.size) return false;
    for (const [source, { audio, video, screen }] of sources) {
      const flow = others.get(source);
      if (flow?.audio !== audio || flow.video !== video || flow.screen !== screen) return false;
    }
  }
  return true;
};
