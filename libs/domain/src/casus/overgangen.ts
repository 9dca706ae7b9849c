import type { Keuze } from '../lijst/keuze';
import { CONTACT_BEGIN, CONTACT_OVERGANG, CONTACT_STATUS } from '../contactmoment/status';
import { INTERVENTIE_BEGIN, INTERVENTIE_OVERGANG, INTERVENTIE_STATUS } from '../interventie/status';
import { VERKENNING_OVERGANG, VERKENNING_STATUS } from '../verkenning/verkenning';
import { CASUS_OVERGANG, CASUS_STATUS } from './casus';

interface Tabel {
  readonly naam: string;
  readonly status: readonly Keuze[];
  readonly begin: readonly string[];
  readonly overgang: Readonly<Record<string, readonly string[]>>;
}

const TABELLEN: readonly Tabel[] = [
  { naam: 'Casus', status: CASUS_STATUS, begin: ['aangemeld'], overgang: CASUS_OVERGANG },
  { naam: 'Vraagverkenning', status: VERKENNING_STATUS, begin: ['bezig'], overgang: VERKENNING_OVERGANG },
  { naam: 'Interventie', status: INTERVENTIE_STATUS, begin: INTERVENTIE_BEGIN.map(({ code }) => code), overgang: INTERVENTIE_OVERGANG },
  { naam: 'Contactmoment', status: CONTACT_STATUS, begin: CONTACT_BEGIN.map(({ code }) => code), overgang: CONTACT_OVERGANG },
];

const teken = ({ naam, status, begin, overgang }: Tabel): string[] => [
  `## ${naam}`,
  '```mermaid',
  'stateDiagram-v2',
  ...status.map((keuze) => `  ${keuze.code}: ${keuze.naam}`),
  ...begin.map((code) => `  [*] --> ${code}`),
  ...status.flatMap(({ code }) => (overgang[code] ?? []).map((naar) => `  ${code} --> ${naar}`)),
  ...status.filter(({ code }) => (overgang[code] ?? []).length === 0).map(({ code }) => `  ${code} --> [*]`),
  '```',
  '',
];

/** Every transition table as a page of state diagrams (Markdown with mermaid). */
export const tekenOvergangen = (): string => [
  '# Overgangen',
  '',
  'Drawn from the tables in `libs/domain` by `npm run overgangen`; a test compares. The same tables allow each step and tell the screen which',
  'next steps exist.',
  '',
  ...TABELLEN.flatMap(teken),
].join('\n');
