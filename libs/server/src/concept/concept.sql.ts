/** My concept. `inhoud` is stored as a JSON text, so what fits in a request fits in the row. */
export const LEES = {
  name: 'concept.lees',
  text: `
    select inhoud #>> '{}' as inhoud, version, gewijzigd_op from concept
    where gemeente_id = $1 and medewerker_id = $2 and soort = $3 and sleutel = $4`,
};

/** Keeps a concept that is not there yet; one that is there stays as it is, and no row comes back. */
export const BEGIN = {
  name: 'concept.begin',
  text: `
    insert into concept (gemeente_id, medewerker_id, soort, sleutel, inhoud, version, gewijzigd_op)
    values ($1, $2, $3, $4, to_jsonb($5::text), 1, $6)
    on conflict do nothing
    returning version, gewijzigd_op`,
};

/** Keeps newer text in a concept that still has the version ($7) it was based on. */
export const BEWAAR = {
  name: 'concept.bewaar',
  text: `
    update concept set inhoud = to_jsonb($5::text), version = version + 1, gewijzigd_op = $6
    where gemeente_id = $1 and medewerker_id = $2 and soort = $3 and sleutel = $4 and version = $7
    returning version, gewijzigd_op`,
};

/** Removes a concept that still has the version ($5) someone saw. */
export const VERWIJDER = {
  name: 'concept.verwijder',
  text: `delete from concept where gemeente_id = $1 and medewerker_id = $2 and soort = $3 and sleutel = $4 and version = $5`,
};
