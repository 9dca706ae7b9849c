import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import {
  AanmeldingQuery, FactsheetQuery, Inloggen, InwonerQuery, LIMIET, NieuweAanmelding, NieuweInwoner, PageQuery, PostcodeQuery, ToegangslogQuery, WijzigAanmelding, WijzigCasus, WijzigMedewerker,
} from './index';

type Body = Record<string, unknown>;
type Dto = new () => object;

const flat = (errors: ValidationError[], path = ''): string[] =>
  errors.flatMap((error) => [...(error.constraints ? [path + error.property] : []), ...flat(error.children ?? [], `${path}${error.property}.`)]);
const messages = (errors: ValidationError[]): string[] => errors.flatMap((error) => [...Object.values(error.constraints ?? {}), ...messages(error.children ?? [])]);
const check = (dto: Dto, body: Body): ValidationError[] =>
  validateSync(plainToInstance(dto, body), { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });

const ID = '01a200fd-9fe2-76fe-a03b-d34a9f2de3b2';
const INWONER: Body = { achternaam: 'Berg' };
const AANMELDING: Body = { inwoner: INWONER, vraag: 'Hulp', leefgebieden: ['financien'], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false };
const VALID: readonly [Dto, Body][] = [
  [NieuweInwoner, INWONER], [NieuweAanmelding, AANMELDING], [WijzigAanmelding, {}], [WijzigCasus, { regiehouderId: ID }], [WijzigMedewerker, {}], [Inloggen, { email: 'a@b.example', wachtwoord: 'x' }],
  [PageQuery, {}], [AanmeldingQuery, {}], [InwonerQuery, { zoek: 'berg' }], [FactsheetQuery, { van: '2026-01-01', tot: '2026-01-31' }], [PostcodeQuery, {}], [ToegangslogQuery, {}],
];
const base = (dto: Dto): Body => VALID.find(([known]) => known === dto)![1];

it.each(VALID.map(([dto, body]) => [dto.name, dto, body] as const))('%s is fine with what it needs', (_name, dto, body) => expect(flat(check(dto, body))).toEqual([]));
it.each(VALID.map(([dto, body]) => [dto.name, dto, body] as const))('%s knows no other fields', (_name, dto, body) => expect(flat(check(dto, { ...body, gemeenteId: ID }))).toEqual(['gemeenteId']));

/** Text fields with the number of characters they hold. */
const TEXTS: readonly [Dto, string, number][] = [
  [NieuweInwoner, 'roepnaam', 60], [NieuweInwoner, 'voornamen', 120], [NieuweInwoner, 'tussenvoegsel', 20], [NieuweInwoner, 'achternaam', 100], [NieuweInwoner, 'geboortenaam', 120],
  [NieuweInwoner, 'partnernaam', 120], [NieuweInwoner, 'toevoeging', 10], [NieuweInwoner, 'straat', 100], [NieuweInwoner, 'plaats', 80], [NieuweInwoner, 'taal', 60],
  [NieuweAanmelding, 'vraag', LIMIET.vraagTekens], [NieuweAanmelding, 'aanmelderNaam', 120], [NieuweAanmelding, 'aanmelderOrganisatie', 120],
  [WijzigAanmelding, 'vraag', LIMIET.vraagTekens], [InwonerQuery, 'zoek', 100], [PageQuery, 'cursor', 200],
];

describe.each(TEXTS.map(([dto, field, max]) => [dto.name, field, max, dto] as const))('%s.%s', (_name, field, max, dto) => {
  const faults = (value: unknown): string[] => flat(check(dto, { ...base(dto), [field]: value }));
  it(`holds ${max} characters and no more, however they are made`, () => {
    for (const character of ['x', 'é', '👩', '\uFE0F']) {
      expect(faults(character.repeat(max))).toEqual([]);
      expect(faults(character.repeat(max + 1))).toEqual([field]);
    }
    expect(faults(` ${'x'.repeat(max)} `)).toEqual([]);
  });
  it('is text, without a character that cannot be stored', () => {
    for (const value of [1, true, {}, [], ['x'], 'a\u0000b']) expect(faults(value)).toEqual([field]);
  });
});

