import { ValidationPipe } from '@nestjs/common';
import { ProblemError, type ProblemFout } from '@keukentafel/contract';
import { type ValidationError } from 'class-validator';

/** The framework's own refusals, in our words. */
const inDutch = (regel: string, melding: string): string => {
  if (regel === 'whitelistValidation') return 'Dit veld bestaat niet.';
  return melding.startsWith('Validation failed') ? 'Dit moet een enkel formulier zijn.' : melding;
};

/** Every broken rule of every field, nested fields with a dotted path. */
export function toFouten(errors: readonly ValidationError[], path = ''): ProblemFout[] {
  return errors.flatMap((error) => {
    const veld = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([regel, melding]) => ({
      veld, regel, melding: inDutch(regel, melding),
    }));
    return [...own, ...toFouten(error.children ?? [], veld)];
  });
}

/** Checks bodies and queries against their DTO class; unknown fields are refused. @throws ProblemError `ongeldige-invoer` */
export const invoerPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new ProblemError('ongeldige-invoer', { fouten: toFouten(errors) }),
  });
