import { randomUUID } from 'node:crypto';
import { askOnce, httpRequest } from './client.mjs';

// Demo accounts of one gemeente: workers of several wijkteams, so that sessies differ in what they may see.
const ACCOUNTS = ['sanne.werker', 'karim.werker', 'marijke.coordinator', 'joris.collega', 'noor.collega'].map((name) => `${name}@heemskerk.example`);
const WACHTWOORD = 'keukentafel-demo';
const NAMEN = ['Bakker', 'Visser', 'Smit', 'Meijer', 'De Boer', 'Mulder', 'Bos', 'Vos', 'Peters', 'Hendriks', 'Yılmaz', 'El Amrani'];

async function login(url, email) {
  const answer = await askOnce(url, httpRequest('POST', '/api/v1/sessie', {}, JSON.stringify({ email, wachtwoord: WACHTWOORD })));
  const cookie = /^set-cookie: ([^;]*kt_toegang=[^;]+)/im.exec(answer.head)?.[1];
  if (!cookie) throw new Error(`logging in answered ${answer.status}`);
  return { email, cookie };
}

/** One sessie per account, fresh, so that no token ends during a round. */
export const logins = (url) => Promise.all(ACCOUNTS.map((email) => login(url, email)));

/** `POST aanmeldingen`: always someone new, always a new key. */
export async function writing(admin) {
  const { rows } = await admin.query(`select postcode from postcodegebied join gemeente using (gemeente_id) where naam = 'Heemskerk' order by postcode`);
  let nr = 0;
  const next = ({ cookie }) => {
    nr += 1;
    const body = JSON.stringify({
      inwoner: {
        roepnaam: 'Noa', achternaam: NAMEN[nr % NAMEN.length], geboortedatum: `19${50 + (nr % 50)}-0${1 + (nr % 9)}-1${nr % 10}`, geslacht: 'vrouw',
        postcode: rows[nr % rows.length].postcode, huisnummer: 1 + (nr % 200), telefoon: `06 ${10_000_000 + nr}`,
      },
      vraag: 'Ik kom niet meer rond sinds mijn uren zijn gehalveerd en durf de post niet open te maken.',
      leefgebieden: ['financien', 'gezondheid'], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false,
    });
    return httpRequest('POST', '/api/v1/aanmeldingen', { cookie, 'idempotency-key': randomUUID() }, body);
  };
  return { name: 'POST aanmeldingen', expected: 201, next };
}

/** `GET casussen/{id}`: every sessie goes through all casussen it may see. */
export async function reading(admin) {
  const { rows } = await admin.query(`
    select m.email, array_agg(c.id order by md5(c.id::text)) as ids
    from medewerker m join teamlidmaatschap l using (gemeente_id) join casus c using (gemeente_id, wijkteam_id)
    where l.medewerker_id = m.id and m.email = any ($1) group by m.email`, [ACCOUNTS]);
  const visible = new Map(rows.map(({ email, ids }) => [email, ids]));
  let nr = 0;
  const next = ({ email, cookie }) => {
    const ids = visible.get(email);
    nr += 1;
    return httpRequest('GET', `/api/v1/casussen/${ids[nr % ids.length]}`, { cookie });
  };
  return { name: 'GET casussen/{id}', expected: 200, next };
}

/** `GET werkvoorraad`: the first fifty open casussen of my wijkteams. */
export const listing = () => ({ name: 'GET werkvoorraad (50)', expected: 200, next: ({ cookie }) => httpRequest('GET', '/api/v1/werkvoorraad?lijst=open', { cookie }) });
