import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A service of its own, with the demonstration in it. */
export interface Server {
  address: string;
  stop: () => Promise<void>;
}

const binary = resolve(import.meta.dirname, '..', process.env['ADREF_BIN'] ?? '../../target/debug/adref');

/** Starts the service on a free port with a fresh folder; mail goes to `mail`, else stays in the outbox; requests are
 *  counted with `limits` alone. */
export async function startServer(mail = 'none', limits = false): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'adref-browser-'));
  const words = ['serve', '--demo', '--json', '--listen', '127.0.0.1:0', '--data', data, '--mail', mail];
  words.push('--limits', String(limits));
  const child = spawn(binary, words, { cwd: data, env: { ...process.env, RUST_LOG: 'warn' } });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const address = await new Promise<string>((found, failed) => {
    const late = setTimeout(() => failed(new Error(`no address after 60 s\n${said.join('')}`)), 60_000);
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`${binary} ended with ${code}\n${said.join('')}`)));
    createInterface(child.stdout).once('line', (line) => {
      clearTimeout(late);
      found((JSON.parse(line) as { address: string }).address);
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
    await rm(data, { recursive: true, force: true });
  };
  return { address, stop };
}
