import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { NieuweAanmelding, PROBLEM } from '@keukentafel/contract';
import { DomainError, checkAanmelding, checkAfhandeling } from '@keukentafel/domain';
import { set, type FieldErrors, type Resolver, type ResolverOptions } from 'react-hook-form';
import { naarAanmelding, type AanmeldingVorm } from './vorm';

/** The field on screen of a path in the request: a birth year is typed in the field of the birth date, and a moment as a day with a time. */
export const veldVan = (path: string): string => path.replace(/\.geboortejaar$/, '.geboortedatum').replace(/^ontvangenOp$/, 'ontvangen.dag');

const shape = classValidatorResolver(NieuweAanmelding);

function rulesOf(aanmelding: NieuweAanmelding): FieldErrors<AanmeldingVorm> {
  try {
    const nu = new Date();
    checkAanmelding({ ...aanmelding, ontvangenOp: aanmelding.ontvangenOp ? new Date(aanmelding.ontvangenOp) : nu }, nu);
    if (aanmelding.afhandeling) checkAfhandeling(aanmelding.afhandeling);
    return {};
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const errors: FieldErrors<AanmeldingVorm> = {};
    set(errors, veldVan(error.field ?? 'root'), { type: error.code, message: PROBLEM[error.code].title });
    return errors;
  }
}

/** The form checked as the server will: the shape by the DTO, then the rules of the domain. */
export const controleer: Resolver<AanmeldingVorm, unknown, NieuweAanmelding> = async (vorm, context, options) => {
  const aanmelding = naarAanmelding(vorm);
  const checked = await shape(aanmelding, context, options as unknown as ResolverOptions<NieuweAanmelding>);
  const { ontvangenOp, ...errors } = checked.errors as FieldErrors<AanmeldingVorm & { inwoner: { geboortejaar?: number }; ontvangenOp?: string }>;
  if (ontvangenOp) set(errors, veldVan('ontvangenOp'), ontvangenOp);
  if (errors.inwoner?.geboortejaar) set(errors, 'inwoner.geboortedatum', errors.inwoner.geboortejaar);
  if (Object.keys(errors).length > 0) return { values: {}, errors };
  const broken = rulesOf(aanmelding);
  return Object.keys(broken).length > 0 ? { values: {}, errors: broken } : { values: checked.values as NieuweAanmelding, errors: {} };
};
