import { InvitationPage } from './InvitationPage.tsx';
import { NewPasswordPage } from './NewPasswordPage.tsx';
import { SetUpPage } from './SetUpPage.tsx';

const PAGES = {
  'set-up': SetUpPage,
  invitation: InvitationPage,
  'new-password': NewPasswordPage,
} as const;

/** The pages that lead to an account, each by a link that works once. */
export function EntryPages({ page }: { page: keyof typeof PAGES }) {
  const Page = PAGES[page];
  return <Page />;
}
