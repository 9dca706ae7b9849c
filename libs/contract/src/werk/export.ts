/** What a list can be exported as. */
export const EXPORT_VORM = [
  { code: 'xlsx', naam: 'Excel (xlsx)' },
  { code: 'csv', naam: 'CSV' },
] as const;
export type ExportVorm = (typeof EXPORT_VORM)[number]['code'];
