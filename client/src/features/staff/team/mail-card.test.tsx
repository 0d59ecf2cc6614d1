import type { MailShown } from '@rapport/shared/contract/mail.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { errors } from '../../../messages/en/errors.ts';
import { team } from '../../../messages/en/team.ts';
import { MailCard } from './MailCard.tsx';
import { MAIL } from './mail-query.ts';

/** What an administrator sees of mail that stands so. */
function drawn(shown: MailShown): string {
  const queries = new QueryClient();
  queries.setQueryData(MAIL, shown);
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ errors, team }}>
      <QueryClientProvider client={queries}>
        <MailCard />
      </QueryClientProvider>
    </IntlProvider>,
  );
}

it('[OU7] says that nothing is sent where no mail server is set, and offers no test', () => {
  const page = drawn({ waiting: 0, undelivered: [] });
  expect(page).toContain('No mail server is set');
  expect(page).not.toContain(team.mail.test);
  expect(page).not.toContain(team.mail.undelivered);
});

it('[OU7] names the server, what waits, and each letter that did not arrive with its reason', () => {
  const letter = { kind: 'invitation', at: '2026-06-16T17:00:00.000Z' } as const;
  const page = drawn({
    server: { host: 'mail.example', port: 587, from: 'office@practice.example' },
    waiting: 2,
    undelivered: [
      { ...letter, id: 'a', to: 'Birk Example', fault: 'address', replyCode: 550 },
      { ...letter, id: 'b', to: '', fault: 'too-late' },
    ],
  });
  expect(page).toContain('mail.example, port 587, from office@practice.example');
  expect(page).toContain('2 letters wait to be sent.');
  expect(page).toContain('Birk Example, June 16');
  expect(page).toContain(team.mail.faults.address);
  expect(page).toContain('Its answer: 550.');
  expect(page).toContain(team.mail.faults['too-late']);
  // What is too late is not tried again.
  expect(page.split(`>${team.mail.again}<`)).toHaveLength(2);
});
