import { applyDecorators } from './apply';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, Min, MinLength, ValidateBy,
  ValidateIf, ValidateNested,
} from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { isDatum, isPostcode, normalisePostcode, type Keuze, codesOf } from '@keukentafel/domain';
import { Rule } from './custom';

/** Leaves a field out: `undefined` and `null` both mean "not given". */
export const Optioneel = (): PropertyDecorator => IsOptional();

/** Leaves a field of a change out; unlike {@link Optioneel}, null is not "not given": a field that is required cannot be emptied. */
export const Ongewijzigd = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined);

/** One object of a class of its own, never a list. */
export const Een = (type: () => new () => object, message: string): PropertyDecorator =>
  applyDecorators(IsObject({ message }), ValidateNested({ message }), Type(type));

/**
 * At most `max` characters, counted as PostgreSQL counts them: by code point. (class-validator's own leaves out variation selectors, so
 * what it lets through may not fit.)
 */
export const HooguitTekens = (max: number): PropertyDecorator =>
  ValidateBy(
    { name: 'maxLength', constraints: [max], validator: { validate: (value: unknown) => typeof value === 'string' && [...value].length <= max } },
    { message: 'Gebruik hooguit $constraint1 tekens.' },
  );

/** Required text after trimming, at most `max` characters. */
export const Tekst = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString({ message: 'Vul dit in.' }),
    MinLength(1, { message: 'Vul dit in.' }),
    HooguitTekens(max),
    Matches(/^[^\u0000]*$/, { message: 'Dit teken kan niet worden opgeslagen.' }),
  );

/** Text that may be absent; an empty field counts as absent. */
export const TekstOfNiets = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value)),
    IsOptional(),
    IsString({ message: 'Dit moet tekst zijn.' }),
    HooguitTekens(max),
    Matches(/^[^\u0000]*$/, { message: 'Dit teken kan niet worden opgeslagen.' }),
  );

const CODE = /^[a-z0-9][a-z0-9_-]{0,39}$/;

/** One code of a list that a gemeente may change; whether it is in the list is checked on the day it is chosen. */
export const Code = (): PropertyDecorator => Rule('code', (text) => CODE.test(text), 'Kies een van de mogelijkheden.', { type: 'string', pattern: CODE.source });

/** Several different codes of such a list. */
export const Codes = (max: number): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: 'Dit moet een lijst zijn.' }),
    ArrayMaxSize(max, { message: 'Kies hooguit $constraint1.' }),
    ArrayUnique({ message: 'Kies alles hooguit een keer.' }),
    Matches(CODE, { each: true, message: 'Kies een van de mogelijkheden.' }),
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

/** One to `max` objects of a class of their own; with `sleutel`, each of them another. */
export const Lijst = <T extends object>(type: () => new () => T, max: number, sleutel?: (item: T) => unknown): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: 'Dit moet een lijst zijn.' }),
    ArrayMinSize(1, { message: 'Kies er minstens een.' }),
    ArrayMaxSize(max, { message: 'Kies hooguit $constraint1.' }),
    ...(sleutel ? [ArrayUnique((item: T | null) => (item ? sleutel(item) : item), { message: 'Kies alles hooguit een keer.' })] : []),
    ValidateNested({ each: true, message: 'Vul dit goed in.' }),
    Type(type),
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

/** Several different ids, at least `min` and at most `max`. */
export const Ids = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    IsArray({ message: 'Dit moet een lijst zijn.' }),
    ArrayMinSize(min, { message: 'Kies er minstens $constraint1.' }),
    ArrayMaxSize(max, { message: 'Kies er hooguit $constraint1.' }),
    ArrayUnique({ message: 'Kies alles hooguit een keer.' }),
    IsUUID('all', { each: true, message: 'Dit is geen geldig kenmerk.' }),
  );

/** A calendar day `YYYY-MM-DD` that exists. */
export const Dag = (): PropertyDecorator => Rule('datum', isDatum, 'Deze datum bestaat niet. Schrijf dag, maand en jaar.', { type: 'string', format: 'date' });

const TIJDSTIP = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:[0-5]\d)$/;

const isTijdstip = (text: string): boolean => isDatum(TIJDSTIP.exec(text)?.[1] ?? '') && !Number.isNaN(Date.parse(text));

/** An instant: `YYYY-MM-DDThh:mm`, seconds if you like, and an offset. Other forms of ISO 8601 are not read by every program. */
export const Tijdstip = (): PropertyDecorator => Rule('tijdstip', isTijdstip, 'Dit is geen geldig tijdstip.', { type: 'string', format: 'date-time' });

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
    HooguitTekens(254),
  );

/** Checks a field only while `when` holds for the whole object. */
export const Als = <T>(when: (object: T) => boolean): PropertyDecorator => ValidateIf((object) => when(object as T));
