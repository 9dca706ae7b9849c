export { loadDemo } from './load';
export { type DemoLogin, demoLogins } from './logins';
