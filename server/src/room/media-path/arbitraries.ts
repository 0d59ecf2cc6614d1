import type { MediaPathCommand } from '@rapport/shared/contract/room/media-path.ts';
import { type Makers } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<MediaPathCommand> = {
  'path:report-lost': () => ({}),
  'path:report-back': () => ({}),
};
