// The types of `minizlib` (of `tar`) name two classes that Node has from version 22 on, and @types/node of our oldest Node does not.
import 'node:zlib';

declare module 'node:zlib' {
  interface ZstdCompress { readonly bytesWritten: number }
  interface ZstdDecompress { readonly bytesWritten: number }
}
declare module 'zlib' {
  interface ZstdCompress { readonly bytesWritten: number }
  interface ZstdDecompress { readonly bytesWritten: number }
}
