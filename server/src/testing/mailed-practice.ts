import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { PlannedSession } from '@rapport/shared/contract/course.ts';
import type { Email } from 'postal-mime';
import { secretFrom } from '../platform/secret.ts';
import { createMailService } from '../practice/mail-service.ts';
import { deliverDue } from '../practice/outbox/deliver.ts';
import type { MailDesk } from '../practice/outbox/mail-desk.ts';
import { createPractice, type Practice } from '../practice/practice.ts';
import { tuesdays } from './plans.ts';
import { smtpInbox, type SmtpInbox } from './smtp-inbox.ts';
import type { Engine } from './test-databases.ts';
import { testPractice, type TestPractice } from './test-practice.ts';

type Name = 'tess' | 'alder' | 'birch' | 'cedar';

/** A practice that writes to its clients through a real mail server, and what arrives there. */
export interface MailedPractice {
  readonly t: TestPractice;
  readonly practice: Practice;
  readonly context: TestPractice['context'];
  readonly inbox: SmtpInbox;
  readonly desk: MailDesk;
  /** Tess works here; Alder and Birch have an address, Cedar has none. */
  readonly people: Record<Name, string>;
  /** Where mail for a person goes. */
  readonly addresses: Map<string, string>;
  /** Plans a course of these people on so many Tuesdays. */
  plan(count?: number): Promise<unknown>;
  change(revision: number, change: CourseChange): Promise<void>;
  sessions(): Promise<readonly PlannedSession[]>;
  /** Sends what is due. Gives what has arrived by it. */
  deliver(): Promise<SmtpInbox['received']>;
  /** What has arrived for a client. */
  to(name: string): Email[];
  end(): Promise<void>;
}

/** Opens one on a database of its own. */
export async function mailedPractice(engine: Engine): Promise<MailedPractice> {
  const t = await testPractice(engine);
  const inbox = await smtpInbox();
  const addresses = new Map<string, string>();
  const mail = createMailService({
    ...t.context,
    secret: secretFrom('a secret that only this test knows'),
    smtp: inbox.settings,
    mailOf: (person) => Promise.resolve(addresses.get(person)),
  });
  const context = { ...t.context, ...(mail.out && { mail: mail.out }) };
  const practice = createPractice(context);
  await t.account('tess');
  const people = {
    tess: await t.person('Tess Therapist', 'tess'),
    alder: await t.person('Alder Example'),
    birch: await t.person('Birch Example'),
    cedar: await t.person('Cedar Example'),
  };
  addresses.set(people.alder, 'alder@client.example');
  addresses.set(people.birch, 'birch@client.example');
  const profile = {
    name: 'Linden Practice',
    country: 'CA',
    timeZone: 'America/Edmonton',
    phone: '(403) 555-0123',
    hours: { kind: 'words', text: '' },
  } as const;
  await practice.profile.keep('tess', { revision: 0, profile });
  const lead = () => practice.leadOf('tess', 'c1');
  return {
    t,
    practice,
    context,
    inbox,
    desk: mail.desk,
    people,
    addresses,
    plan: (count = 16) =>
      practice.planCourse(
        'tess',
        'c1',
        tuesdays(
          [
            [people.tess, 'facilitator', 'Tess'],
            [people.alder, 'member', 'Alder'],
            [people.birch, 'member', 'Birch'],
            [people.cedar, 'member', 'Cedar'],
          ],
          { dates: { count } },
        ),
      ),
    change: async (revision, change) => {
      await practice.changeCourse(await lead(), { revision, change });
    },
    sessions: async () => (await practice.courseDetail(await lead())).sessions,
    deliver: async () => {
      inbox.received.length = 0;
      if (!mail.delivering) throw new Error('no mail server');
      await deliverDue(mail.delivering);
      return inbox.received;
    },
    to: (name) =>
      inbox.received
        .filter((one) => one.to[0] === `${name}@client.example`)
        .map(({ email }) => email),
    end: async () => {
      await inbox.end();
      await t.end();
    },
  };
}

/** The calendar in a mail, as a program that reads the alternatives of its text finds it. */
export function calendarIn(email: Email | undefined): { method: string | undefined; text: string } {
  const part = email?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = part?.content;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  // Whoever reads text gives its lines the ends that they like.
  const lines = text.replaceAll(/\r?\n/g, '\r\n').replaceAll('\r\n ', '');
  return { method: part?.method, text: lines };
}
