import { addDays, datumIn, isEersteContactTeLaat, eersteContactVoor, codesOf, GEEN_CONTACT_DAGEN, STANDAARD_NORMEN, WACHTEN_WEKEN, WERKLIJST, type WerklijstCode } from '@keukentafel/domain';
import fc from 'fast-check';
import { type Pool } from 'pg';
import { eenNaam } from './api-invoer';
import { type Wereld, type WieNaam } from './api-wereld';
import { newId } from './gemeente';

/** People who have work, and who a casus may be given to. */
const WERKERS = ['werker', 'collega', 'coordinator', 'buurwerker'] as const satisfies readonly WieNaam[];
type Werker = (typeof WERKERS)[number];

/** A casus of a test, in days before today. */
export interface WerkCasus {
  readonly team: 'noord' | 'zuid';
  readonly status: 'aangemeld' | 'in_verkenning' | 'wachtlijst' | 'in_uitvoering' | 'afgesloten' | 'heropend';
  readonly regiehouder: Werker | null;
  readonly geopend: number;
  /** Shielded: only this person sees it. */
  readonly alleen: Werker | null;
  readonly aanmeldingen: readonly { readonly dagen: number; readonly urgentie: 'regulier' | 'spoed' | 'crisis'; readonly leefgebied: string }[];
  readonly interventies: readonly { readonly status: 'wachtlijst' | 'actief' | 'afgesloten'; readonly dagen: number; readonly uitvoerder: Werker; readonly werksoort: string }[];
  readonly contacten: readonly { readonly status: 'gepland' | 'gedaan' | 'vervallen'; readonly dagen: number; readonly wie: Werker }[];
}

/** What {@link WerkCasus} became. */
export interface GevuldeCasus extends WerkCasus {
  readonly id: string;
  readonly inwonerId: string;
  readonly achternaam: string;
  readonly contactIds: readonly string[];
}

const iemand = fc.constantFrom(...WERKERS);
const dagen = fc.integer({ min: 0, max: 60 });

/** Any casus, with days on both sides of every norm. */
export const eenWerkCasus: fc.Arbitrary<WerkCasus> = fc.record({
  team: fc.constantFrom('noord' as const, 'noord' as const, 'zuid' as const),
  status: fc.constantFrom('aangemeld' as const, 'aangemeld' as const, 'in_verkenning' as const, 'wachtlijst' as const, 'in_uitvoering' as const, 'afgesloten' as const, 'heropend' as const),
  regiehouder: fc.option(iemand), geopend: dagen, alleen: fc.option(iemand, { freq: 12 }),
  aanmeldingen: fc.array(fc.record({ dagen: fc.integer({ min: 0, max: 14 }), urgentie: fc.constantFrom('regulier' as const, 'regulier' as const, 'spoed' as const, 'crisis' as const), leefgebied: fc.constantFrom('financien', 'gezondheid') }), { minLength: 1, maxLength: 2 }),
  interventies: fc.array(fc.record({ status: fc.constantFrom('wachtlijst' as const, 'actief' as const, 'afgesloten' as const), dagen, uitvoerder: iemand, werksoort: fc.constantFrom('amw', 'jmw') }), { maxLength: 2 }),
  contacten: fc.array(fc.record({ status: fc.constantFrom('gepland' as const, 'gedaan' as const, 'vervallen' as const), dagen: fc.integer({ min: -2, max: 40 }), wie: iemand }), { maxLength: 3 }),
});

/** A casus with what a test is about, and nothing else. */
export const werkCasus = (over: Partial<WerkCasus> = {}): WerkCasus => ({
  team: 'noord', status: 'aangemeld', regiehouder: null, geopend: 3, alleen: null, aanmeldingen: [{ dagen: 3, urgentie: 'regulier', leefgebied: 'financien' }], interventies: [], contacten: [], ...over,
});

const NOON = `at time zone 'Europe/Amsterdam'`;

