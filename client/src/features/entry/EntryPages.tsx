import { InvitationPage } from './InvitationPage.tsx';
import { NewAddressPage } from './NewAddressPage.tsx';
import { NewPasswordPage } from './NewPasswordPage.tsx';
import { RemindersPage } from './RemindersPage.tsx';
import { SetUpPage } from './SetUpPage.tsx';

const PAGES = {
  'set-up': SetUpPage,
  invitation: InvitationPage,
  'new-password': NewPasswordPage,
  'new-address': NewAddressPage,
  reminders: RemindersPage,
} as const;

/** The pages behind a link in a letter: to an account, or to one's reminders. */
export function EntryPages({ page }: { page: keyof typeof PAGES }) {
  const Page = PAGES[page];
  return <Page />;
}
