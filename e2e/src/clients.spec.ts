import type { Page } from '@playwright/test';
import { signInAsStaff } from './fixtures/arriving.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { pressByKey } from './fixtures/keyboard.ts';
import type { Person } from './fixtures/person.ts';
import { takePicture } from './fixtures/take-picture.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { clients, fill, staff } from './fixtures/texts.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const FILE = `Vorname;Nachname;E-Mail;Geburtsdatum;Sprache
Laurel;Müller;laurel@post.example;03.04.1990;de
Clover;;clover@post.example;;
Yarrow;;;;
Tansy;;;;
Cedar;;;;
Fennel;;;01.02.2014;
Mallow;;;;
Reed;;reed;;
Teasel;;;;
`.replaceAll('\n', '\r\n');

let therapist: Person;
let colleague: Person;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test.beforeAll(async () => {
  therapist = await scene().person('therapist', DESKTOP);
  colleague = await scene().person('cofacilitator', PHONE);
});

test('[CL4] [CL13] a client is added and written down by keyboard', async () => {
  const { page } = therapist;
  await signInAsStaff(therapist, scene().server);
  await link(page, staff.pages.clients).click();
  await expect(link(page, 'Alder')).toBeVisible();
  await expectAccessible(page, 'the clients');
  await takePicture(page, 'clients');
  await pressByKey(page, clients.add.open);
  await page.keyboard.type('Sorrel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sorrel' })).toBeVisible();
  await expect(page.getByText(clients.record.blank)).toBeVisible();
  await pressByKey(page, clients.record.change);
  await field(page, clients.field.email).fill('sorrel');
  await field(page, clients.field.born).fill('2015-05-01');
  await pressByKey(page, clients.edit.save);
  await expect(page.getByText(clients.fault.email)).toBeVisible();
  await expect(field(page, clients.field.email)).toBeFocused();
  await expectAccessible(page, 'a record with a fault');
  await field(page, clients.field.email).fill('Sorrel@post.example');
  await pressByKey(page, clients.edit.save);
  await expect(page.getByText('sorrel@post.example')).toBeVisible();
  await expect(page.getByText(clients.record.minorNobody)).toBeVisible();
  await expect(page.getByRole('button', { name: clients.record.change })).toBeFocused();
  await expectAccessible(page, 'a record');
  await takePicture(page, 'client');
});

test('[CL15] [CL16] [CL17] eight clients are added from a file', async () => {
  const { page } = therapist;
  await link(page, clients.back).click();
  await pressByKey(page, clients.import.open);
  await field(page, clients.import.file).setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    // As a spreadsheet in Germany writes it.
    buffer: Buffer.from(FILE, 'latin1'),
  });
  await expect(
    page.getByText(fill(clients.import.notAdded, { row: 8, name: 'Reed' })),
  ).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Cedar' })).not.toBeChecked();
  await expectAccessible(page, 'the clients of a file');
  await takePicture(page, 'import');
  await page.getByRole('checkbox', { name: 'Cedar' }).press('Space');
  await pressByKey(page, 'Add 8 clients');
  await expect(page.getByText('8 clients were added.')).toBeVisible();
  await expectAccessible(page, 'what became of a file');
  await link(page, clients.import.toClients).click();
  await field(page, clients.search).fill('muller');
  await link(page, 'Laurel').click();
  await expect(page.getByText('Laurel Müller')).toBeVisible();
  await link(page, clients.back).click();
  await link(page, 'Fennel').click();
  await expect(page.getByText(clients.record.minorNobody)).toBeVisible();
});

test('[CL3] [CL4] a colleague finds on a phone those whom she meets, and nobody else', async () => {
  const { page } = colleague;
  await signInAsStaff(colleague, scene().server);
  await link(page, staff.pages.clients).click();
  await expect(link(page, 'Alder')).toBeVisible();
  await field(page, clients.search).fill('sorrel');
  await expect(page.getByText(clients.noneFound.title)).toBeVisible();
  await field(page, clients.search).fill('BIR');
  await link(page, 'Birch').click();
  await page.getByRole('button', { name: clients.record.change, exact: true }).click();
  await expect(field(page, clients.field.name)).toHaveValue('Birch');
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page, 'the form of a record on a phone');
});

test('[CL10] a client is archived, found there, and brought back', async () => {
  const { page } = therapist;
  await page.getByRole('button', { name: clients.archive.open, exact: true }).click();
  await page
    .getByRole('alertdialog', { name: fill(clients.archive.title, { name: 'Fennel' }) })
    .getByRole('button', { name: clients.archive.open, exact: true })
    .click();
  await expect(page.getByRole('button', { name: clients.archive.back })).toBeVisible();
  await link(page, clients.back).click();
  await expect(link(page, 'Alder')).toBeVisible();
  await expect(link(page, 'Fennel')).toHaveCount(0);
  await field(page, clients.show).selectOption('archived');
  await link(page, 'Fennel').click();
  await page.getByRole('button', { name: clients.archive.back, exact: true }).click();
  await expect(page.getByRole('button', { name: clients.archive.open })).toBeVisible();
});
