/** The tenant condition every policy starts with; evaluated once per statement. */
export const IN_GEMEENTE = `gemeente_id = (select app.gemeente_id())`;

/** Switches row-level security on for a table, for its owner too. */
export const secure = (table: string): string =>
  `alter table ${table} enable row level security; alter table ${table} force row level security;`;

/** A table of settings of one gemeente: the owner keeps it, the programs read their own gemeente's rows. */
export const readableInGemeente = (table: string): string => `
  ${secure(table)}
  create policy ${table}_beheer on ${table} to keukentafel_owner using (true) with check (true);
  create policy ${table}_lezen on ${table} for select to keukentafel_app using (${IN_GEMEENTE});
  grant select on ${table} to keukentafel_app;
`;

/** A condition on a row that belongs to a casus: the casus is one that whoever asks may see. */
export const inCasus = (table: string): string =>
  `exists (select 1 from casus c where c.gemeente_id = ${table}.gemeente_id and c.id = ${table}.casus_id)`;

/**
 * A table of a dossier: its rows are seen by who sees the casus, and written by a helper who sees it. `columns` are those that may change
 * later; none makes the table append-only.
 */
export const inDossier = (table: string, columns: readonly string[] = []): string => `
  ${secure(table)}
  create policy ${table}_lezen on ${table} for select to keukentafel_app using (${IN_GEMEENTE} and ${inCasus(table)});
  create policy ${table}_schrijven on ${table} for insert to keukentafel_app
    with check (${IN_GEMEENTE} and (select app.mag_dossier()) and ${inCasus(table)});
  grant select, insert on ${table} to keukentafel_app;
  ${columns.length === 0 ? '' : `
  create policy ${table}_wijzigen on ${table} for update to keukentafel_app
    using (${IN_GEMEENTE} and (select app.mag_dossier()) and ${inCasus(table)}) with check (${IN_GEMEENTE});
  grant update (${columns.join(', ')}) on ${table} to keukentafel_app;`}
`;
