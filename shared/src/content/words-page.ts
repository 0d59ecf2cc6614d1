import type { Life, Words } from './word-life.ts';
import { WORDS } from './words.ts';

/** Each way of being stored, as the page says it. */
const UNTIL: Readonly<Record<Life, string>> = {
  never: 'It is not stored.',
  tab: 'Until the browser tab is closed.',
  device: 'Until you clear the data of this site in your browser.',
  signIn: 'Until they sign out. What expired before opens nothing.',
  session: 'Until the session ends.',
  call: 'Until the session ends. While a call for help is open, until it is closed.',
  messages: 'Until the session ends, unless the course has agreed to keep messages.',
  polls: 'Until the session ends, unless the course has agreed to keep answers.',
  arrival:
    'Until the session ends, or four hours after its planned end where nobody ends it. Where the practice keeps answers, until the practice deletes it.',
  course:
    'Until the next session of the course has taken it over, at the latest 30 days after the last session.',
  invitation:
    'Until it is used or taken back. Once its week is over it is deleted when the team’s page is opened or the server starts.',
  log: 'For 400 days.',
  practice: 'Until the practice deletes it. Rapport does not by itself.',
};

const WHERE: Readonly<Record<Life, string>> = {
  never: 'Nowhere',
  tab: 'Your browser',
  device: 'Your browser',
  signIn: 'Practice’s tables',
  session: 'Record of the session',
  call: 'Record of the session',
  messages: 'Record of the session',
  polls: 'Record of the session',
  arrival: 'Practice’s tables',
  course: 'Record of the session',
  invitation: 'Practice’s tables',
  log: 'Practice’s tables',
  practice: 'Practice’s tables',
};

const INTRODUCTION = `# Who can see what, and until when

Made from the table in the code, \`shared/src/content/words.ts\`. Screens and the erasing of words
follow the same table, and a test reads the database after a session. To write this page anew:
\`npx vitest run --project shared words-page -u\`.

“You” is a client in a session. “Facilitators” are those of the session: the therapist and
co-facilitators. Everything is stored on the practice’s own server.`;

const NOTES = `## What “erased” means

- A session ends when a facilitator ends it. A session that nobody ends is over twelve hours after
  the last words in it.
- The words are erased at that moment. If that fails, it is tried again every minute until it is
  done. After ten minutes \`/readyz\` answers with \`redactionOverdue\`, and the log has a line
  each minute.
- With SQLite the words are overwritten in the file, and the journal (\`-wal\`) is emptied. While
  another program reads the database, the journal still has them; rooms do not wait for it.
- With PostgreSQL no query finds the words any more, and \`VACUUM\` runs on the table at once. Its
  data files and its own journal may hold parts of them until it uses that space again: encrypt the
  disk.
- Copies made before, such as backups, still have the words. Keep them no longer than you have
  promised your clients. A disk may keep what was deleted on it, too: encrypt it.
- That something was done stays, with its time and random identifiers.`;

/** The page "Who can see what, and until when". */
export function wordsPage(): string {
  const rows = Object.values<Words>(WORDS).map(({ what, seenBy, until, where = until, note }) => {
    const notes = note === undefined ? '' : ` ${note}`;
    return `| ${what} | ${seenBy} | ${WHERE[where]} | ${UNTIL[until]}${notes} |`;
  });
  const table = [
    '| What | Who sees it | Where it is stored | Until when |',
    '|---|---|---|---|',
    ...rows,
  ];
  return `${INTRODUCTION}\n\n${table.join('\n')}\n\n${NOTES}\n`;
}
