import { type CijferLijst, type FactsheetDto } from '@keukentafel/contract';
import fc from 'fast-check';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { doe, leeg, type Historie, type Stap } from '../steps/factsheet/historie';
import { GROEPSWERK_TOT, telNaief, type Geteld } from '../steps/factsheet/naief';
import { until } from '../steps/until';

let system: SharedSystem;
let admin: Pool;
beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
afterAll(() => admin.end());

const stap = fc.record({ soort: fc.nat(11), a: fc.nat(40), b: fc.nat(40), c: fc.nat(40), dag: fc.nat(364) });
/** A few casussen first, so that something can happen to them. */
const historie = fc.tuple(
  fc.array(stap.map((een) => ({ ...een, soort: 0 })), { minLength: 3, maxLength: 6 }),
  fc.array(stap, { minLength: 20, maxLength: 45 }), fc.array(stap, { minLength: 5, maxLength: 30 }),
);

const PERIODES: readonly (readonly [string, string])[] = [['2025-01-01', '2025-12-31'], ['2025-04-01', '2025-06-30'], ['2025-02-10', '2025-02-16'], ['2025-03-17', '2025-08-05'], ['2025-07-01', '2025-07-01']];

const counted = (wereld: Wereld): Promise<boolean> =>
  until(async () => (await admin.query(`select 1 from outbox where gemeente_id = $1 and afgehandeld_op is null`, [wereld.gemeenteId])).rowCount === 0);

/** What a worker of two teams asks for: everything, one team, one wijk. */
interface Gebied {
  readonly query: string;
  readonly hoort: (een: Geteld) => boolean;
}

const gebieden = ({ teams, wijken }: Wereld): Gebied[] => [
  { query: '', hoort: () => true },
  { query: `&wijkteamId=${teams.noord}`, hoort: ({ team }) => team === 'noord' },
  { query: `&wijkId=${wijken.zuid}`, hoort: ({ wijk }) => wijk === 'zuid' },
];

const MAAT: Readonly<Record<string, number>> = { 'eerste-contact': 1000, voorveld: 1000, effect: 10, wachtlijst: 10, wachttijd: 10 };

/** Every number a factsheet should show: figure, split, code → count and value. */
function verwacht(naief: Record<string, Geteld[]>, wereld: Wereld, hoort: Gebied['hoort']): Record<string, readonly [number, number | null]> {
  const cellen = new Map<string, { personen: Set<number>; aantal: number; som: number }>();
  for (const [figuur, alle] of Object.entries(naief)) {
    for (const een of alle.filter(hoort)) {
      const onder = { totaal: '', ...een.onder, wijk: wereld.wijken[een.wijk], wijkteam: wereld.teams[een.team] };
      for (const [splitsing, code] of Object.entries(onder)) {
        if (code === null) continue;
        const cel = cellen.get(`${figuur} ${splitsing} ${code}`) ?? { personen: new Set(), aantal: 0, som: 0 };
        if (een.persoon !== undefined && cel.personen.has(een.persoon)) continue;
        if (een.persoon !== undefined) cel.personen.add(een.persoon);
        cellen.set(`${figuur} ${splitsing} ${code}`, { ...cel, aantal: cel.aantal + 1, som: cel.som + een.waarde });
      }
    }
  }
  return Object.fromEntries([...cellen].map(([sleutel, { aantal, som }]) => {
    const maat = MAAT[sleutel.split(' ')[0]!];
    return [sleutel, [aantal, maat === undefined ? aantal : Math.round(maat * (som / aantal)) / 10]];
  }));
}

/** Every number a factsheet does show, but for those that are nought. */
function getoond({ figuren }: FactsheetDto): Record<string, readonly [number, number | null]> {
  const alle = figuren.flatMap(({ key, aantal, waarde, splitsingen }) => [
    [`${key} totaal `, [aantal, waarde]] as const,
    ...splitsingen.flatMap((splitsing) => splitsing.cijfers.map((cijfer) => [`${key} ${splitsing.code} ${cijfer.code}`, [cijfer.aantal, cijfer.waarde]] as const)),
  ]);
  return Object.fromEntries(alle.filter(([, [aantal]]) => aantal > 0));
}

const lees = async (beller: Beller, [van, tot]: readonly [string, string], query = ''): Promise<FactsheetDto> =>
  (await beller.get(`factsheets?van=${van}&tot=${tot}${query}`).expect(200)).body as FactsheetDto;

