import { testSchermen } from '../steps/toegankelijk';

describe('on a telephone', () => testSchermen({ width: 390, height: 844 }));
