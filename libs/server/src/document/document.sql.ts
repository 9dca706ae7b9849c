/** Asks for a document; `$6` are the counts that whoever asks has read. */
export const VRAAG = {
  name: 'document.vraag',
  text: `
    insert into document (gemeente_id, id, soort, aangevraagd_door, aangevraagd_op, verloopt_op, bestandsnaam, inhoud)
    values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(hours => $8), $7, $6)`,
};

/** How far a document of mine is. */
export const STAND = {
  name: 'document.stand',
  text: `select id, soort, status, voortgang, bestandsnaam, aangevraagd_op from document where gemeente_id = $1 and id = $2`,
};

/** The file of a document of mine. */
export const BESTAND = { name: 'document.bestand', text: `select bestandsnaam, bestand from document where gemeente_id = $1 and id = $2 and status = 'klaar'` };

/** Takes up a document that waits. */
export const BEGIN = {
  name: 'document.begin',
  text: `update document set status = 'bezig', voortgang = 30 where gemeente_id = $1 and id = $2 and status = 'wacht'`,
};

/** Asks for the second step of document `$3`. */
export const VERDER = {
  name: 'document.verder',
  text: `
    insert into outbox (gemeente_id, id, soort, namens_medewerker_id, correlatie_id, gegevens)
    values ($1, $2, 'document.opmaken', $4, $5, jsonb_build_object('documentId', $3::uuid, 'medewerkerId', $4::uuid))`,
};

/** What must be laid out. */
export const INHOUD = { name: 'document.inhoud', text: `select soort, inhoud from document where gemeente_id = $1 and id = $2 and status = 'bezig'` };

/** Leaves the file; what it was made of goes. */
export const KLAAR = {
  name: 'document.klaar',
  text: `update document set status = 'klaar', voortgang = 100, bestand = $3, inhoud = null where gemeente_id = $1 and id = $2 and status = 'bezig'`,
};
