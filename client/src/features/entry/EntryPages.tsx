import { InvitationPage } from './InvitationPage.tsx';
import { SetUpPage } from './SetUpPage.tsx';

/** The pages that lead to an account, each by a link that works once. */
export const EntryPages = ({ page }: { page: 'set-up' | 'invitation' }) =>
  page === 'set-up' ? <SetUpPage /> : <InvitationPage />;
