/** First entry of a backup: what it is. */
export interface Heading { format: 'keukentafel-backup'; version: 1; postgres: string; madeAt: string }

/** Last entry of a backup: every file before it, so that damage and loss are found. Sizes in bytes. */
export interface Manifest { files: Record<string, { size: number; sha256: string }> }

export const headingName = 'keukentafel-backup.json';
export const manifestName = 'manifest.json';
/** Folder in the archive that holds the cluster. */
export const dataFolder = 'data';
/** Names in the archive of the files in DATA_DIR that the data is useless without. */
export const secretNames = { appSecret: 'secrets/app-secret', password: 'secrets/postgres-password' } as const;

/** Whether the parsed first entry is one this version can read. */
export const isHeading = (value: unknown): value is Heading =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'keukentafel-backup' && 'version' in value && value.version === 1;
