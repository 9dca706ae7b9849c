import { type CasusDto } from '@keukentafel/contract';
import { addDays, datumIn } from '@keukentafel/domain';
import fc from 'fast-check';
import { type Pool } from 'pg';
import { logIn, type Beller } from '../steps/api-beller';
import { registreer } from '../steps/api-invoer';
import { poolOf, sharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { GEOPEND, opdracht, type Opdracht } from '../steps/model/opdracht';
import { verzoek } from '../steps/model/uitvoeren';
import { gebroken } from '../steps/model/waar';
import { until } from '../steps/until';

const WIE = ['werker', 'collega', 'coordinator'] as const;

let admin: Pool;
let wereld: Wereld;
let bellers: Beller[];

beforeAll(async () => {
  const { url, database } = await sharedSystem();
  admin = poolOf(database.admin);
  wereld = await makeWereld(admin);
  bellers = await Promise.all(WIE.map((wie) => logIn(url, wereld.wie[wie])));
});
afterAll(() => admin.end());

const vandaag = (): string => datumIn(new Date());
const tel = async (sql: string): Promise<number> => (await admin.query<{ aantal: number }>(sql, [wereld.gemeenteId])).rows[0]!.aantal;
const lees = async (id: string): Promise<CasusDto> => (await bellers[0]!.get(`casussen/${id}`).expect(200)).body as CasusDto;

interface Uitkomst {
  readonly status: number;
  /** A meting that says nothing new is accepted and writes nothing. */
  readonly schrijft: boolean;
}

/** Everybody acts at once on the casus as they saw it. */
const samen = (casus: CasusDto, stappen: readonly Opdracht[]): Promise<Uitkomst[]> =>
  Promise.all(stappen.map(async (stap, nr) => {
    const at = nr % WIE.length;
    const gezien = { casus, metingen: new Map<string, string>(), vandaag: vandaag(), wie: wereld.wie[WIE[at]!].id };
    const { status } = await verzoek(bellers[at]!, stap, gezien);
    return { status, schrijft: status < 300 && stap.soort !== 'meten' };
  }));

it('whoever does what at the same moment, nothing contradicts, and every write is in the tijdlijn and the log', async () => {
  let written = 0;
  await fc.assert(fc.asyncProperty(fc.array(fc.array(opdracht, { minLength: 2, maxLength: 4 }), { minLength: 4, maxLength: 10, size: 'max' }), async (rondes) => {
    const { casusId } = await registreer(bellers[0]!, { ontvangenOp: `${addDays(vandaag(), -GEOPEND)}T12:00:00Z` });
    for (const stappen of rondes) {
      const uitkomsten = await samen(await lees(casusId), stappen);
      expect(uitkomsten.filter(({ status }) => status >= 500)).toEqual([]);
      written += uitkomsten.filter(({ schrijft }) => schrijft).length;
    }
    expect(await gebroken(admin, wereld.gemeenteId)).toEqual({});
  }), { numRuns: 15, endOnFailure: true });
  expect(written).toBeGreaterThan(30);
  expect(await tel(`select count(*)::int as aantal from tijdlijn where gemeente_id = $1 and soort <> 'meting'`)).toBeGreaterThanOrEqual(written);
  expect(await tel(`select count(*)::int as aantal from toegangslog where gemeente_id = $1 and gebeurtenis in ('aanmaken', 'wijzigen') and object_soort <> 'meting'`)).toBeGreaterThanOrEqual(written);
});

it('and every effect of it happens, once', async () => {
  await until(async () => (await tel(`select count(*)::int as aantal from outbox where gemeente_id = $1 and afgehandeld_op is null`)) === 0);
  const counted = await tel(`select coalesce(sum(aantal), 0)::int as aantal from cijfer where gemeente_id = $1 and figuur = 'aanmeldingen' and splitsing = 'totaal'`);
  expect(counted).toBe(await tel(`select count(*)::int as aantal from aanmelding where gemeente_id = $1`));
});
