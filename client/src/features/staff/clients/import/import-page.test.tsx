// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { careSheets } from '../../../../messages/en/care-sheets.ts';
import { clients } from '../../../../messages/en/clients.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { drawnPages, press, says, there } from '../../../../testing/drawn-page.tsx';
import { ImportPage } from './ImportPage.tsx';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
interface ImportedRow {
  readonly name?: string;
  readonly record?: { readonly name: string };
}
const words = clients.import;
const TABLE = 'Name;E-Mail;Born\nFern;fern@mail.example;03.04.1990\nMoss;moss;\nOlive;;\n';

const { draw, answer, asked } = drawnPages({ ...start, staff, clients, careSheets });

beforeEach(() => {
  answer(({ path }) =>
    path.endsWith('/alike')
      ? { body: { alike: [[], [{ id: 'olive', name: 'Olive' }]] } }
      : { status: 204 },
  );
  draw(<ImportPage me={ME} />);
});
/** The clients in a request to this path. */
const clientsIn = (path: string) =>
  (asked().find((one) => one.path === path)?.body as { clients: ImportedRow[] } | undefined)
    ?.clients;

async function choose(text: string): Promise<void> {
  const field = await there(() => document.querySelector<HTMLInputElement>('input[type=file]'));
  Object.defineProperty(field, 'files', { value: [new File([text], 'clients.csv')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

it('[CL15] [CL17] shows each row with what is wrong, and adds who is not there yet', async () => {
  await choose(TABLE);
  await says(clients.fault.email);
  await says(words.alike);
  expect(asked().map(({ path }) => path)).toEqual(['/api/clients/alike']);
  expect(clientsIn('/api/clients/alike')?.map(({ name }) => name)).toEqual(['Fern', 'Olive']);
  await press('Add 1 client');
  await says('1 client was added.');
  const imported = clientsIn('/api/clients/import');
  expect(imported?.map(({ record }) => record?.name)).toEqual(['Fern']);
  await says('2 were not added');
  await says(words.outcome.alike);
});

it('[CL17] adds who may be there already where that is chosen', async () => {
  await choose(TABLE);
  await says(words.alike);
  const boxes = await there(() => {
    const found = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    return found.length === 2 ? found : undefined;
  });
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  boxes[1]?.click();
  await press('Add 2 clients');
  await says('2 clients were added.');
});

it('[CL15] says why a file can not be taken, and asks nobody', async () => {
  await choose('only a line');
  await says(words.fault.empty);
  expect(asked()).toEqual([]);
});
