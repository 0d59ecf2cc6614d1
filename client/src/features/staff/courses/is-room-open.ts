import type { CourseDetail } from '@rapport/shared/contract/course.ts';

/** Whether the room of one of its sessions is open, for which a change of the course does not hold. */
export const isRoomOpen = ({ sessions }: Pick<CourseDetail, 'sessions'>): boolean =>
  sessions.some(({ open }) => open === true);
