import { FIGUREN, isOptelbaar } from '@keukentafel/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Client } from 'pg';

/** A gemeente with what an aanmelding refers to. */
export interface TestGemeente {
  readonly id: string;
  readonly wijken: readonly string[];
  readonly wijkteams: readonly string[];
  readonly medewerker: string;
}

/** A UUIDv7: ids that sort by time, as the programs make them. */
export function newId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-');
}

/** Makes a gemeente with two wijken, two wijkteams and one medewerker. */
export async function makeGemeente(admin: Client): Promise<TestGemeente> {
  const gemeente: TestGemeente = { id: randomUUID(), wijken: [randomUUID(), randomUUID()], wijkteams: [randomUUID(), randomUUID()], medewerker: randomUUID() };
  const organisatie = randomUUID();
  await admin.query(`insert into gemeente (gemeente_id, naam, cbs_code) values ($1, 'Proefstad', 'GM9999')`, [gemeente.id]);
  await admin.query(`insert into organisatie (gemeente_id, id, naam, soort) values ($1, $2, 'Welzijn', 'uitvoerend')`, [gemeente.id, organisatie]);
  for (const [at, wijk] of gemeente.wijken.entries()) {
    await admin.query(`insert into wijk (gemeente_id, id, naam, cbs_code, geldig_van) values ($1, $2, $3, $4, '2020-01-01')`, [gemeente.id, wijk, `Wijk ${at}`, `WK99990${at}`]);
  }
  for (const [at, team] of gemeente.wijkteams.entries()) {
    await admin.query(`insert into wijkteam (gemeente_id, id, code, naam) values ($1, $2, $3, $3)`, [gemeente.id, team, `team-${at}`]);
  }
  await admin.query(
    `insert into medewerker (gemeente_id, id, organisatie_id, roepnaam, achternaam, email) values ($1, $2, $3, 'Proef', 'Persoon', 'proef@welzijn.example')`,
    [gemeente.id, gemeente.medewerker, organisatie],
  );
  return gemeente;
}

/** Registers an aanmelding received on a day, without an outbox row. Resolves with its casus. */
export async function addAanmelding(client: Client, gemeente: TestGemeente, dag: string, at = 0): Promise<{ id: string; casusId: string; wijkteamId: string }> {
  const [inwoner, casusId, id] = [newId(), newId(), newId()];
  const [wijk, wijkteamId] = [gemeente.wijken[at % 2], gemeente.wijkteams[(at >> 1) % 2] ?? ''];
  await client.query(`insert into inwoner (gemeente_id, id, achternaam, geregistreerd_door) values ($1, $2, 'Proef', $3)`, [gemeente.id, inwoner, gemeente.medewerker]);
  await client.query(`insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op) values ($1, $2, $3, $4, 'aangemeld', now())`, [gemeente.id, casusId, inwoner, wijkteamId]);
  await client.query(
    `insert into aanmelding (gemeente_id, id, inwoner_id, casus_id, ontvangen_op, kanaal, aanmelder, vraag, urgentie, wijk_id, wijkteam_id, geregistreerd_door)
     values ($1, $2, $3, $4, ($5::date + time '12:00') at time zone 'Europe/Amsterdam', 'telefoon', 'inwoner', 'vraag', 'regulier', $6, $7, $8)`,
    [gemeente.id, id, inwoner, casusId, dag, wijk, wijkteamId, gemeente.medewerker],
  );
  return { id, casusId, wijkteamId };
}

/** Adds an outbox row. Resolves with its id. */
export async function addOutbox(client: Client, gemeente: TestGemeente, soort: string, gegevens: object, correlatieId: string | null = null): Promise<string> {
  const id = newId();
  await client.query(
    `insert into outbox (gemeente_id, id, soort, gegevens, namens_medewerker_id, correlatie_id) values ($1, $2, $3, $4, $5, $6)`,
    [gemeente.id, id, soort, JSON.stringify(gegevens), gemeente.medewerker, correlatieId],
  );
  return id;
}

/**
 * What was counted otherwise than the dossiers say now; empty when all is well. The months of aanmeldingen are compared with the aanmeldingen
 * themselves, those of every figure that adds up with what it counts, and of each casus that has only aanmeldingen all that is counted of it.
 */
export async function wrongFigures(client: Client): Promise<unknown[]> {
  const { rows } = await client.query<Record<string, unknown>>(`
    select 'aanmeldingen' as figuur, * from (
      select gemeente_id, date_trunc('month', ontvangen_dag)::date as dag, wijkteam_id, wijk_id, count(*)::int as aantal from aanmelding group by 1, 2, 3, 4) geteld
    full join (select gemeente_id, dag, wijkteam_id, wijk_id, aantal from cijfer where figuur = 'aanmeldingen' and splitsing = 'totaal') cijfer
      using (gemeente_id, dag, wijkteam_id, wijk_id, aantal)
    where geteld.gemeente_id is null or cijfer.gemeente_id is null
    union all
    select figuur, gemeente_id, dag, wijkteam_id, wijk_id, aantal from (
      select gemeente_id, figuur, date_trunc('month', van)::date as dag, wijkteam_id, wijk_id, count(*)::int as aantal, coalesce(sum(waarde), 0)::int as som
      from feit where figuur = any ($1) group by 1, 2, 3, 4, 5) feiten
    full join (select gemeente_id, figuur, dag, wijkteam_id, wijk_id, aantal, som from cijfer where splitsing = 'totaal') cijfer
      using (gemeente_id, figuur, dag, wijkteam_id, wijk_id, aantal, som)
    where feiten.gemeente_id is null or cijfer.gemeente_id is null
    union all
    select figuur, gemeente_id, dag, wijkteam_id, wijk_id, 1 from (
      select a.gemeente_id, f.figuur, a.casus_id, a.ontvangen_dag as dag, a.wijkteam_id, a.wijk_id
      from aanmelding a cross join unnest(array['aanmeldingen', 'eerste-contact', 'leeftijden']) f(figuur) group by 1, 2, 3, 4, 5, 6) verwacht
    full join (select distinct gemeente_id, figuur, casus_id, van as dag, wijkteam_id, wijk_id from feit where figuur in ('aanmeldingen', 'eerste-contact', 'leeftijden')) feiten
      using (gemeente_id, figuur, casus_id, dag, wijkteam_id, wijk_id)
    where verwacht.gemeente_id is null or feiten.gemeente_id is null`, [FIGUREN.filter(isOptelbaar).map(({ key }) => key)]);
  return rows;
}
