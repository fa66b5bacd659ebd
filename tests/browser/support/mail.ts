import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as it arrived. */
export interface Mail {
  to: string[];
  subject: string;
  /** The plain part, decoded. */
  text: string;
  /** The HTML part, decoded. */
  html: string;
}

/** A mail server that keeps what it is given. */
export interface Catcher {
  url: string;
  mails: Mail[];
  stop: () => Promise<void>;
}

export async function startCatcher(): Promise<Catcher> {
  const mails: Mail[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, (to, source) => mails.push(read(to, source)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    await new Promise<void>((done) => server.close(() => done()));
  };
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, stop };
}

/** The few verbs of RFC 5321 a sender uses. */
function converse(socket: Socket, arrived: (to: string[], source: string) => void): void {
  let rest = '';
  let to: string[] = [];
  let body: string[] | null = null;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const heard = (line: string): void => {
    if (body) {
      if (line !== '.') return void body.push(line.startsWith('..') ? line.slice(1) : line);
      arrived(to, body.join('\r\n'));
      body = null;
      to = [];
      return say('250 kept');
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'QUIT') {
      say('221 bye');
      return void socket.end();
    }
    if (verb === 'DATA') body = [];
    if (verb === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
    say(verb === 'DATA' ? '354 go on' : verb === 'EHLO' ? '250-catcher\r\n250 8BITMIME' : '250 ok');
  };
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    lines.forEach(heard);
  });
  say('220 catcher');
}

function read(to: string[], source: string): Mail {
  const [head = ''] = split(source);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(head)?.[1];
  const parts = boundary ? source.split(`--${boundary}`) : [source];
  const part = (kind: string): string => {
    const found = parts.map(split).find(([top]) => new RegExp(`content-type: *${kind}`, 'i').test(top));
    return found ? decode(found[0], found[1]) : '';
  };
  const subject = /^subject: *((?:.|\r\n[ \t])*)/im.exec(head)?.[1] ?? '';
  return { to, subject: words(subject.replace(/\r\n[ \t]+/g, ' ')), text: part('text/plain'), html: part('text/html') };
}

function split(source: string): [string, string] {
  const at = source.replace(/^\r\n/, '').indexOf('\r\n\r\n');
  const plain = source.replace(/^\r\n/, '');
  return at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at + 4)];
}

function decode(head: string, body: string): string {
  const way = /content-transfer-encoding: *(\S+)/i.exec(head)?.[1]?.toLowerCase();
  if (way === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return way === 'quoted-printable' ? quotedPrintable(body.replace(/=\r\n/g, '')) : body;
}

function quotedPrintable(body: string): string {
  const bytes = body.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /[^\0-\xff]/.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Words of a header as in RFC 2047. */
function words(header: string): string {
  return header.replace(/=\?utf-8\?([bq])\?([^?]*)\?=(?: (?==\?))?/gi, (_, way: string, text: string) =>
    way.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : quotedPrintable(text.replaceAll('_', ' ')),
  );
}
