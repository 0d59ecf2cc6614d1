import { RIGHTS, STAFF_ROLES, type Right, type StaffRole } from '../rules/rights.ts';

/** What each right is, in words. */
const WHAT: Readonly<Record<Right, string>> = {
  'staff:see': 'See who works here, and with which role',
  'staff:manage': 'Invite colleagues, change their roles, end their access',
  'mail:manage': 'See how mail is sent and what did not arrive, and try that again',
  'server:see': 'See how the server does',
  'practice:change': 'Change what clients are told of the practice, its crisis numbers and letters',
  'papers:manage': 'Write papers for clients to sign, and publish them',
  'sessions:come':
    'Come into rooms in which they have a part, and see these sessions in a calendar',
  'sessions:observe': 'See the list of sessions that they observe',
  'sessions:lead':
    'Lead sessions and courses in which they have that part, with what belongs to it',
  'desk:keep':
    'Schedule in the place of a therapist: see when sessions are, plan and change courses, keep how clients are reached',
  'courses:plan': 'Add clients, and plan courses with them',
  'courses:cover': 'Name a stand-in for a colleague, or hand their course over',
  'clients:keep': 'See and change the records of their own clients',
};

const ROLES: Readonly<Record<StaffRole, string>> = {
  administrator: 'Administrator',
  therapist: 'Therapist',
  assistant: 'Assistant',
  supervisor: 'Supervisor',
};

const INTRODUCTION = `# Who may do what

Made from the table in the code, \`shared/src/rules/rights.ts\`. The server refuses by it before it
reads what was sent, pages show buttons by it, and a test tries every endpoint with every role. To
write this page anew: \`npx vitest run --root . --project shared rights-page -u\`.

Somebody can have several of these roles, and then has the rights of each.`;

const COURSES = `## In a course

What belongs to a session or a course is for its facilitators alone, whatever anyone is in the
practice: being an administrator opens no care sheet.

- **Facilitators and co-facilitators** change the course, see its clients’ care sheets and, as
  therapists, their records, and lead its rooms, from when they come into it until they leave.
- **A stand-in** leads one session, with what is seen and done in its room and the care sheets of who
  is in it, from a day before until it is over. They see nothing else of the course.
- **Members** come by their link, and see what concerns them.
- **Observers** see in the room what [the live room](spec/room.md) shows them, and nothing outside.`;

/** The page "Who may do what". */
export function rightsPage(): string {
  const marks = (right: Right) =>
    STAFF_ROLES.map((role) =>
      (RIGHTS[right] as readonly StaffRole[]).includes(role) ? 'yes' : '',
    );
  const table = [
    ['What', ...STAFF_ROLES.map((role) => ROLES[role])],
    ['---', ...STAFF_ROLES.map(() => '---')],
    ...(Object.keys(RIGHTS) as Right[]).map((right) => [WHAT[right], ...marks(right)]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return `${INTRODUCTION}\n\n${table.join('\n')}\n\n${COURSES}\n`;
}