/** Puts casussen into a gemeente through SQL, as the superuser: at noon of their days, so that no test depends on the clock. */
export async function vulWerk(admin: Pool, { gemeenteId, teams, wijken, wie }: Wereld, casussen: readonly WerkCasus[]): Promise<GevuldeCasus[]> {
  const vandaag = datumIn(new Date());
  const gevuld = casussen.map((casus) => ({ ...casus, id: newId(), inwonerId: newId(), achternaam: eenNaam(), contactIds: casus.contacten.map(newId) }));
  const van = (naam: Werker | null): string | null => (naam ? wie[naam].id : null);
  const rows = (items: readonly object[]): string => JSON.stringify(items);
  const run = (sql: string, items: readonly object[]) => admin.query(sql, [gemeenteId, wie.werker.id, rows(items)]);
  await run(`insert into inwoner (gemeente_id, id, roepnaam, achternaam, geregistreerd_door)
    select $1, r.id, 'Proef', r.naam, $2 from jsonb_to_recordset($3) as r(id uuid, naam text)`, gevuld.map(({ inwonerId, achternaam }) => ({ id: inwonerId, naam: achternaam })));
  await run(`insert into inwoner_sleutel (gemeente_id, inwoner_id, soort, sleutel)
    select $1, r.id, 'naam', lower(r.naam) from jsonb_to_recordset($3) as r(id uuid, naam text) where $2::uuid is not null`, gevuld.map(({ inwonerId, achternaam }) => ({ id: inwonerId, naam: achternaam })));
  await run(`insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, regiehouder_id, status, afgeschermd, geopend_op)
    select $1, r.id, r.inwoner, r.team, r.regie, r.status, r.af, (r.op::date + time '12:00') ${NOON} from jsonb_to_recordset($3) as r(id uuid, inwoner uuid, team uuid, regie uuid, status text, af boolean, op text) where $2::uuid is not null`,
  gevuld.map((c) => ({ id: c.id, inwoner: c.inwonerId, team: teams[c.team], regie: van(c.regiehouder), status: c.status, af: c.alleen !== null, op: addDays(vandaag, -c.geopend) })));
  await run(`insert into casus_betrokkene (gemeente_id, casus_id, medewerker_id, geldig_van)
    select $1, r.id, r.wie, '2020-01-01' from jsonb_to_recordset($3) as r(id uuid, wie uuid) where $2::uuid is not null`, gevuld.flatMap((c) => (c.alleen ? [{ id: c.id, wie: van(c.alleen) }] : [])));
  await run(`insert into aanmelding (gemeente_id, id, inwoner_id, casus_id, ontvangen_op, kanaal, aanmelder, vraag, leefgebieden, urgentie, wijk_id, wijkteam_id, geregistreerd_door)
    select $1, gen_random_uuid(), r.inwoner, r.casus, (r.op::date + time '12:00') ${NOON}, 'telefoon', 'inwoner', 'Een vraag.', array[r.gebied], r.urgentie, r.wijk, r.team, $2
    from jsonb_to_recordset($3) as r(inwoner uuid, casus uuid, op text, gebied text, urgentie text, wijk uuid, team uuid)`,
  gevuld.flatMap((c) => c.aanmeldingen.map((a) => ({ inwoner: c.inwonerId, casus: c.id, op: addDays(vandaag, -a.dagen), gebied: a.leefgebied, urgentie: a.urgentie, wijk: wijken[c.team], team: teams[c.team] }))));
  await run(`insert into interventie (gemeente_id, id, casus_id, werksoort, soort, uitvoerder_id, status, wachtlijst_op, gestart_op, afgesloten_op, resultaat, geregistreerd_door)
    select $1, gen_random_uuid(), r.casus, r.werksoort, 'kortdurend', r.wie, r.status, r.op::date, case when r.status <> 'wachtlijst' then r.op::date end,
      case when r.status = 'afgesloten' then r.op::date end, case when r.status = 'afgesloten' then 'bereikt' end, $2
    from jsonb_to_recordset($3) as r(casus uuid, werksoort text, wie uuid, status text, op text)`,
  gevuld.flatMap((c) => c.interventies.map((i) => ({ casus: c.id, werksoort: i.werksoort, wie: van(i.uitvoerder), status: i.status, op: addDays(vandaag, -i.dagen) }))));
  await run(`insert into contactmoment (gemeente_id, id, casus_id, status, begint_op, minuten, vorm, medewerker_id, geregistreerd_door)
    select $1, r.id, r.casus, r.status, (r.op::date + time '12:00') ${NOON}, 30, 'telefoon', r.wie, $2 from jsonb_to_recordset($3) as r(id uuid, casus uuid, status text, op text, wie uuid)`,
  gevuld.flatMap((c) => c.contacten.map((k, at) => ({ id: c.contactIds[at], casus: c.id, status: k.status, op: addDays(vandaag, -k.dagen), wie: van(k.wie) }))));
  return gevuld;
}

const IN_TEAM: Readonly<Record<Werker, 'noord' | 'zuid'>> = { werker: 'noord', collega: 'noord', coordinator: 'noord', buurwerker: 'zuid' };

/** The ids of the rows a list must have for someone, told once more and in another way: by looking at each casus. */
export function verwacht(casussen: readonly GevuldeCasus[], wie: Werker, lijst: WerklijstCode): string[] {
  const vandaag = datumIn(new Date());
  return casussen.filter((c) => (c.alleen ? c.alleen === wie : c.team === IN_TEAM[wie])).flatMap((c) => {
    const open = c.status !== 'afgesloten';
    const mijn = open && c.regiehouder === wie;
    const inTeam = c.team === IN_TEAM[wie];
    const gedaan = c.contacten.filter(({ status }) => status === 'gedaan').map((k) => k.dagen);
    const stil = Math.min(c.geopend, ...gedaan) >= GEEN_CONTACT_DAGEN;
    const wacht = c.interventies.some(({ status }) => status === 'wachtlijst');
    const wachtTeLang = c.interventies.some(({ status, dagen: terug }) => status === 'wachtlijst' && terug > 7 * WACHTEN_WEKEN);
    const teLaat = c.aanmeldingen.some(({ dagen: terug }) => {
      const voor = eersteContactVoor(addDays(vandaag, -terug), STANDAARD_NORMEN);
      return !gedaan.some((dag) => dag <= terug) && isEersteContactTeLaat(voor, null, vandaag);
    });
    const is: Readonly<Record<WerklijstCode, boolean>> = {
      contacten: open, nieuw: inTeam && c.status === 'aangemeld' && !c.regiehouder, 'zonder-contact': mijn && stil, 'mijn-wachtend': mijn && wacht, mijn,
      uitvoering: open && c.regiehouder !== wie && c.interventies.some((i) => i.uitvoerder === wie && i.status !== 'afgesloten'),
      crisis: inTeam && open && c.aanmeldingen.some(({ urgentie }) => urgentie === 'crisis'), 'te-laat': inTeam && open && teLaat,
      'zonder-regiehouder': inTeam && open && !c.regiehouder, wachtlijst: inTeam && open && wacht, 'wacht-te-lang': inTeam && open && wachtTeLang, open: inTeam && open, afgesloten: inTeam && !open,
    };
    if (!is[lijst]) return [];
    if (lijst !== 'contacten') return [c.id];
    return c.contacten.flatMap((k, at) => (k.status === 'gepland' && k.wie === wie && k.dagen >= 0 ? [c.contactIds[at]!] : []));
  });
}

/** The code of every list. */
export const LIJSTEN: readonly WerklijstCode[] = codesOf(WERKLIJST);
