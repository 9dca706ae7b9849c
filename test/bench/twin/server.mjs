import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { isNewAanmelding } from './body.mjs';
import { claimIn } from './token.mjs';
import { inTransaction, once, readCasus, readList, register } from './work.mjs';

// The best short program that does the three things the bench asks, without a framework: the yardstick, not a product.
const CASUS = /^\/api\/v1\/casussen\/([0-9a-f-]{36})$/i;
const MAX_BODY = 128 * 1024;
const WRITERS = ['sociaal_werker', 'teamcoordinator'];
const READERS = [...WRITERS, 'partner'];
const refuse = (status) => { throw Object.assign(new Error('refused'), { status }); };
const may = (tx, rollen) => tx.rollen.some((rol) => rollen.includes(rol));

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) refuse(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function postAanmelding(request, claim, adres) {
  const key = request.headers['idempotency-key'];
  if (!key || !/^[\x21-\x7e]{8,128}$/.test(key)) refuse(400);
  const text = await bodyOf(request);
  const fingerprint = createHash('sha256').update(`POST ${request.url}\n${text}`).digest('hex');
  const body = JSON.parse(text);
  if (!isNewAanmelding(body) || !body.inwoner) refuse(400);
  const answer = await inTransaction(claim, 'hulpverlening', adres, (tx) => (may(tx, WRITERS) ? once(tx, key, fingerprint, () => register(tx, body)) : refuse(403)));
  return answer ?? refuse(409);
}

async function getCasus(id, claim, adres) {
  const casus = await inTransaction(claim, 'hulpverlening', adres, (tx) => (may(tx, READERS) ? readCasus(tx, id) : refuse(404)));
  return casus ?? refuse(404);
}

const getWerk = (claim, adres) => inTransaction(claim, 'hulpverlening', adres, (tx) => (may(tx, WRITERS) ? readList(tx) : refuse(403)));

async function answer(request, response) {
  const claim = claimIn(request.headers.cookie) ?? refuse(401);
  const adres = request.socket.remoteAddress;
  const casusId = request.method === 'GET' && CASUS.exec(request.url)?.[1];
  const create = request.method === 'POST' && request.url === '/api/v1/aanmeldingen';
  const list = request.method === 'GET' && request.url === '/api/v1/werkvoorraad?lijst=open';
  if (!casusId && !create && !list) refuse(404);
  const body = create ? await postAanmelding(request, claim, adres) : await (list ? getWerk(claim, adres) : getCasus(casusId, claim, adres));
  const text = JSON.stringify(body);
  response.writeHead(create ? 201 : 200, {
    'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store', ...(list ? {} : { etag: `"${body.version}"` }),
    ...(create ? { location: `/api/v1/aanmeldingen/${body.id}` } : {}),
  });
  response.end(text);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    const { status = 500 } = error;
    if (status === 500) process.stderr.write(`${error.stack}\n`);
    response.writeHead(status, { 'content-length': 0 }).end();
  });
});

server.listen(0, '127.0.0.1', () => process.send({ type: 'ready', url: `http://127.0.0.1:${server.address().port}` }));
for (const signal of ['SIGTERM', 'disconnect']) process.on(signal, () => process.exit(0));
