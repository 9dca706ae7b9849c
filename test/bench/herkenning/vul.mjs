import { randomUUID } from 'node:crypto';
import { domain } from '../twin/domain.mjs';

const BATCH = 5000;
const COLUMNS = ['roepnaam', 'voornamen', 'tussenvoegsel', 'achternaam', 'geboortenaam', 'partnernaam', 'geboortedatum', 'geboortejaar', 'postcode', 'huisnummer', 'telefoon'];
const TYPES = { geboortedatum: 'date', geboortejaar: 'integer', huisnummer: 'integer' };

const INWONERS = `
  insert into inwoner (gemeente_id, id, geregistreerd_door, ${COLUMNS.join(', ')})
  select $1, r.* from unnest($2::uuid[], $3::uuid[], ${COLUMNS.map((name, at) => `$${at + 4}::${TYPES[name] ?? 'text'}[]`).join(', ')}) r`;
const CASUSSEN = `
  insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op)
  select $1, i, i, ($3::uuid[])[1 + n % cardinality($3::uuid[])], 'in_verkenning', now() from unnest($2::uuid[]) with ordinality t(i, n)`;
const SLEUTELS = `
  insert into herkenningssleutel (gemeente_id, inwoner_id, sleutel) select $1, i, k from unnest($2::uuid[], $3::text[]) t(i, k) order by k`;

/** Puts people into one gemeente, each with a casus, spread over its wijkteams; they are found by the keys the program itself makes. */
export async function vulGemeente(admin, gemeenteId, mensen) {
  const { rows: teams } = await admin.query(`select id from wijkteam where gemeente_id = $1 order by code`, [gemeenteId]);
  const { rows: [wie] } = await admin.query(`select id from medewerker where gemeente_id = $1 limit 1`, [gemeenteId]);
  for (let at = 0; at < mensen.length; at += BATCH) {
    const part = mensen.slice(at, at + BATCH);
    for (const iemand of part) iemand.id = randomUUID();
    const ids = part.map(({ id }) => id);
    await admin.query(INWONERS, [gemeenteId, ids, ids.map(() => wie.id), ...COLUMNS.map((name) => part.map((iemand) => iemand[name]))]);
    await admin.query(CASUSSEN, [gemeenteId, ids, teams.map(({ id }) => id)]);
    const keys = part.flatMap((iemand) => domain.herkenningssleutels(iemand).map((key) => [iemand.id, key]));
    await admin.query(SLEUTELS, [gemeenteId, keys.map(([id]) => id), keys.map(([, key]) => key)]);
  }
}

/** Everything of a gemeente that recognising reads, once more under another gemeente; nothing checks the references of a copy. */
export async function kopieerGemeente(admin, van) {
  const naar = randomUUID();
  await admin.query('begin');
  await admin.query(`set local session_replication_role = replica`);
  for (const table of ['gemeente', 'organisatie', 'medewerker', 'wijkteam', 'inwoner', 'casus', 'herkenningssleutel']) {
    const { rows } = await admin.query(
      `select column_name as naam from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> 'gemeente_id' and is_generated = 'NEVER'`, [table]);
    const columns = rows.map(({ naam }) => naam).join(', ');
    const order = table === 'herkenningssleutel' ? ' order by sleutel, inwoner_id' : '';
    await admin.query(`insert into ${table} (gemeente_id, ${columns}) select $2, ${columns} from ${table} where gemeente_id = $1${order}`, [van, naar]);
  }
  await admin.query('commit');
}
