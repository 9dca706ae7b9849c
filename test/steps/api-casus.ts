import { type Pool } from 'pg';
import { type GeregistreerdeAanmelding } from '@keukentafel/contract';
import { type Wereld } from './api-wereld';
import { newId } from './gemeente';

/** What {@link vulCasus} put into a casus. */
export interface Gevuld {
  readonly verkenning: string;
  readonly hulpvragen: readonly string[];
  readonly wachtend: string;
  readonly actief: string;
  readonly doelen: readonly string[];
  readonly contact: string;
}

/**
 * A casus with everything in it, through SQL as the superuser: two conversations (one paused), metingen of two leefgebieden, two open
 * hulpvragen with an actie, an interventie that waits and one that is actief with two doelen (one scored), a contact done and one planned.
 */
export async function vulCasus(admin: Pool, { gemeenteId, wie }: Wereld, { casusId }: Pick<GeregistreerdeAanmelding, 'casusId'>): Promise<Gevuld> {
  const [eerste, verkenning, wachtend, actief, contact] = [newId(), newId(), newId(), newId(), newId()];
  const [hulpvragen, doelen] = [[newId(), newId()], [newId(), newId()].sort()];
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [gemeenteId, casusId, ...values]);
  await run(`insert into vraagverkenning (gemeente_id, casus_id, id, status, begonnen_op, afgerond_op, gevoerd_door) values
    ($1, $2, $3, 'afgerond', now() - interval '20 days', now() - interval '20 days', $5), ($1, $2, $4, 'gepauzeerd', now() - interval '2 days', null, $5)`, [eerste, verkenning, wie.werker.id]);
  await run(`insert into meting (gemeente_id, casus_id, id, vraagverkenning_id, leefgebied, uitkomst, score, zelfredzaamheid, wens, gemeten_op, gemeten_door)
    select $1, $2, m.id, m.v, m.leefgebied, m.uitkomst, m.score, m.zrm, 'Rust', now() - m.dagen * interval '1 day', $3
    from (values ($4::uuid, $5::uuid, 'financien', 'vraag', 3, 2, 20), ($6::uuid, $5::uuid, 'gezondheid', 'geen_vraag', 8, 5, 20),
      ($7::uuid, $8::uuid, 'financien', 'vraag', 5, 2, 2), ($9::uuid, $8::uuid, 'financien', 'vraag', 6, 3, 1), ($10::uuid, $8::uuid, 'gezondheid', 'niet_besproken', null::integer, null::integer, 1)
    ) m(id, v, leefgebied, uitkomst, score, zrm, dagen)`, [wie.werker.id, newId(), eerste, newId(), newId(), verkenning, newId(), newId()]);
  await run(`insert into hulpvraag (gemeente_id, casus_id, id, vraagverkenning_id, leefgebied, gesteld_op) values
    ($1, $2, $3, $5, 'financien', current_date - 20), ($1, $2, $4, $5, 'huisvesting', current_date - 20)`, [...hulpvragen, eerste]);
  await run(`insert into actie (gemeente_id, casus_id, id, hulpvraag_id, vraagverkenning_id, soort, organisatie, toelichting, gedaan_op, gedaan_door)
    values ($1, $2, $3, $4, $5, 'doorverwijzing', 'Kredietbank', 'Samen gebeld', now() - interval '19 days', $6)`, [newId(), hulpvragen[0], eerste, wie.werker.id]);
  await run(`insert into interventie (gemeente_id, casus_id, id, werksoort, soort, uitvoerder_id, status, wachtlijst_op, gestart_op, geregistreerd_door) values
    ($1, $2, $3, 'jmw', 'kortdurend', null, 'wachtlijst', current_date - 15, null, $5), ($1, $2, $4, 'amw', 'procesmatig', $6, 'actief', null, current_date - 18, $5)`,
  [wachtend, actief, wie.werker.id, wie.collega.id]);
  await run(`insert into interventie_hulpvraag (gemeente_id, casus_id, interventie_id, hulpvraag_id) values ($1, $2, $3, $5), ($1, $2, $4, $5)`, [wachtend, actief, hulpvragen[0]]);
  await run(`insert into doel (gemeente_id, casus_id, id, interventie_id, omschrijving, score_begin, score_eind) values
    ($1, $2, $3, $5, 'De post is open', 2, null), ($1, $2, $4, $5, 'Er is een plan', 1, 7)`, [...doelen, actief]);
  await run(`insert into contactmoment (gemeente_id, casus_id, id, status, begint_op, minuten, vorm, verslag, medewerker_id, geregistreerd_door) values
    ($1, $2, $3, 'gedaan', now() - interval '3 days', 45, 'huisbezoek', 'Goed gesprek aan tafel.', $5, $5), ($1, $2, $4, 'gepland', now() + interval '3 days', null, 'telefoon', null, $5, $5)`,
  [newId(), contact, wie.werker.id]);
  return { verkenning, hulpvragen, wachtend, actief, doelen, contact };
}

/** Adds lines to the tijdlijn, one an hour back in time, of contacts that were done; the first is the newest. Resolves with their ids. */
export async function vulTijdlijn(admin: Pool, { gemeenteId, wie }: Wereld, casusId: string, aantal: number): Promise<string[]> {
  const contacten = Array.from({ length: aantal }, newId);
  await admin.query(`insert into contactmoment (gemeente_id, casus_id, id, status, begint_op, minuten, vorm, verslag, medewerker_id, geregistreerd_door)
    select $1, $2, s.id, 'gedaan', now() - s.nr * interval '1 hour', 30, 'telefoon', 'Gesproken over ' || s.nr, $4, $4 from unnest($3::uuid[]) with ordinality s(id, nr)`,
  [gemeenteId, casusId, contacten, wie.werker.id]);
  const { rows } = await admin.query<{ id: string }>(`insert into tijdlijn (gemeente_id, id, casus_id, soort, gebeurd_op, object_id, door)
    select $1, gen_random_uuid(), $2, 'contact_gedaan', s.begint_op, s.id, $4 from contactmoment s where s.gemeente_id = $1 and s.id = any ($3) order by s.begint_op desc returning id`,
  [gemeenteId, casusId, contacten, wie.werker.id]);
  return rows.map(({ id }) => id);
}
