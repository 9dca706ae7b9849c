import { createHmac, hkdfSync, randomFillSync, timingSafeEqual } from 'node:crypto';

const key = Buffer.from(hkdfSync('sha256', process.env.APP_SECRET, 'keukentafel', 'jwt', 32));
const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

/** What the access token in a Cookie header claims; null when there is none, or it is forged or over. */
export function claimIn(cookies) {
  const [head, payload, signature] = /(?:^|; )kt_toegang=([^;]+)/.exec(cookies ?? '')?.[1].split('.') ?? [];
  if (!signature || decode(head).alg !== 'HS256') return null;
  const given = Buffer.from(signature, 'base64url');
  const right = createHmac('sha256', key).update(`${head}.${payload}`).digest();
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const claims = decode(payload);
  return claims.exp > Date.now() / 1000 && claims.iss === 'keukentafel' && claims.aud === 'keukentafel-api' ? claims : null;
}

const pool = Buffer.alloc(4096);
let used = pool.length;

/** A UUID version 7. */
export function uuidv7() {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, (used += 16));
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
