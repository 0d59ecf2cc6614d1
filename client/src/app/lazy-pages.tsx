import type { ComponentProps } from 'react';
import { MoreMessages } from '../messages/MoreMessages.tsx';
import { lazyPage } from '../parts/loading/lazy-page.ts';

// Loaded when they are needed, each with its own messages, so that the join page stays small.

/** The room. */
export const loadRoom = async () => {
  const [{ RoomPage: Page }, { room }, { cards }, { careSheets }] = await Promise.all([
    import('../features/room/RoomPage.tsx'),
    import('../messages/en/room.ts'),
    import('../messages/en/cards.ts'),
    import('../messages/en/care-sheets.ts'),
  ]);
  const Worded = (props: ComponentProps<typeof Page>) => (
    <MoreMessages messages={{ room, cards, careSheets }}>
      <Page {...props} />
    </MoreMessages>
  );
  return Worded;
};
export const RoomPage = lazyPage(loadRoom);

/** How a practice and its colleagues begin. */
export const EntryPages = lazyPage(async () => {
  const [{ EntryPages: Pages }, { entry }, { team }, { careSheets }] = await Promise.all([
    import('../features/entry/EntryPages.tsx'),
    import('../messages/en/entry.ts'),
    import('../messages/en/team.ts'),
    import('../messages/en/care-sheets.ts'),
  ]);
  const Worded = (props: ComponentProps<typeof Pages>) => (
    <MoreMessages messages={{ entry, team, careSheets }}>
      <Pages {...props} />
    </MoreMessages>
  );
  return Worded;
});

/** The pages of facilitators. */
export const StaffPages = lazyPage(async () => {
  const [
    { StaffPages: Pages },
    { staff },
    { team },
    { account },
    { clients },
    { courses },
    { calendar },
    { desk },
    { observed },
    { papers },
    { letters },
    { cards },
    { careSheets },
  ] = await Promise.all([
    import('../features/staff/StaffPages.tsx'),
    import('../messages/en/staff.ts'),
    import('../messages/en/team.ts'),
    import('../messages/en/account.ts'),
    import('../messages/en/clients.ts'),
    import('../messages/en/courses.ts'),
    import('../messages/en/calendar.ts'),
    import('../messages/en/desk.ts'),
    import('../messages/en/observed.ts'),
    import('../messages/en/papers.ts'),
    import('../messages/en/letters.ts'),
    import('../messages/en/cards.ts'),
    import('../messages/en/care-sheets.ts'),
  ]);
  const Worded = (props: ComponentProps<typeof Pages>) => (
    <MoreMessages
      messages={{
        staff,
        team,
        account,
        clients,
        courses,
        calendar,
        desk,
        observed,
        papers,
        letters,
        cards,
        careSheets,
      }}
    >
      <Pages {...props} />
    </MoreMessages>
  );
  return Worded;
});
