import { applyDecorators } from './apply';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength,
  ValidateIf,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { isDatum, isPostcode, normalisePostcode, type Keuze, codesOf } from '@keukentafel/domain';
import { Rule } from './custom';

/** Leaves a field out: `undefined` and `null` both mean "not given". */
export const Optioneel = (): PropertyDecorator => IsOptional();

/** Required text after trimming, at most `max` characters. */
export const Tekst = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString({ message: 'Vul dit in.' }),
    MinLength(1, { message: 'Vul dit in.' }),
    MaxLength(max, { message: 'Gebruik hooguit $constraint1 tekens.' }),
    Matches(/^[^\u0000]*$/, { message: 'Dit teken kan niet worden opgeslagen.' }),
  );

/** Text that may be absent; an empty field counts as absent. */
export const TekstOfNiets = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    IsOptional(),
    IsString({ message: 'Dit moet tekst zijn.' }),
    MaxLength(max, { message: 'Gebruik hooguit $constraint1 tekens.' }),
    Matches(/^[^\u0000]*$/, { message: 'Dit teken kan niet worden opgeslagen.' }),
  );

/** One code of a fixed list. */
export const Kies = (lijst: readonly Keuze[]): PropertyDecorator =>
  IsIn(codesOf(lijst), { message: 'Kies een van de mogelijkheden.' });

/** Several different codes of a fixed list. */
export const KiesMeer = (lijst: readonly Keuze[]): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: 'Dit moet een lijst zijn.' }),
    ArrayMaxSize(lijst.length, { message: 'Kies hooguit $constraint1.' }),
    ArrayUnique({ message: 'Kies alles hooguit een keer.' }),
    IsIn(codesOf(lijst), { each: true, message: 'Kies een van de mogelijkheden.' }),
  );

/** Yes or no. */
export const JaNee = (): PropertyDecorator => IsBoolean({ message: 'Kies ja of nee.' });

/** A whole number between two bounds, both included. */
export const Getal = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    IsInt({ message: 'Vul een heel getal in.' }),
    Min(min, { message: 'Vul $constraint1 of meer in.' }),
    Max(max, { message: 'Vul hooguit $constraint1 in.' }),
  );

/** A whole number from a query string. */
export const GetalUitUrl = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value)),
    Getal(min, max),
  );

/** Id of a row. */
export const Id = (): PropertyDecorator => IsUUID('all', { message: 'Dit is geen geldig kenmerk.' });

/** A calendar day `YYYY-MM-DD` that exists. */
export const Dag = (): PropertyDecorator => Rule('datum', isDatum, 'Deze datum bestaat niet. Schrijf dag, maand en jaar.', { type: 'string', format: 'date' });

/** An instant: ISO 8601 with an offset. */
export const Tijdstip = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true, strictSeparator: true }, { message: 'Dit is geen geldig tijdstip.' }),
    Matches(/T.*(Z|[+-]\d\d:\d\d)$/, { message: 'Dit is geen geldig tijdstip.' }),
  );

/** A Dutch postcode, normalised to `1961AB`. */
export const PostcodeVeld = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalisePostcode(value) || null : value)),
    Rule('postcode', isPostcode, 'Een postcode is vier cijfers en twee letters, zoals 1961 AB.', { type: 'string', pattern: '^[1-9][0-9]{3}[A-Z]{2}$' }),
  );

/** A telephone number as people write it; 6 to 20 characters. */
export const Telefoon = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    Matches(/^\+?[\d ()-]{6,20}$/, { message: 'Schrijf het nummer met cijfers, zoals 06 12345678.' }),
  );

/** An e-mail address. */
export const Email = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    IsEmail({}, { message: 'Dit is geen geldig e-mailadres.' }),
    MaxLength(254, { message: 'Gebruik hooguit $constraint1 tekens.' }),
  );

/** Checks a field only while `when` holds for the whole object. */
export const Als = <T>(when: (object: T) => boolean): PropertyDecorator => ValidateIf((object) => when(object as T));
