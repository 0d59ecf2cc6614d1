import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import type { PracticeProfile } from '@rapport/shared/contract/practice-profile.ts';
import { crisisLinesIn } from '../care/crisis-lines.ts';
import type { DemoState } from './demo-state.ts';
import { clearDemoDocument, putDemoDocument } from '../care/documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { profileIn } from '../care/practice-profile.ts';
import { sealSheet } from '../care/sealed-sheets.ts';

/*
 * Every number is from the block that belongs to nobody, 555-0100 to 555-0199.
 */

const INVENTED = 'Invented: it reaches nobody';

const line = (kind: CrisisLine['kind'], name: string, number: string) => ({
  kind,
  name,
  country: 'US',
  region: '',
  ways: [{ kind: 'call' as const, number }],
  hours: { kind: 'always' as const },
  note: INVENTED,
});

const LINES = [
  line('emergency', 'Demo emergency', '(202) 555-0100'),
  line('crisis', 'Demo crisis line', '(202) 555-0142'),
];

const PROFILE: PracticeProfile = {
  name: 'Demo practice',
  country: 'US',
  timeZone: '',
  phone: '(202) 555-0175',
  hours: { kind: 'words', text: 'Invented: it reaches nobody' },
};

const SHEETS: Readonly<Record<string, CareSheet>> = {
  fern: {
    contact: {
      name: 'Moss Example',
      relation: 'Sister',
      phone: { country: 'US', number: '(202) 555-0117' },
      note: '',
      agreedOn: '',
    },
    address: '12 Invented Lane, second floor\nDemo Town',
    emergency: '911',
    plan: {
      signs: 'I stop answering messages.\nI lie awake past three.',
      helps: 'The slow walk around the pond. Cold water on my wrists. The blue playlist.',
      places: 'The library café. My neighbour’s kitchen.',
      people: 'Moss, at any hour. Juniper, until ten.',
      professionals: 'Dr. Robin Demo in the mornings. The demo crisis line.',
      surroundings: 'Moss keeps my tablets and brings two days’ worth.',
    },
  },
};

/** Sees that the demo has something to show when somebody is not well. What was changed stays. */
export async function putDemoCare(context: PracticeContext, state: DemoState): Promise<void> {
  const verifiedOn = new Date(context.clock.now()).toISOString().slice(0, 10);
  const lines = LINES.map((invented) => ({ ...invented, verifiedOn }));
  await putDemoDocument(context, 'crisis-lines', lines);
  await putDemoDocument(context, 'profile', PROFILE);
  for (const [key, sheet] of Object.entries(SHEETS)) {
    const person = state.people[key] ?? '';
    await context.db
      .insertInto('care_sheet')
      .values({
        person,
        revision: 1,
        updated_at: context.clock.now(),
        updated_by: state.people['robin'] ?? null,
        sheet: sealSheet(context.sheetSeal, { person, revision: 1, sheet }),
      })
      .onConflict((conflict) => conflict.column('person').doNothing())
      .execute();
  }
}

/** Takes the invented numbers out again: nobody is to call them in earnest. */
export async function removeDemoCare(context: PracticeContext): Promise<void> {
  await clearDemoDocument(context, 'crisis-lines', (body) => {
    const standing = crisisLinesIn(body);
    const left = standing.filter((one) => !isInvented(one));
    return left.length === standing.length ? undefined : left;
  });
  await clearDemoDocument(context, 'profile', (body) => {
    const profile = profileIn(body);
    return profile.phone === PROFILE.phone
      ? { ...profile, phone: '', hours: { kind: 'words', text: '' } }
      : undefined;
  });
}

/** Ours, with the numbers of this version or of an older one. */
const isInvented = ({ name, ways }: CrisisLine): boolean =>
  LINES.some((invented) => invented.name === name) &&
  ways.every((way) => /555-01\d\d$/u.test(way.kind === 'words' ? way.text : way.number));
