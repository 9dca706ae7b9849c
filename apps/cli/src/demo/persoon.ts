import { type NieuweInwoner } from '@keukentafel/contract';
import { herkenningssleutels, zoeksleutels } from '@keukentafel/domain';
import { nieuwId } from './id';
import { type Rijen } from './rijen';

/** Adds the row of a new person and the keys by which they are found and recognised; answers their id. */
export function nieuwePersoon(rijen: Rijen, invoer: NieuweInwoner, geregistreerdDoor: string): string {
  const id = nieuwId();
  rijen.voeg('inwoner', {
    id, geregistreerd_door: geregistreerdDoor, roepnaam: invoer.roepnaam ?? null, tussenvoegsel: invoer.tussenvoegsel ?? null, achternaam: invoer.achternaam,
    geboortedatum: invoer.geboortedatum ?? null, geboortejaar: invoer.geboortejaar ?? null, geslacht: invoer.geslacht ?? 'onbekend',
    postcode: invoer.postcode ?? null, huisnummer: invoer.huisnummer ?? null, straat: invoer.straat ?? null, plaats: invoer.plaats ?? null,
    telefoon: invoer.telefoon ?? null, tolk_nodig: invoer.tolkNodig ?? false, version: 1,
  });
  for (const { soort, sleutel } of zoeksleutels(invoer)) rijen.voeg('inwoner_sleutel', { inwoner_id: id, soort, sleutel });
  for (const sleutel of herkenningssleutels(invoer)) rijen.voeg('herkenningssleutel', { inwoner_id: id, sleutel });
  return id;
}
