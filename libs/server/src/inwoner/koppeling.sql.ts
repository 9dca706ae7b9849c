/** Takes a person until the transaction ends, and answers the record that leads. */
export const VERGRENDEL_PERSOON = { name: 'koppeling.vergrendel', text: 'select app.vergrendel_persoon($1) as persoon' };

/** How two records stand, once both are taken: seen by me, part of a link already, and how many have an open casus. */
export const STAND = {
  name: 'koppeling.stand',
  text: `
    select
      (select count(*) from inwoner i where i.gemeente_id = $1 and i.id in ($2::uuid, $3::uuid))::int as gezien,
      app.in_koppeling($2, $3) as "inKeten",
      ((exists (select 1 from app.open_casus_van($2)))::int + (exists (select 1 from app.open_casus_van($3)))::int) as "openCasussen"`,
};

export const KOPPEL = {
  name: 'koppeling.maak',
  text: `
    insert into inwoner_koppeling (gemeente_id, id, inwoner_id, dubbel_id, reden, gekoppeld_op, gekoppeld_door)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** A link that stands, between two people I may see. */
export const LEES_KOPPELING = {
  name: 'koppeling.lees',
  text: `
    select k.id, k.version, k.inwoner_id as "inwonerId", k.dubbel_id as "dubbelId" from inwoner_koppeling k
    where k.gemeente_id = $1 and k.id = $2 and k.ontkoppeld_op is null and $3 in (k.inwoner_id, k.dubbel_id)`,
};

export const ONTKOPPEL = {
  name: 'koppeling.ontkoppel',
  text: `
    update inwoner_koppeling set ontkoppeld_op = $4, ontkoppeld_door = $5, version = version + 1
    where gemeente_id = $1 and id = $2 and version = $3 and ontkoppeld_op is null`,
};
