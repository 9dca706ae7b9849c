// Makes what is missing in docker/secrets: `node docker/make-secrets.mjs`. Never changes what is there.
// The folder is its owner's only (0700); the files inside may be read (0444), because in a container each program has a user of its own.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'secrets');
mkdirSync(folder, { recursive: true, mode: 0o700 });
chmodSync(folder, 0o700);

/** The content of a secret; made with `make` when it is not there yet. */
function secret(name, make) {
  const file = join(folder, name);
  if (!existsSync(file)) {
    writeFileSync(file, `${make()}\n`, { flag: 'wx', mode: 0o444 });
    console.log(`made ${name}`);
  }
  return readFileSync(file, 'utf8').trim();
}

const random = () => randomBytes(32).toString('base64url');
const url = (user, password) => `postgresql://${user}:${encodeURIComponent(password)}@db:5432/keukentafel`;

secret('app_secret', random);
const admin = secret('database_password_admin', random);
secret('database_url_admin', () => url('keukentafel_beheer', admin));
for (const role of ['owner', 'app', 'cijfers', 'dienst', 'wachtrij']) secret(`database_url_${role}`, () => url(`keukentafel_${role}`, random()));
const redis = secret('redis_auth', () => `requirepass ${random()}`).split(' ')[1];
secret('redis_url', () => `redis://:${redis}@redis:6379/0`);
// Empty until you put your own certificate here; with TLS=internal the proxy makes one.
for (const name of ['tls_certificate', 'tls_key']) secret(name, () => '');
