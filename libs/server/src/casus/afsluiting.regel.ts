import { type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { type AfsluitingEntity } from './afsluiting.entity';

/** The line of the tijdlijn that tells a closing. */
export const regelVan = ({ id, casusId, resultaat, bewarenTot }: AfsluitingEntity, op: Date): TijdlijnRegel =>
  ({ casusId, soort: 'afgesloten', op, objectId: id, gegevens: { resultaat, bewarenTot } });
