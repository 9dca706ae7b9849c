/** The gemeenten to rebuild: one by its CBS code, or ($1 null) all. */
export const GEMEENTEN = { name: 'herkenning.gemeenten', text: 'select gemeente_id from gemeente where $1::text is null or cbs_code = $1 order by gemeente_id' };

/** How many inwoners a gemeente has. */
export const TEL = { name: 'herkenning.tel', text: 'select count(*)::integer as aantal from inwoner where gemeente_id = $1' };

/** A batch of inwoners after $2, with what their keys are made of; nobody changes them until the transaction ends. */
export const MENSEN = {
  name: 'herkenning.mensen',
  text: `
    select id, roepnaam, voornamen, achternaam, geboortenaam, partnernaam, geboortedatum, geboortejaar, postcode, huisnummer, telefoon from inwoner
    where gemeente_id = $1 and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $3 for share`,
};

/** The keys that inwoners have. A statement of its own, after their rows are held: it sees what was written last. */
export const SLEUTELS = { name: 'herkenning.sleutels', text: 'select inwoner_id, sleutel from herkenningssleutel where gemeente_id = $1 and inwoner_id = any ($2::uuid[])' };

/** Takes keys away. */
export const VERWIJDER = {
  name: 'herkenning.verwijder',
  text: `
    delete from herkenningssleutel h using unnest($2::uuid[], $3::text[]) as w(inwoner_id, sleutel)
    where h.gemeente_id = $1 and h.inwoner_id = w.inwoner_id and h.sleutel = w.sleutel`,
};

/** Adds keys. */
export const VOEG_TOE = {
  name: 'herkenning.voeg-toe',
  text: 'insert into herkenningssleutel (gemeente_id, inwoner_id, sleutel) select $1, w.inwoner_id, w.sleutel from unnest($2::uuid[], $3::text[]) as w(inwoner_id, sleutel)',
};
