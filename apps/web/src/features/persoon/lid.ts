import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { NieuwLid, type InwonerRegel } from '@keukentafel/contract';
import { HUISHOUDEN_ROL, type HuishoudenRol } from '@keukentafel/domain';
import { set, type FieldErrors, type Resolver, type ResolverOptions } from 'react-hook-form';
import { LEGE_PERSOON, persoonVan, type PersoonVorm } from '../aanmelding/persoon';
import { geboorteFout, opScherm } from './wijziging';

/** Someone who comes to live somewhere, as the fields hold it; its paths are those of {@link NieuwLid}. */
export interface LidVorm {
  soort: 'bekend' | 'nieuw';
  inwonerId: InwonerRegel | null;
  inwoner: PersoonVorm;
  rol: HuishoudenRol | '';
  geldigVan: string;
}

/** Nothing filled in. */
export const LEEG_LID: LidVorm = { soort: 'bekend', inwonerId: null, inwoner: LEGE_PERSOON, rol: '', geldigVan: '' };

/** The rollen to choose from. */
export const ROLLEN = HUISHOUDEN_ROL.map(({ code, naam }) => ({ value: code, label: naam }));

/** What is sent: the known person or the new one, never both. */
export function naarLid({ soort, inwonerId, inwoner, rol, geldigVan }: LidVorm): NieuwLid {
  const wie = soort === 'bekend' ? { inwonerId: inwonerId?.id ?? null } : { inwoner: persoonVan(inwoner) };
  return { ...wie, rol: rol as HuishoudenRol, geldigVan: geldigVan || null };
}

const shape = classValidatorResolver(NieuwLid);

/** The form checked as the server will. */
export const controleerLid: Resolver<LidVorm> = async (vorm, context, options) => {
  const lid = naarLid(vorm);
  const { errors: found } = await shape(lid, context, options as unknown as ResolverOptions<NieuwLid>);
  const errors = found as FieldErrors<LidVorm & { inwoner: { geboortejaar?: number } }>;
  if (errors.inwoner?.geboortejaar) set(errors, opScherm('inwoner.geboortejaar'), errors.inwoner.geboortejaar);
  if (errors.rol) set(errors, 'rol', { type: 'rol', message: 'Kies wat deze persoon in het huishouden is.' });
  if (vorm.soort === 'bekend' && !vorm.inwonerId) set(errors, 'inwonerId', { type: 'kies', message: 'Zoek een persoon en kies die.' });
  const geboorte = lid.inwoner && !errors.inwoner ? geboorteFout(lid.inwoner) : null;
  if (geboorte) set(errors, 'inwoner.geboortedatum', { type: 'geboorte', message: geboorte });
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: vorm, errors: {} };
};
