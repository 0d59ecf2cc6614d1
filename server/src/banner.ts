import { demoText } from './secret-files.ts';
import type { DemoBanner } from './practice/demo/demo.ts';

/** What there is to say once everything runs. */
export interface BannerContext {
  readonly publicUrl: string;
  readonly demo: DemoBanner | undefined;
  /** Where the demo's sign-ins and links are kept. */
  readonly demoFile: string;
  /** Leads to setting up the practice; absent where that is done. */
  readonly setUpLink: string | undefined;
  /** Where that link is kept. */
  readonly setUpFile: string;
  /** Whether a person reads this, and no log keeps it. */
  readonly onScreen: boolean;
  readonly warnings: readonly string[];
}

/** What is printed once everything runs: where to go, how to begin, and what to try it out with. */
export function banner(context: BannerContext): string {
  const { publicUrl, demo, demoFile, setUpLink, setUpFile, onScreen, warnings } = context;
  const lines = ['', `  Rapport is ready: ${publicUrl}`];
  for (const warning of warnings) lines.push('', `  Careful: ${warning}.`);
  if (setUpLink !== undefined) {
    lines.push(
      '',
      '  To set up your own practice, open the link that works once' + (onScreen ? ':' : ','),
    );
    lines.push(onScreen ? `    ${setUpLink}` : `  in ${setUpFile}, for you alone to read.`);
  }
  if (demo) {
    lines.push('', onScreen ? demoText(demo) : '  There is a demo practice of invented people.');
    lines.push('', `  Its sign-ins and links are in ${demoFile}, for you alone to read.`);
    lines.push('  DEMO=off npm start leaves the demo practice out.');
  }
  lines.push('', '  Ctrl-C stops it.', '');
  return lines.join('\n');
}
