import { hash } from '@node-rs/argon2';
import { type Rol } from '@keukentafel/domain';
import { randomInt } from 'node:crypto';
import { type Pool } from 'pg';
import { newId } from './gemeente';

/** Password of every account that tests make. */
export const WACHTWOORD = 'een goed wachtwoord';

/** Who works in a {@link Wereld}: rollen and wijkteams. */
const MEDEWERKERS = {
  werker: { rollen: ['sociaal_werker'], teams: ['noord'] },
  collega: { rollen: ['sociaal_werker'], teams: ['noord'] },
  buurwerker: { rollen: ['sociaal_werker'], teams: ['zuid'] },
  coordinator: { rollen: ['teamcoordinator'], teams: ['noord'] },
  manager: { rollen: ['manager'], teams: ['noord'] },
  partner: { rollen: ['partner'], teams: [] },
  beheerder: { rollen: ['beheerder'], teams: [] },
  fg: { rollen: ['fg'], teams: [] },
} as const satisfies Record<string, { rollen: readonly Rol[]; teams: readonly ('noord' | 'zuid')[] }>;
export type WieNaam = keyof typeof MEDEWERKERS;
export const WIE_NAMEN = Object.keys(MEDEWERKERS) as WieNaam[];

/** A medewerker with an account. */
export interface TestMedewerker {
  readonly id: string;
  readonly email: string;
  readonly naam: string;
}

/** A gemeente of one test file: two wijkteams, three wijken with a postcode each, someone of every rol. */
export interface Wereld {
  readonly gemeenteId: string;
  readonly organisatieId: string;
  readonly teams: { readonly noord: string; readonly zuid: string };
  readonly wijken: { readonly noord: string; readonly noordoost: string; readonly zuid: string };
  readonly wie: Readonly<Record<WieNaam, TestMedewerker>>;
}

/** Postcode of each wijk. */
export const POSTCODE = { noord: '1111AA', noordoost: '1112AA', zuid: '2222AA' } as const;
/** From when everything in a {@link Wereld} applies. */
export const SINDS = '2020-01-01';

let wachtwoordHash: Promise<string> | undefined;
/** Cheap on purpose: the parameters travel in the hash. */
const passwordHash = (): Promise<string> => (wachtwoordHash ??= hash(WACHTWOORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 }));

/** Makes a gemeente that no other test touches. */
export async function makeWereld(admin: Pool): Promise<Wereld> {
  const code = String(randomInt(10_000)).padStart(4, '0');
  const [gemeenteId, organisatieId] = [newId(), newId()];
  const teams = { noord: newId(), zuid: newId() };
  const wijken = { noord: newId(), noordoost: newId(), zuid: newId() };
  await admin.query(`insert into gemeente (gemeente_id, naam, cbs_code) values ($1, $2, $3)`, [gemeenteId, `Proefstad ${code}`, `GM${code}`]);
  await admin.query(`insert into organisatie (gemeente_id, id, naam, soort) values ($1, $2, 'Welzijn', 'uitvoerend')`, [gemeenteId, organisatieId]);
  for (const [naam, id] of Object.entries(teams)) {
    await admin.query(`insert into wijkteam (gemeente_id, id, code, naam, telefoon) values ($1, $2, $3, $4, '0251 000 000')`, [gemeenteId, id, naam, `Team ${naam}`]);
  }
  for (const [at, [naam, id]] of Object.entries(wijken).entries()) {
    const team = naam === 'zuid' ? teams.zuid : teams.noord;
    await admin.query(`insert into wijk (gemeente_id, id, naam, cbs_code, geldig_van) values ($1, $2, $3, $4, $5)`, [gemeenteId, id, `Wijk ${naam}`, `WK${code}0${at}`, SINDS]);
    await admin.query(`insert into wijkteam_wijk (gemeente_id, id, wijkteam_id, wijk_id, geldig_van) values ($1, $2, $3, $4, $5)`, [gemeenteId, newId(), team, id, SINDS]);
    await admin.query(`insert into postcodegebied (gemeente_id, id, postcode, wijk_id, geldig_van) values ($1, $2, $3, $4, $5)`, [gemeenteId, newId(), POSTCODE[naam as keyof typeof POSTCODE], id, SINDS]);
  }
  const wie = {} as Record<WieNaam, TestMedewerker>;
  for (const naam of WIE_NAMEN) wie[naam] = await addMedewerker(admin, { gemeenteId, organisatieId, teams }, naam, MEDEWERKERS[naam]);
  return { gemeenteId, organisatieId, teams, wijken, wie };
}

/** Adds a medewerker with rollen, memberships and an account. */
export async function addMedewerker(
  admin: Pool, { gemeenteId, organisatieId, teams }: Pick<Wereld, 'gemeenteId' | 'organisatieId' | 'teams'>, naam: string,
  { rollen, teams: inTeams }: { rollen: readonly Rol[]; teams: readonly ('noord' | 'zuid')[] },
): Promise<TestMedewerker> {
  const id = newId();
  const email = `${naam}@g${gemeenteId}.example`;
  await admin.query(
    `insert into medewerker (gemeente_id, id, organisatie_id, roepnaam, achternaam, email) values ($1, $2, $3, $4, 'Proefpersoon', $5)`,
    [gemeenteId, id, organisatieId, naam, email],
  );
  await admin.query(`insert into medewerker_rol (gemeente_id, medewerker_id, rol) select $1, $2, unnest($3::text[])`, [gemeenteId, id, rollen]);
  await admin.query(`insert into account (gemeente_id, medewerker_id, email, wachtwoord_hash) values ($1, $2, $3, $4)`, [gemeenteId, id, email, await passwordHash()]);
  for (const team of inTeams) {
    await admin.query(
      `insert into teamlidmaatschap (gemeente_id, id, medewerker_id, wijkteam_id, geldig_van) values ($1, $2, $3, $4, $5)`,
      [gemeenteId, newId(), id, teams[team], SINDS],
    );
  }
  return { id, email, naam: `${naam} Proefpersoon` };
}
