import { type CasusVerkenningen, type GeregistreerdeAanmelding, type InterventieDto, type NieuweInterventie, type VraagverkenningDto } from '@keukentafel/contract';
import { addDays, datumIn, type Leefgebied } from '@keukentafel/domain';
import { type Beller } from './api-beller';
import { registreer } from './api-invoer';

/** Days ago the casus of {@link eenCasus} was opened. */
export const GEOPEND_DAGEN = 60;

/** A day so long ago. */
export const dagGeleden = (dagen: number): string => addDays(datumIn(new Date()), -dagen);

/** A casus that was opened {@link GEOPEND_DAGEN} days ago, of someone new in the worker's own wijk. */
export const eenCasus = (beller: Beller): Promise<GeregistreerdeAanmelding> => registreer(beller, { ontvangenOp: `${dagGeleden(GEOPEND_DAGEN)}T12:00:00+01:00` });

/** Raises hulpvragen in a casus that has no vraagverkenning yet; resolves with their ids, in the order of the leefgebieden. */
export async function hulpvragenIn(beller: Beller, casusId: string, leefgebieden: readonly Leefgebied[] = ['financien']): Promise<string[]> {
  const { id } = (await beller.post(`casussen/${casusId}/vraagverkenningen`).expect(201)).body as VraagverkenningDto;
  await beller.post(`vraagverkenningen/${id}/metingen`, { metingen: leefgebieden.map((leefgebied) => ({ leefgebied, uitkomst: 'vraag' })) }).expect(201);
  const { hulpvragen } = (await beller.get(`casussen/${casusId}/vraagverkenningen`).expect(200)).body as CasusVerkenningen;
  return leefgebieden.map((leefgebied) => hulpvragen.find((hulpvraag) => hulpvraag.leefgebied === leefgebied)!.id);
}

/** Adds an interventie to a casus; fails when that does not work. */
export const voegInterventieToe = async (beller: Beller, casusId: string, invoer: Partial<NieuweInterventie> & Pick<NieuweInterventie, 'hulpvraagIds'>): Promise<InterventieDto> =>
  (await beller.post(`casussen/${casusId}/interventies`, { werksoort: 'amw', soort: 'procesmatig', status: 'wachtlijst', ...invoer }).expect(201)).body as InterventieDto;