async function speel(stappen: readonly Stap[], h: Historie, wereld: Wereld): Promise<void> {
  for (const een of stappen) await doe(h, admin, wereld, een);
}

/** A gemeente that halfway the year moved a standard groepswerk to individual work, with a worker of both its teams. */
async function beide(): Promise<{ wereld: Wereld; werker: Beller }> {
  const wereld = await makeWereld(admin);
  await admin.query(`insert into lijstwaarde (gemeente_id, id, lijst, code, naam, groep, geldig_van) values ($1, gen_random_uuid(), 'werksoort', 'groepswerk-amw', 'Groepswerk AMW', 'individueel', $2)`, [wereld.gemeenteId, GROEPSWERK_TOT]);
  await admin.query(`insert into teamlidmaatschap (gemeente_id, id, medewerker_id, wijkteam_id, geldig_van) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')`, [wereld.gemeenteId, wereld.wie.werker.id, wereld.teams.zuid]);
  return { wereld, werker: await logIn(system.url, wereld.wie.werker) };
}

const NUM_RUNS = Number(process.env.KEUKENTAFEL_RUNS ?? 12);

it('for any history, with late registrations and corrections, what was counted bit by bit is what a naive count of everything gives', async () => {
  await fc.assert(fc.asyncProperty(historie, async ([eerst, dan, later]) => {
    const [{ wereld, werker }, h] = [await beide(), leeg()];
    for (const deel of [[...eerst, ...dan], later]) {
      await speel(deel, h, wereld);
      await counted(wereld);
      for (const periode of PERIODES) {
        const naief = telNaief(h, ...periode);
        for (const { query, hoort } of gebieden(wereld)) {
          expect({ periode, query, cijfers: getoond(await lees(werker, periode, query)) }).toEqual({ periode, query, cijfers: verwacht(naief, wereld, hoort) });
        }
      }
    }
  }), { numRuns: NUM_RUNS, endOnFailure: true });
}, 300_000);

it('the list behind every number has as many rows as the number says', async () => {
  await fc.assert(fc.asyncProperty(historie, async ([eerst, dan, later]) => {
    const [{ wereld, werker }, h] = [await beide(), leeg()];
    await speel([...eerst, ...dan, ...later], h, wereld);
    await counted(wereld);
    const [van, tot] = PERIODES[3]!;
    for (const [sleutel, [aantal]] of Object.entries(getoond(await lees(werker, [van, tot])))) {
      const [figuur = '', splitsing = '', code = ''] = sleutel.split(' ');
      const cel = splitsing === 'totaal' ? '' : `&splitsing=${splitsing}&code=${encodeURIComponent(code)}`;
      const { totaal, zichtbaar, items } = (await werker.get(`factsheets/${figuur}/lijst?van=${van}&tot=${tot}${cel}&limit=100`).expect(200)).body as CijferLijst;
      expect({ sleutel, totaal, zichtbaar, rijen: items.length }).toEqual({ sleutel, totaal: aantal, zichtbaar: aantal, rijen: aantal });
    }
  }), { numRuns: Math.ceil(NUM_RUNS / 4), endOnFailure: true });
}, 300_000);

it('a year is the sum of its months for what may be added up; for stocks and distinct persons it need not be', async () => {
  const [{ wereld, werker }, h] = [await beide(), leeg()];
  await speel(fc.sample(stap, { numRuns: 250, seed: 2025 }).map((een, at) => (at < 25 ? { ...een, soort: 0 } : een)), h, wereld);
  await counted(wereld);
  const jaar = await lees(werker, PERIODES[0]!);
  const maanden = await Promise.all(Array.from({ length: 12 }, (_none, at) => {
    const laatste = new Date(Date.UTC(2025, at + 1, 0)).toISOString().slice(0, 10);
    return lees(werker, [`${laatste.slice(0, 7)}-01`, laatste]);
  }));
  const som = (key: string): number => maanden.reduce((totaal, maand) => totaal + maand.figuren.find((een) => een.key === key)!.aantal, 0);
  for (const { key, aantal, optelbaar } of jaar.figuren) if (optelbaar) expect([key, som(key)]).toEqual([key, aantal]);
  const anders = jaar.figuren.filter(({ key, aantal, optelbaar }) => !optelbaar && som(key) !== aantal).map(({ key }) => key);
  expect(anders).toEqual(expect.arrayContaining(['leeftijden', 'interventies', 'actieve-interventies', 'wachtlijst']));
  expect(jaar.verloop.map(({ instroom }) => instroom)).toEqual(maanden.map((maand) => maand.figuren[0]!.aantal));
});
