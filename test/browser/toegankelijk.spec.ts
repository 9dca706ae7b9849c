import { testSchermen } from '../steps/toegankelijk';

describe('every screen', () => testSchermen());
