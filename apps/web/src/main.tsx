import 'reflect-metadata/lite';
import './app/mantine';
import './app/global.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { eersteScherm } from './app/eerste-scherm';
import { Providers } from './app/Providers';
import { createRouter } from './app/router';
import { createQueryClient } from './lib/http/query-client';

const client = createQueryClient();
const router = createRouter(client);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const screens = createRoot(root);
// In one go: there is nothing yet that could be used meanwhile.
void eersteScherm(router, client).then(() => flushSync(() => screens.render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)));
