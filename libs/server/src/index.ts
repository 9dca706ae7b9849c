export * from './platform/config/settings';
export * from './platform/config/settings-error';
export * from './platform/config/connection';
export * from './platform/config/keys';
export * from './platform/database/provision';
export * from './platform/database/migrate';
