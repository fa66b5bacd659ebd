//! Answers leave in pieces: what waits for a slow line is a piece copied into the line's buffer, not an answer.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use actix_web::Error;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Bytes;

/// Bytes in a piece.
const PIECE: usize = 64 * 1024;

/// Wraps every request.
pub(crate) async fn in_pieces<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<Pieces>, Error> {
    Ok(next.call(request).await?.map_body(|_, body| Pieces::of(body.boxed())))
}

/// A body given on in pieces of at most [`PIECE`] bytes.
pub(crate) struct Pieces {
    body: BoxBody,
    rest: Bytes,
}

impl Pieces {
    const fn of(body: BoxBody) -> Self {
        Self { body, rest: Bytes::new() }
    }
}

impl MessageBody for Pieces {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        while self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_next(cx)) {
                Some(Ok(bytes)) => self.rest = bytes,
                end => return Poll::Ready(end),
            }
        }
        let length = self.rest.len().min(PIECE);
        Poll::Ready(Some(Ok(self.rest.split_to(length))))
    }
}

#[cfg(test)]
mod tests {
    use actix_web::body::to_bytes;
    use actix_web::middleware::from_fn;
    use actix_web::{App, HttpResponse, HttpServer, web};
    use futures_util::future::poll_fn;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use super::*;

    #[actix_web::test]
    async fn an_answer_is_whole_and_no_piece_is_long() {
        for length in [0, 1, PIECE, PIECE + 1, 5 * PIECE - 1] {
            let whole = Bytes::from((0..length).map(|place| u8::try_from(place % 251).unwrap()).collect::<Vec<_>>());
            let mut pieces = Pieces::of(BoxBody::new(whole.clone()));
            let mut read = Vec::new();
            while let Some(piece) = poll_fn(|cx| Pin::new(&mut pieces).poll_next(cx)).await {
                let piece = piece.unwrap();
                assert!(!piece.is_empty() && piece.len() <= PIECE);
                read.extend_from_slice(&piece);
            }
            assert_eq!(read, whole);
            assert_eq!(to_bytes(Pieces::of(BoxBody::new(whole.clone()))).await.unwrap(), whole);
        }
    }

    #[cfg(target_os = "linux")]
    fn memory() -> u64 {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().unwrap().parse().unwrap()
    }

    /// What is long is there once, however many read it slowly. A system that does not say what memory it takes is not asked.
    #[cfg(target_os = "linux")]
    #[actix_web::test]
    async fn slow_readers_keep_no_copy_each() {
        const LONG: usize = 16 * 1024 * 1024;
        let whole = Bytes::from(vec![b'x'; LONG]);
        let app = move || {
            let whole = whole.clone();
            let answer = web::to(move || std::future::ready(HttpResponse::Ok().body(whole.clone())));
            App::new().wrap(from_fn(in_pieces)).route("/", answer)
        };
        let server = HttpServer::new(app).workers(1).bind(("127.0.0.1", 0)).unwrap();
        let address = server.addrs()[0];
        actix_web::rt::spawn(server.run());
        let before = memory();
        let mut readers = Vec::new();
        for _ in 0..8 {
            let mut line = TcpStream::connect(address).await.unwrap();
            line.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
            assert_eq!(line.read_u8().await.unwrap(), b'H');
            readers.push(line);
        }
        let grown = (memory() - before) * 1024;
        assert!(grown < 3 * u64::try_from(LONG).unwrap(), "eight readers took {grown} bytes");
    }
}