/** Values at and beyond the edge of every other field. */
const EDGES: readonly [Dto, string, readonly unknown[], readonly unknown[]][] = [
  [NieuweInwoner, 'geboortedatum', ['2024-02-29', null], ['2025-02-29', '29-02-2024', 20240229, '']],
  [NieuweInwoner, 'geboortejaar', [1850, 2200, null], [1849, 2201, 1984.5, '1984', NaN]],
  [NieuweInwoner, 'geslacht', ['vrouw', 'man', 'anders', 'onbekend', null], ['x', 1, ['vrouw']]],
  [NieuweInwoner, 'postcode', ['1961AB', '1961 ab', '', null], ['0961AB', '1961SS', '1961', 1961]],
  [NieuweInwoner, 'huisnummer', [1, 99999, null], [0, 100000, 1.5, '1', -1]],
  [NieuweInwoner, 'telefoon', ['061234', '+31 (0)6 12345678', '0'.repeat(20), '', null], ['06123', '0'.repeat(21), 'bel me', 612345678]],
  [NieuweInwoner, 'email', ['a@b.example', ' a@b.example ', '', null], ['a@b', 'a', `${'a'.repeat(250)}@b.example`, 1]],
  [NieuweInwoner, 'geheimAdres', [true, false, null], ['true', 1, 'ja']],
  [NieuweInwoner, 'tolkNodig', [true, false, null], ['true', 1, 'ja']],
  [NieuweInwoner, 'achternaam', ['B'], ['', '   ', null, undefined]],
  [NieuweAanmelding, 'vraag', ['?'], ['', ' \n ', null, undefined]],
  [NieuweAanmelding, 'leefgebieden', [[], ['veiligheid', 'financien']], [['X'], ['een code'], ['financien', 'financien'], 'financien', null, undefined, [['financien']], [null]]],
  [NieuweAanmelding, 'kanaal', ['e-mail'], ['Fax', 'f'.repeat(41), '', null, undefined, 1]],
  [NieuweAanmelding, 'aanmelder', ['anders'], ['Buurvrouw', null, undefined]],
  [NieuweAanmelding, 'urgentie', ['crisis'], ['hoog', null, undefined]],
  [NieuweAanmelding, 'veiligheid', [true], ['ja', null, undefined, 0]],
  [NieuweAanmelding, 'inwonerId', [ID, ID.toUpperCase(), null], ['x', 1, `${ID}x`, '']],
  [NieuweAanmelding, 'wijkId', [ID, null], ['x', [ID]]],
  [NieuweAanmelding, 'inwoner', [null, undefined], ['Berg', [], [INWONER], 1, true]],
  [NieuweAanmelding, 'aanmelderTelefoon', ['0251 000000', '', null], ['x', '12345']],
  [NieuweAanmelding, 'ontvangenOp', ['2026-01-01T10:00:00Z', '2026-01-01T10:00+01:00', '2026-01-01T10:00:00.123456Z', null],
    ['2026-01-01', '2026-01-01T10:00:00', '2026-W05-1T10:00:00Z', '2026-123T10:00:00Z', '20260101T100000Z', '2026-01-01T10Z', '2026-02-30T10:00:00Z', '2026-01-01T24:00:00Z', '+002026-01-01T10:00:00Z', '0001-01-01T10:00:00Z', 1, '']],
  [WijzigAanmelding, 'vraag', ['Hulp', undefined], ['', null]], [WijzigAanmelding, 'leefgebieden', [[], undefined], [null, ['X']]], [WijzigAanmelding, 'kanaal', ['inloop', undefined], [null, 'X']],
  [WijzigAanmelding, 'urgentie', ['spoed', undefined], [null, 'x']], [WijzigAanmelding, 'veiligheid', [true, undefined], [null, 'ja']],
  [WijzigCasus, 'regiehouderId', [ID], [null, undefined, 'x']],
  [WijzigMedewerker, 'actief', [true, false, undefined], [null, 'nee']], [WijzigMedewerker, 'rollen', [[], ['fg', 'beheerder'], undefined], [null, ['baas'], 'fg', ['fg', 'fg']]],
  [Inloggen, 'email', ['a@b.example'], ['a', '', null, undefined, {}]], [Inloggen, 'wachtwoord', ['x', 'x'.repeat(200), ' '], ['', 'x'.repeat(201), null, undefined, 1]],
  [PageQuery, 'limit', ['1', '100', undefined], ['0', '101', '-1', '1.5', 'x', '']],
  [AanmeldingQuery, 'nieuw', ['true', 'false', undefined], ['ja', '1', true]], [AanmeldingQuery, 'wijkteamId', [ID, undefined], ['x', [ID]]],
  [FactsheetQuery, 'van', ['2026-01-01'], ['2026-02-30', '', null, undefined, ['2026-01-01']]], [FactsheetQuery, 'tot', ['2026-01-01'], ['vandaag', undefined]],
  [PostcodeQuery, 'op', ['2026-01-01', undefined], ['gisteren']],
  [ToegangslogQuery, 'van', ['2026-01-01', undefined], ['x']], [ToegangslogQuery, 'tot', ['2026-01-01'], ['x']], [ToegangslogQuery, 'medewerkerId', [ID], ['x']], [ToegangslogQuery, 'inwonerId', [ID], ['x']],
];

it.each(EDGES.map(([dto, field, good, bad]) => [dto.name, field, dto, good, bad] as const))('%s.%s takes what it may hold, and nothing else', (_name, field, dto, good, bad) => {
  for (const value of good) expect([value, flat(check(dto, { ...base(dto), [field]: value }))]).toEqual([value, []]);
  for (const value of bad) expect([value, flat(check(dto, { ...base(dto), [field]: value }))]).toEqual([value, [expect.stringMatching(new RegExp(`^${field}`))]]);
});

it('tells of a nested inwoner which field', () => {
  const body = { ...AANMELDING, inwoner: { achternaam: '', huisnummer: 0, bsn: '123' } };
  expect(flat(check(NieuweAanmelding, body)).sort()).toEqual(['inwoner.achternaam', 'inwoner.bsn', 'inwoner.huisnummer']);
});

it('says what is wrong in Dutch, and never repeats what was typed', () => {
  const said = EDGES.flatMap(([dto, field, , bad]) => bad.flatMap((value) => messages(check(dto, { ...base(dto), [field]: value }))));
  expect(said.length).toBeGreaterThan(100);
  for (const message of new Set(said)) {
    expect(message).toMatch(/^[A-Z][^$]*\.$|^[A-Z].*\d\.?$/);
    expect(message).not.toMatch(/\b(must|should|each value|property|be a|valid)\b/i);
  }
  const typed = 'geheim-woord';
  for (const [dto, field] of EDGES) for (const message of messages(check(dto, { ...base(dto), [field]: typed }))) expect(message).not.toContain(typed);
});
