import {
  type CasusDto, type CasusMetingen, type CasusVerkenningen, type GemetenDto, type GeregistreerdeAanmelding, type HulpvraagDto, type NieuweMeting, type VraagverkenningDto,
} from '@keukentafel/contract';
import { datumIn, type Leefgebied } from '@keukentafel/domain';
import { type Test } from 'supertest';
import { admin, drieWerkers, werker } from './api-drie-werkers';
import { registreer } from './api-invoer';

export { admin, buurwerker, collega, system, wereld, werker } from './api-drie-werkers';
export let aanmelding: GeregistreerdeAanmelding;

/** A gemeente for the file, and an aanmelding of its own for every test. */
export function gesprekkenVoeren(): void {
  drieWerkers();
  beforeEach(async () => {
    aanmelding = await registreer(werker);
  });
}

export const start = (beller = werker, casusId = aanmelding.casusId): Test => beller.post(`casussen/${casusId}/vraagverkenningen`);
export const begin = async (): Promise<VraagverkenningDto> => (await start().expect(201)).body as VraagverkenningDto;
export const meet = (verkenning: { id: string }, metingen: unknown, beller = werker): Test => beller.post(`vraagverkenningen/${verkenning.id}/metingen`, { metingen });
export const vraag = (leefgebied: Leefgebied, over: Partial<NieuweMeting> = {}): NieuweMeting => ({ leefgebied, uitkomst: 'vraag', ...over });
export const gemeten = async (verkenning: { id: string }, metingen: NieuweMeting[], beller = werker): Promise<GemetenDto> => (await meet(verkenning, metingen, beller).expect(201)).body as GemetenDto;
export const zet = (verkenning: { id: string }, version: number | undefined, status: string, beller = werker): Test => beller.patch(`vraagverkenningen/${verkenning.id}`, version, { status });
export const overzicht = async (beller = werker): Promise<CasusVerkenningen> => (await beller.get(`casussen/${aanmelding.casusId}/vraagverkenningen`).expect(200)).body as CasusVerkenningen;
export const gesprekken = async (): Promise<CasusMetingen> => (await werker.get(`casussen/${aanmelding.casusId}/metingen`).expect(200)).body as CasusMetingen;
export const casusStatus = async (): Promise<string> => ((await werker.get(`casussen/${aanmelding.casusId}`).expect(200)).body as CasusDto).status;
export const kies = (acties: unknown, beller = werker, casusId = aanmelding.casusId): Test => beller.post(`casussen/${casusId}/acties`, { acties });
export const open = async (): Promise<string[]> => (await overzicht()).hulpvragen.filter(({ geslotenOp }) => !geslotenOp).map(({ leefgebied }) => leefgebied).sort();
export const sluitCasus = (): Promise<unknown> => admin.query(`update casus set status = 'afgesloten' where id = $1`, [aanmelding.casusId]);
export const tijdlijn = async (): Promise<string[]> =>
  (await admin.query<{ soort: string }>(`select soort from tijdlijn where casus_id = $1 and soort not in ('aanmelding', 'status') order by id`, [aanmelding.casusId])).rows.map(({ soort }) => soort);
export const vandaag = datumIn(new Date());

/** A conversation in which these leefgebieden have a vraag, and their hulpvragen by leefgebied. */
export async function metVragen(...leefgebieden: Leefgebied[]): Promise<{ verkenning: VraagverkenningDto; hulpvraag: Record<string, HulpvraagDto> }> {
  const verkenning = await begin();
  await gemeten(verkenning, leefgebieden.map((leefgebied) => vraag(leefgebied)));
  return { verkenning, hulpvraag: Object.fromEntries((await overzicht()).hulpvragen.map((een) => [een.leefgebied, een])) };
}
