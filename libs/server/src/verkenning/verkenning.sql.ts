const VERKENNING = `
  select v.id, v.version, v.casus_id, v.status, v.begonnen_op, v.afgerond_op, m.id as gevoerd_door_id, m.naam as gevoerd_door, c.inwoner_id
  from vraagverkenning v
  join casus c on c.gemeente_id = v.gemeente_id and c.id = v.casus_id
  join medewerker m on m.gemeente_id = v.gemeente_id and m.id = v.gevoerd_door`;

/** One vraagverkenning, with whose it is. */
export const LEES = { name: 'verkenning.lees', text: `${VERKENNING} where v.gemeente_id = $1 and v.id = $2` };

/** Those of a casus, newest first. */
export const VAN_CASUS = {
  name: 'verkenning.van-casus', text: `${VERKENNING} where v.gemeente_id = $1 and v.casus_id = $2 order by v.begonnen_op desc, v.id desc`,
};

/** The one of a casus that is not finished. */
export const LOPEND = {
  name: 'verkenning.lopend', text: `select id from vraagverkenning where gemeente_id = $1 and casus_id = $2 and status <> 'afgerond'`,
};

/** Of whom a casus is. */
export const CASUS = {
  name: 'verkenning.casus',
  text: `
    select c.id, c.status, c.inwoner_id, i.roepnaam, i.voornamen, i.tussenvoegsel, i.achternaam, i.geboortenaam
    from casus c join inwoner i on i.gemeente_id = c.gemeente_id and i.id = c.inwoner_id
    where c.gemeente_id = $1 and c.id = $2`,
};
