/** class-transformer keeps its metadata here and does not type it; class-validator-jsonschema reads it for nested classes. */
declare module 'class-transformer/cjs/storage.js' {
  import { type MetadataStorage } from 'class-transformer/types/MetadataStorage';

  export const defaultMetadataStorage: MetadataStorage;
}
