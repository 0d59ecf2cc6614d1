import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../testing/hosted.ts';
import { smtpInbox, type SmtpInbox } from '../testing/smtp-inbox.ts';
import { nameInHeader } from './mailbox.ts';
import type { Mail } from './post.ts';
import { smtpPost } from './smtp.ts';

const MAIL: Mail = {
  messageId: 'one@rapport.example',
  fromName: 'Linden Practice',
  to: { name: 'Birk Example', address: 'birk@linden.example' },
  subject: 'Your invitation',
  text: 'Hello',
  html: '<p>Hello</p>',
};

/** Whatever somebody may be called, and what they would be called to do harm. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        'Bcc: eve@evil.example',
        '<eve@evil.example>',
        ',',
        '"',
        '\\',
        ';',
        ':',
        '\0',
        '\u202e',
        '\u2028',
        'é',
        '漢',
        '😀',
        ' ',
        '(',
        '=?utf-8?q?x?=',
        'a'.repeat(80),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('the conversation with a mail server', () => {
  let inbox: SmtpInbox;
  beforeAll(async () => {
    inbox = await smtpInbox();
  });
  beforeEach(() => {
    inbox.received.length = 0;
  });
  afterAll(() => inbox.end());

  it('[OU9] sends text and page, in the practice’s name, from its address', async () => {
    await smtpPost(inbox.settings).send(MAIL);
    const [mail] = inbox.received;
    expect(mail).toMatchObject({ from: 'office@practice.example', to: ['birk@linden.example'] });
    expect(mail?.email).toMatchObject({
      messageId: '<one@rapport.example>',
      from: { name: 'Linden Practice', address: 'office@practice.example' },
      to: [{ name: 'Birk Example', address: 'birk@linden.example' }],
      subject: 'Your invitation',
      text: 'Hello\n',
      html: '<p>Hello</p>\n',
    });
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('[OU9] a sender’s name that was set stands in place of the practice’s', async () => {
    const from = { name: 'Office', address: 'office@practice.example' };
    await smtpPost({ ...inbox.settings, from }).send(MAIL);
    expect(inbox.received[0]?.email.from).toEqual(from);
    expect(inbox.received[0]?.raw).not.toContain('Linden');
  });

  it('[OU9] no name adds a header, an address or a reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, anyName, async (name, fromName) => {
        inbox.received.length = 0;
        await smtpPost(inbox.settings).send({ ...MAIL, fromName, to: { ...MAIL.to, name } });
        const [mail] = inbox.received;
        expect(mail?.to).toEqual(['birk@linden.example']);
        expect(mail?.email.to).toEqual([
          { name: nameInHeader(name), address: 'birk@linden.example' },
        ]);
        expect(mail?.email.from).toEqual({
          name: nameInHeader(fromName),
          address: 'office@practice.example',
        });
        const headers = mail?.email.headers.map(({ key }) => key) ?? [];
        expect(headers.toSorted()).toEqual(HEADERS);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    'birk@linden.example, eve@evil.example',
    'birk@linden.example\r\nBcc: eve@evil.example',
    '<birk@linden.example>',
    'Birk <birk@linden.example>',
    '"birk\\"@linden.example',
    'birk@linden.example>\r\nRCPT TO:<eve@evil.example',
    '',
  ])('[OU9] takes %j for no address, and says nothing to the mail server', async (address) => {
    const before = inbox.conversations;
    const sending = smtpPost(inbox.settings).send({ ...MAIL, to: { name: 'Birk', address } });
    await expect(sending).rejects.toMatchObject({ fault: 'address', lasting: true });
    expect(inbox.conversations).toBe(before);
  });

  it.each([
    [{ at: 'mail', code: 550 } as const, { fault: 'address', replyCode: 550, lasting: true }],
    [{ at: 'recipient', code: 551 } as const, { fault: 'address', replyCode: 551, lasting: true }],
    [{ at: 'recipient', code: 452 } as const, { fault: 'later', replyCode: 452, lasting: false }],
    [{ at: 'data', code: 552 } as const, { fault: 'refused', replyCode: 552, lasting: true }],
    [{ at: 'data', code: 421 } as const, { fault: 'later', replyCode: 421, lasting: false }],
    [{ at: 'cut' } as const, { fault: 'unreachable', replyCode: undefined, lasting: false }],
    [{ at: 'cut-after' } as const, { fault: 'unreachable', replyCode: undefined, lasting: false }],
  ])('[OU5] tells what %j means', async (mood, means) => {
    inbox.moods.push(mood);
    const failed = await smtpPost(inbox.settings)
      .send(MAIL)
      .catch((error: unknown) => error);
    expect(failed).toMatchObject(means);
    expect((failed as Error).message).not.toContain('example');
  });

  it('[OU5] a sign-in that is refused is tried again, as somebody will set it right', async () => {
    inbox.moods.push({ at: 'sign-in' });
    const post = smtpPost({ ...inbox.settings, user: 'office', password: 'wrong' });
    await expect(post.send(MAIL)).rejects.toMatchObject({ fault: 'sign-in', lasting: false });
    await post.send(MAIL);
    expect(inbox.received).toHaveLength(1);
  });

  it('[OU5] nobody at the other end is told as such', async () => {
    const post = smtpPost({ ...inbox.settings, port: await freePort() });
    await expect(post.send(MAIL)).rejects.toMatchObject({ fault: 'unreachable', lasting: false });
  });

  it('[OU11] tells nothing to a mail server elsewhere that does not encrypt', async () => {
    // The machine's own address under another name: it counts as elsewhere.
    const post = smtpPost({
      ...inbox.settings,
      host: '0.0.0.0',
      user: 'office',
      password: 'secret',
    });
    await expect(post.send(MAIL)).rejects.toMatchObject({ fault: 'encryption' });
    expect(inbox.received).toEqual([]);
  });
});

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];
