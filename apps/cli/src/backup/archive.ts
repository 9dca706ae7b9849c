import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Header } from 'tar';
import { type Manifest, manifestName } from './format';

const blockSize = 512;
const chunkSize = 1024 * 1024;

/** Writes a tar archive as a sequence of buffers and remembers what went into it. */
export class Archive {
  private readonly manifest: Manifest = { files: {} };

  /** An empty folder, or one whose files follow. */
  *folder(path: string): Generator<Buffer> {
    yield header(`${path}/`, 'Directory', 0o700, 0);
  }

  /** A small file from memory. */
  *text(path: string, content: string): Generator<Buffer> {
    const bytes = Buffer.from(content);
    this.manifest.files[path] = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    yield header(path, 'File', 0o600, bytes.length);
    yield bytes;
    yield padding(bytes.length);
  }

  /**
   * A file that may change while it is read: exactly the size it had at first, filled up with zeros when it became
   * shorter. Nothing when it is gone; recovery does the rest from the log.
   */
  async *file(path: string, source: string): AsyncGenerator<Buffer> {
    const handle = await openIfThere(source);
    if (!handle) return;
    try {
      const { size } = await handle.stat();
      const hash = createHash('sha256');
      yield header(path, 'File', 0o600, size);
      for (let done = 0; done < size;) {
        const wanted = Math.min(chunkSize, size - done);
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, done);
        const bytes = bytesRead === 0 ? Buffer.alloc(wanted) : buffer.subarray(0, bytesRead);
        hash.update(bytes);
        yield bytes;
        done += bytes.length;
      }
      yield padding(size);
      this.manifest.files[path] = { size, sha256: hash.digest('hex') };
    } finally {
      await handle.close();
    }
  }

  /** The list of everything above, and the end of the archive. */
  *end(): Generator<Buffer> {
    const bytes = Buffer.from(JSON.stringify(this.manifest));
    yield header(manifestName, 'File', 0o600, bytes.length);
    yield bytes;
    yield padding(bytes.length);
    yield Buffer.alloc(2 * blockSize);
  }
}

function header(path: string, type: 'File' | 'Directory', mode: number, size: number): Buffer {
  const block = Buffer.alloc(blockSize);
  if (new Header({ path, type, mode, size, mtime: new Date(), uid: 0, gid: 0 }).encode(block, 0)) throw new Error(`naam te lang voor een back-up: ${path}`);
  return block;
}

const padding = (size: number): Buffer => Buffer.alloc((blockSize - (size % blockSize)) % blockSize);

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    // Never through a link: the folder belongs to the server's account, which need not be ours.
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
