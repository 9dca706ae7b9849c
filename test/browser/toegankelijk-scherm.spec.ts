import { testSchermen } from '../steps/toegankelijk';

describe('on a large screen', () => testSchermen({ width: 1440, height: 900 }));
