import { type ComponentProps, lazy } from 'react';
import { MoreMessages } from '../messages/MoreMessages.tsx';

// Loaded when they are needed, each with its own messages, so that the join page stays small.

/** The room. */
export const RoomPage = lazy(async () => {
  const [{ RoomPage: Page }, { room }] = await Promise.all([
    import('../features/room/RoomPage.tsx'),
    import('../messages/en/room.ts'),
  ]);
  const Worded = (props: ComponentProps<typeof Page>) => (
    <MoreMessages messages={{ room }}>
      <Page {...props} />
    </MoreMessages>
  );
  return { default: Worded };
});

/** The pages of those who lead. */
export const StaffPages = lazy(async () => {
  const [{ StaffPages: Pages }, { staff }] = await Promise.all([
    import('../features/staff/StaffPages.tsx'),
    import('../messages/en/staff.ts'),
  ]);
  const Worded = (props: ComponentProps<typeof Pages>) => (
    <MoreMessages messages={{ staff }}>
      <Pages {...props} />
    </MoreMessages>
  );
  return { default: Worded };
});
