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
