import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';

/** One's calendar, loaded with its messages where somebody asks for it. */
export const OwnCalendar = lazyPart(async () => {
  const [{ OwnCalendar: Part }, { ownCalendar }] = await Promise.all([
    import('./OwnCalendar.tsx'),
    import('../../../messages/en/own-calendar.ts'),
  ]);
  return function Worded(props: { token: string }) {
    return (
      <MoreMessages messages={{ ownCalendar }}>
        <Part {...props} />
      </MoreMessages>
    );
  };
});
