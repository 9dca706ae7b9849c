/**
 * Years of work in every gemeente that has wijkteams, through SQL as the superuser: `perGemeente` inwoners, each with one casus and one
 * aanmelding, evenly over the wijken and over the last four years; the newest tenth is not picked up yet, two thirds is closed.
 */
export async function fill(admin, perGemeente) {
  const { rows } = await admin.query('select distinct gemeente_id from wijkteam');
  for (const { gemeente_id: gemeenteId } of rows) {
    await admin.query('begin');
    await admin.query(DRAFT, [gemeenteId, perGemeente]);
    for (const statement of STATEMENTS) await admin.query(statement);
    await admin.query('commit');
  }
  await admin.query('vacuum analyze');
}

const DRAFT = `
  create temp table draft on commit drop as
  select n, p.*, uuidv7() as inwoner_id, uuidv7() as casus_id, uuidv7() as aanmelding_id,
    now() - interval '1 hour' - n * (interval '4 years' / $2) as op,
    (array['jan', 'fatima', 'emma', 'noah', 'sara', 'lucas', 'amira', 'piet', 'anna', 'youssef', 'mila', 'daan'])[1 + n % 12] as roepnaam,
    (array['jansen', 'bakker', 'visser', 'smit', 'meijer', 'mulder', 'bos', 'vos', 'peters', 'hendriks', 'dekker'])[1 + n % 11] || n % 997 as achternaam,
    date '1930-01-01' + n % 30000 as geboren, 1 + n % 300 as huisnummer
  from generate_series(1, $2::integer) n
  join lateral (
    select p.gemeente_id, p.postcode, p.wijk_id, k.wijkteam_id, row_number() over (order by md5(p.id::text)) as nr, count(*) over () as of,
      m.id as medewerker_id
    from postcodegebied p
    join wijkteam_wijk k using (gemeente_id, wijk_id)
    join lateral (
      select m.id from medewerker m join teamlidmaatschap l on l.gemeente_id = m.gemeente_id and l.medewerker_id = m.id
      where m.gemeente_id = p.gemeente_id and l.wijkteam_id = k.wijkteam_id order by m.id limit 1
    ) m on true
    where p.gemeente_id = $1
  ) p on p.nr = 1 + n % p.of`;

const STATEMENTS = [
  `insert into inwoner (gemeente_id, id, roepnaam, achternaam, geboortedatum, postcode, huisnummer, geregistreerd_door)
   select gemeente_id, inwoner_id, roepnaam, achternaam, geboren, postcode, huisnummer, medewerker_id from draft order by inwoner_id`,
  `insert into inwoner_sleutel (gemeente_id, soort, sleutel, inwoner_id)
   select gemeente_id, k.soort, k.sleutel, inwoner_id
   from draft, lateral (values ('naam', roepnaam), ('naam', achternaam), ('geboren', geboren::text), ('adres', postcode || ' ' || huisnummer)) k(soort, sleutel)`,
  `insert into herkenningssleutel (gemeente_id, sleutel, inwoner_id)
   select gemeente_id, k.sleutel, inwoner_id
   from draft, lateral (values ('g ' || geboren), ('a ' || postcode || ' ' || huisnummer), ('j ' || left(achternaam, 4) || ' ' || left(geboren::text, 4)),
     ('n ' || left(achternaam, 4) || ' ' || left(roepnaam, 3)), ('v ' || roepnaam || ' ' || left(achternaam, 2)), ('w ' || achternaam || ' ' || left(roepnaam, 1))) k(sleutel)`,
  `insert into casus (gemeente_id, id, inwoner_id, wijkteam_id, status, geopend_op, regiehouder_id)
   select gemeente_id, casus_id, inwoner_id, wijkteam_id,
     case when n <= m / 10 then 'aangemeld' when n % 3 = 0 then 'in_uitvoering' else 'afgesloten' end, op, case when n > m / 10 then medewerker_id end
   from draft, (select max(n) as m from draft) x order by casus_id`,
  `insert into aanmelding (gemeente_id, id, inwoner_id, casus_id, ontvangen_op, kanaal, aanmelder, vraag, leefgebieden, urgentie, postcode, wijk_id,
     wijkteam_id, geregistreerd_door)
   select gemeente_id, aanmelding_id, inwoner_id, casus_id, op, 'telefoon', 'inwoner', repeat('Ik kom niet meer rond en slaap er slecht van. ', 1 + n % 9),
     array['financien', 'gezondheid'], 'regulier', postcode, wijk_id, wijkteam_id, medewerker_id
   from draft order by aanmelding_id`,
];
