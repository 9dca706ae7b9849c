import { type CasusDto, type GeregistreerdeAanmelding } from '@keukentafel/contract';
import { addDays, datumIn } from '@keukentafel/domain';
import fc from 'fast-check';
import { type Pool } from 'pg';
import { logIn, type Beller } from '../steps/api-beller';
import { registreer } from '../steps/api-invoer';
import { poolOf, sharedSystem } from '../steps/api-system';
import { makeWereld, type Wereld } from '../steps/api-wereld';
import { Model } from '../steps/model/model';
import { GEOPEND, opdracht, type Opdracht } from '../steps/model/opdracht';
import { onthoud, verzoek, type Gezien } from '../steps/model/uitvoeren';
import { vormVan } from '../steps/model/vorm';

let admin: Pool;
let wereld: Wereld;
let werkers: Beller[];

beforeAll(async () => {
  const { url, database } = await sharedSystem();
  admin = poolOf(database.admin);
  wereld = await makeWereld(admin);
  werkers = [await logIn(url, wereld.wie.werker), await logIn(url, wereld.wie.collega)];
});
afterAll(() => admin.end());

const leesCasus = async (beller: Beller, id: string): Promise<CasusDto> => (await beller.get(`casussen/${id}`).expect(200)).body as CasusDto;

/** How many lines the tijdlijn and the access log have about a person, for what was written. */
async function geschreven(inwonerId: string): Promise<{ tijdlijn: number; log: number }> {
  const { rows } = await admin.query<{ tijdlijn: number; log: number }>(`
    select (select count(*)::int from tijdlijn t join casus c using (gemeente_id) where t.casus_id = c.id and c.gemeente_id = $1 and c.inwoner_id = $2) as tijdlijn,
      (select count(*)::int from toegangslog where gemeente_id = $1 and inwoner_id = $2 and gebeurtenis in ('aanmaken', 'wijzigen')) as log`, [wereld.gemeenteId, inwonerId]);
  return rows[0]!;
}

/** One journey: every command is done by one of two workers, and the casus is held against the model after each. */
class Reis {
  private model: Model;
  private metingen = new Map<string, string>();

  constructor(private casus: CasusDto, private readonly vandaag: string) {
    this.model = new Model(vandaag);
  }

  async doe(stap: Opdracht, nr: number): Promise<void> {
    const beller = werkers[nr % 2]!;
    const wie = wereld.wie[nr % 2 ? 'collega' : 'werker'].id;
    const gezien: Gezien = { casus: this.casus, metingen: this.metingen, vandaag: this.vandaag, wie };
    const dicht = this.model.status === 'afgesloten';
    const mag = this.model.doe(stap);
    const voor = await geschreven(this.casus.inwoner.id);
    const antwoord = await verzoek(beller, stap, gezien);
    const na = await geschreven(this.casus.inwoner.id);
    expect({ stap, status: antwoord.status < 300, code: (antwoord.body as { code?: string }).code }).toEqual({ stap, status: mag, code: mag ? undefined : (expect.any(String) as string) });
    if (mag) expect(na.log).toBeGreaterThan(voor.log - Number(stap.soort === 'meten'));
    else expect(na).toEqual(voor);
    if (mag && stap.soort !== 'meten') expect(na.tijdlijn).toBeGreaterThan(voor.tijdlijn);
    if (mag && stap.soort === 'meten') onthoud(gezien, antwoord.body);
    if (mag && stap.soort === 'verkenning' && stap.naar === 'afgerond') this.metingen.clear();
    await this.kijk(beller, stap, mag && dicht, antwoord.body as GeregistreerdeAanmelding);
  }

  private async kijk(beller: Beller, stap: Opdracht, nieuw: boolean, antwoord: GeregistreerdeAanmelding): Promise<void> {
    if (nieuw && (stap.soort === 'aanmelden' || stap.soort === 'direct')) {
      expect(antwoord.casusId).not.toBe(this.casus.id);
      this.model = new Model(this.vandaag, this.vandaag);
      if (stap.soort === 'direct') this.model.status = 'afgesloten';
      this.casus = await leesCasus(beller, antwoord.casusId);
    } else {
      this.casus = await leesCasus(beller, this.casus.id);
    }
    if (this.casus.status === 'afgesloten') this.metingen.clear();
    expect({ stap, ...vormVan(this.casus) }).toEqual({ stap, ...this.model.vorm });
  }
}

it('whatever is done in whatever order, a casus is what a simple model says it is, and everything that was done is written down', async () => {
  await fc.assert(fc.asyncProperty(fc.array(opdracht, { minLength: 12, maxLength: 30, size: 'max' }), async (stappen) => {
    const vandaag = datumIn(new Date());
    const { casusId } = await registreer(werkers[0]!, { ontvangenOp: `${addDays(vandaag, -GEOPEND)}T12:00:00Z` });
    const reis = new Reis(await leesCasus(werkers[0]!, casusId), vandaag);
    for (const [nr, stap] of stappen.entries()) await reis.doe(stap, nr);
  }), { numRuns: 15, endOnFailure: true });
});
