import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { putDemoLines, removeDemoLines } from './crisis-lines.ts';
import type { DemoState } from './demo-state.ts';
import type { PracticeContext } from './practice-context.ts';
import { sealSheet } from './sealed-sheets.ts';

/*
 * Every number is from the block that belongs to nobody, 555-0100 to 555-0199.
 */

const LINES = [
  { label: 'Demo emergency', how: '555-0100', note: 'Invented: it reaches nobody', region: '' },
  {
    label: 'Demo crisis line',
    how: '555-0142',
    note: 'Invented: it reaches nobody',
    region: 'Demo country',
  },
];

const SHEETS: Readonly<Record<string, CareSheet>> = {
  fern: {
    contact: { name: 'Moss Example', relation: 'Sister', phone: '555-0117' },
    address: '12 Invented Lane, second floor\nDemo Town',
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
  await putDemoLines(context, LINES);
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

/** Takes the invented numbers out of the practice's list: nobody is to call them in earnest. */
export const removeDemoCare = (context: PracticeContext): Promise<void> =>
  removeDemoLines(context, LINES);
